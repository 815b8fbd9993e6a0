namespace QuoteIndex.Querying.Questions;

/// <summary>What a statement has of a topic.</summary>
/// <param name="Quote">The statement.</param>
/// <param name="Evidence">What it has of each of the topic's words.</param>
/// <param name="Share">The share of the topic's weight, from 0 to 1.</param>
internal readonly record struct Covered(Quote Quote, TopicEvidence[] Evidence, double Share)
{
    /// <summary>True when it has each word in itself or not at all.</summary>
    public bool IsLiteral => Array.TrueForAll(Evidence, evidence => evidence.Strength is 0 or 1);
}
