using QuoteIndex.Extraction;
using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>Finds the sentences around a statement: those of its content and of its attribution, where they are in reach.</summary>
internal sealed class ContextFinder(AnalyzedText text)
{
    // An attribution further away than this (a speaker introduced paragraphs before) is not context.
    private const int Reach = 600;

    /// <summary>The sentences around the statement, and the one before them; none at the beginning, or where it is out of reach.</summary>
    public (TextSpan Around, TextSpan? Before) Find(Statement statement)
    {
        int start = statement.Content[0].Start, end = statement.Content[^1].End;
        Widen(statement.Cue, ref start, ref end);
        Widen(statement.Mention, ref start, ref end);
        Token[] tokens = text.Tokens;
        int first = text.TokenAt(start), last = Math.Max(first, text.TokenAt(end - 1));
        Sentence opening = text.Sentences[text.SentenceOf(Math.Min(first, tokens.Length - 1))];
        Sentence closing = text.Sentences[text.SentenceOf(Math.Min(last, tokens.Length - 1))];
        var around = new TextSpan(Math.Min(start, tokens[opening.First].Start), Math.Max(end, tokens[closing.End - 1].End));
        return (around, Before(around.Start));
    }

    // Whatever sentence ends last before an offset, unless it began too far away to be about the same.
    private TextSpan? Before(int offset)
    {
        int first = text.TokenAt(offset);
        if (first <= 0)
        {
            return null;
        }

        Sentence sentence = text.Sentences[text.SentenceOf(first - 1)];
        int start = text.Tokens[sentence.First].Start, end = Math.Min(offset, text.Tokens[sentence.End - 1].End);
        return end > start && offset - start <= Reach ? new TextSpan(start, end) : null;
    }

    private static void Widen(TextSpan? part, ref int start, ref int end)
    {
        if (part is { } span && span.Start > start - Reach && span.End < end + Reach)
        {
            start = Math.Min(start, span.Start);
            end = Math.Max(end, span.End);
        }
    }
}
