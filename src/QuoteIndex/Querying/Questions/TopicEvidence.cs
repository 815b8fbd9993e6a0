namespace QuoteIndex.Querying.Questions;

/// <summary>What a statement has of one of a topic's words.</summary>
/// <param name="Strength">From 0 for nothing to 1 for the word itself.</param>
/// <param name="Words">The words by which a search finds it; null when the statement has it only from its article.</param>
internal readonly record struct TopicEvidence(double Strength, string? Words);
