namespace QuoteIndex.Storage.Inverted;

/// <summary>Which quotes are variants of one utterance. Read when first asked for in a state of the index. Immutable.</summary>
/// <param name="utterances">The utterance of every quote that has variants.</param>
/// <param name="repeated">The utterances that several articles have.</param>
internal sealed class UtteranceMap(Dictionary<long, long> utterances, HashSet<long> repeated)
{
    /// <summary>The number of a quote's utterance; 0 when it has no variants.</summary>
    public long UtteranceOf(long quote) => utterances.GetValueOrDefault(quote);

    /// <summary>True when several articles have the quote's utterance.</summary>
    public bool IsRepeated(long quote) => utterances.TryGetValue(quote, out long utterance) && repeated.Contains(utterance);
}
