namespace QuoteIndex;

/// <summary>Why a statement matches a query and stands at its place among the hits. Immutable.</summary>
public sealed record HitExplanation
{
    /// <summary>The reason in words: "has all words in the statement itself", "has a synonym", "the words stand around it".</summary>
    public required string Reason { get; init; }

    /// <summary>The words that matched, in order of field and place.</summary>
    public required IReadOnlyList<WordEvidence> Words { get; init; }

    /// <summary>The score of the hit that this explains.</summary>
    public required double Score { get; init; }
}
