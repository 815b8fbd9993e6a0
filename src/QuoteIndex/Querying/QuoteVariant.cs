namespace QuoteIndex;

/// <summary>The same utterance as a hit's, as another place has it. Immutable.</summary>
public sealed record QuoteVariant
{
    /// <summary>The statement there.</summary>
    public required Quote Quote { get; init; }

    /// <summary>Where its words differ from the hit's, in order of place; empty when they are the same words.</summary>
    public required IReadOnlyList<TextDifference> Differences { get; init; }
}
