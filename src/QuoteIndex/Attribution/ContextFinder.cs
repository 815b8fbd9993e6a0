using QuoteIndex.Extraction;
using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>Finds the sentences around a statement: those of its content and of its attribution, where they are in reach.</summary>
internal sealed class ContextFinder(AnalyzedText text)
{
    // An attribution further away than this (a speaker introduced paragraphs before) is not context.
    private const int Reach = 600;

    public TextSpan Around(Statement statement)
    {
        int start = statement.Content[0].Start, end = statement.Content[^1].End;
        Widen(statement.Cue, ref start, ref end);
        Widen(statement.Mention, ref start, ref end);
        Token[] tokens = text.Tokens;
        int first = text.TokenAt(start), last = Math.Max(first, text.TokenAt(end - 1));
        Sentence opening = text.Sentences[text.SentenceOf(Math.Min(first, tokens.Length - 1))];
        Sentence closing = text.Sentences[text.SentenceOf(Math.Min(last, tokens.Length - 1))];
        return new(Math.Min(start, tokens[opening.First].Start), Math.Max(end, tokens[closing.End - 1].End));
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
