namespace QuoteIndex.Querying.Questions;

/// <summary>What a statement has of a topic.</summary>
/// <param name="Quote">The statement.</param>
/// <param name="Strengths">For each of the topic's words, from 0 for not at all to 1 for in these words.</param>
/// <param name="Share">The share of the topic's weight, from 0 to 1.</param>
internal readonly record struct Covered(Quote Quote, double[] Strengths, double Share);
