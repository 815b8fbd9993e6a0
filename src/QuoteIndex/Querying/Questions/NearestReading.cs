namespace QuoteIndex.Querying.Questions;

/// <summary>What comes nearest to a question that nothing answers in full.</summary>
/// <param name="Query">The query that finds it.</param>
/// <param name="Words">The words of the topic that it has.</param>
/// <param name="IsLiteral">True when it has them all itself, and no other words for them.</param>
/// <param name="Share">The share of the topic that they tell, from 0 to 1.</param>
internal sealed record NearestReading(QuoteQuery Query, string Words, bool IsLiteral, double Share);
