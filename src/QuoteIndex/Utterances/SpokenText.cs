using QuoteIndex.Querying.Words;

namespace QuoteIndex.Utterances;

/// <summary>
/// The words of a statement that are the speaker's, as far as the marks tell: of a mixed statement those in quotation marks,
/// where they say enough; never what an editor put in square brackets. Immutable.
/// </summary>
internal sealed class SpokenText
{
    // The quoted words of a mixed statement count alone when there are so many of them.
    private const int EnoughQuoted = 5;
    private const int EnoughContent = 3;

    private SpokenText(WordId[] words, List<int> stretches)
    {
        Words = words;
        Ends = stretches;
        Content = ((ReadOnlySpan<WordId>)words).CountContent();
    }

    public WordId[] Words { get; }

    /// <summary>Where each stretch ends that stood in one piece, in words; an ellipsis or the words of the writer lie between two.</summary>
    public IReadOnlyList<int> Ends { get; }

    /// <summary>How many of the words are no function words.</summary>
    public int Content { get; }

    /// <summary>Reads a statement.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="analyzed">The words of the text where they are known already.</param>
    public static SpokenText Of(string text, QuoteKind kind, List<Word>? analyzed = null)
    {
        // In a text all of capitals they tell no abbreviation from a word.
        string quiet = QueryTerm.Quieten(text);
        List<Word> words = analyzed is not null && ReferenceEquals(quiet, text) ? analyzed : WordAnalyzer.Analyze(quiet);
        text = quiet;
        if (kind == QuoteKind.Mixed && Take(text, words, TextMarks.Quoted(text)) is { } quoted
            && quoted.Words.Length >= EnoughQuoted && quoted.Content >= EnoughContent)
        {
            return quoted;
        }

        return text.AsSpan().ContainsAny('[', '…') || text.Contains("..", StringComparison.Ordinal)
            ? Take(text, words, [new TextSpan(0, text.Length)])
            : new SpokenText(WordId.Of(words), [words.Count]);
    }

    private static SpokenText Take(string text, List<Word> words, List<TextSpan> spoken)
    {
        List<TextSpan> brackets = TextMarks.Bracketed(text);
        var taken = new List<WordId>(words.Count);
        var ends = new List<int>();
        int span = 0, bracket = 0, last = 0;
        foreach (Word word in words)
        {
            int at = word.Span.Start;
            while (span < spoken.Count && spoken[span].End <= at)
            {
                span++;
                End();
            }

            while (bracket < brackets.Count && brackets[bracket].End <= at)
            {
                bracket++;
            }

            if (span == spoken.Count || at < spoken[span].Start || (bracket < brackets.Count && brackets[bracket].Contains(at)))
            {
                continue;
            }

            if (TextMarks.HasEllipsis(text.AsSpan(last, at - last)))
            {
                End();
            }

            taken.Add(WordId.Of(word.Form));
            last = word.Span.End;
        }

        End();
        return new SpokenText([.. taken], ends);

        void End()
        {
            if (taken.Count > (ends.Count > 0 ? ends[^1] : 0))
            {
                ends.Add(taken.Count);
            }
        }
    }
}
