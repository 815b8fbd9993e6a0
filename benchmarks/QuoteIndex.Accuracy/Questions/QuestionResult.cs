namespace QuoteIndex.Accuracy.Questions;

/// <summary>What came back for a question, and how good it is.</summary>
internal sealed class QuestionResult
{
    public QuestionResult(JudgedQuestion question, IReadOnlyList<Quote> hits, QuoteAnswer? answer = null)
    {
        Question = question;
        Hits = hits;
        Answer = answer;
        Grades = Ranking.Grades(hits, question.Relevant);
        Ndcg = Ranking.Ndcg(Grades, question.Relevant.Select(p => p.Grade));
    }

    public JudgedQuestion Question { get; }

    /// <summary>The first statements, best first.</summary>
    public IReadOnlyList<Quote> Hits { get; }

    /// <summary>The archive's answer; null for the baseline.</summary>
    public QuoteAnswer? Answer { get; }

    /// <summary>The grade of each of <see cref="Hits"/>.</summary>
    public IReadOnlyList<int> Grades { get; }

    public double Ndcg { get; }

    /// <summary>True when the first hit answers the question.</summary>
    public bool IsFirstRight => Grades is [2, ..];

    public bool IsEmpty => Hits.Count == 0;

    /// <summary>True when the name that was misspelled is in the notes.</summary>
    public bool IsSuggested => Question.Suggestion is { } name
        && Answer?.Notes.Any(n => n.Contains(name, StringComparison.OrdinalIgnoreCase)) == true;

    /// <summary>True when a person who asked would have got what there is.</summary>
    public bool IsGood => Question.IsUnanswerable ? IsEmpty && (Question.Suggestion is null || IsSuggested) : IsFirstRight && Ndcg >= 0.5;
}
