using QuoteIndex.Accuracy.Scoring;

namespace QuoteIndex.Accuracy.Questions;

/// <summary>The figures of some questions.</summary>
/// <param name="FirstRight">Answerable questions whose first hit answers them: success@1.</param>
/// <param name="Ndcg">The mean nDCG@10 of the answerable questions.</param>
/// <param name="WronglyEmpty">Answerable questions that were left without an answer.</param>
/// <param name="LeftEmpty">Unanswerable questions that were left without an answer, as they should be.</param>
/// <param name="Suggested">Questions with a misspelled name whose answer suggests the right one.</param>
internal sealed record QuestionFigures(Ratio FirstRight, double Ndcg, Ratio WronglyEmpty, Ratio LeftEmpty, Ratio Suggested)
{
    public static QuestionFigures Of(IEnumerable<QuestionResult> results)
    {
        QuestionResult[] all = [.. results];
        QuestionResult[] answerable = [.. all.Where(r => !r.Question.IsUnanswerable)];
        QuestionResult[] unanswerable = [.. all.Where(r => r.Question.IsUnanswerable)];
        QuestionResult[] misspelled = [.. all.Where(r => r.Question.Suggestion is not null)];
        return new(
            new(answerable.Count(r => r.IsFirstRight), answerable.Length),
            answerable.Length == 0 ? 0 : answerable.Average(r => r.Ndcg),
            new(answerable.Count(r => r.IsEmpty), answerable.Length),
            new(unanswerable.Count(r => r.IsEmpty), unanswerable.Length),
            new(misspelled.Count(r => r.IsSuggested), misspelled.Length));
    }
}
