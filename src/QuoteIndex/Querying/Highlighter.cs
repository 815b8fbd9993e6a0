using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying;

/// <summary>Marks the words a query asked for in the statements found. Made once for a query.</summary>
internal sealed class Highlighter(AskedWords asked)
{
    /// <summary>True when the filter asks for words.</summary>
    public bool HasWords => asked.All.Count > 0;

    /// <summary>Where the words stand in <paramref name="text"/>, in order of place, not overlapping.</summary>
    public IReadOnlyList<TextSpan> Find(string text)
    {
        if (!HasWords)
        {
            return [];
        }

        List<Word> words = WordAnalyzer.Analyze(text);
        var spans = new List<TextSpan>();
        foreach (FoundWords found in asked.Find(words))
        {
            var span = new TextSpan(words[found.Start].Span.Start, words[found.Start + found.Length - 1].Span.End);
            if (spans.Count > 0 && spans[^1].End >= span.Start)
            {
                spans[^1] = new TextSpan(spans[^1].Start, Math.Max(spans[^1].End, span.End));
            }
            else
            {
                spans.Add(span);
            }
        }

        return spans;
    }
}
