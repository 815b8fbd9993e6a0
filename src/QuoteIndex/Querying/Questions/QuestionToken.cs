using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>A word of a question.</summary>
/// <param name="Word">The word as search sees it.</param>
/// <param name="Text">As it was typed.</param>
/// <param name="Possessive">True when "'s" follows, or "'" after an s.</param>
/// <param name="Comma">True when a comma, or a mark like one, stands right before it.</param>
internal readonly record struct QuestionToken(Word Word, string Text, bool Possessive, bool Comma)
{
    /// <summary>True when a hyphen joins it to the word before.</summary>
    public bool Hyphen { get; init; }

    /// <summary>True when it is read as the word it is, although somebody is called so.</summary>
    public bool Plain { get; init; }

    public string Form => Word.Form;

    public static List<QuestionToken> Split(string question)
    {
        List<Word> words = WordAnalyzer.Analyze(question);
        var tokens = new List<QuestionToken>(words.Count);
        for (int i = 0; i < words.Count; i++)
        {
            TextSpan span = words[i].Span;
            int before = i == 0 ? 0 : words[i - 1].Span.End;
            ReadOnlySpan<char> between = question.AsSpan(before, span.Start - before);
            tokens.Add(new QuestionToken(words[i], span.In(question).ToString(), IsPossessive(question, span.End), between.IndexOfAny(",;:&") >= 0)
            {
                Hyphen = i > 0 && between is "-",
            });
        }

        return tokens;
    }

    private static bool IsPossessive(string question, int end) =>
        end < question.Length && question[end] is '\'' or '\u2019'
        && (end + 1 == question.Length || question[end + 1] is 's' or 'S' or ' ');
}
