namespace QuoteIndex.Storage.Variants;

/// <summary>A statement that has variants.</summary>
/// <param name="Quote">The statement.</param>
/// <param name="Utterance">The first statement of its utterance.</param>
/// <param name="Node">The statement whose postings stand for it too.</param>
internal readonly record struct VariantRow(long Quote, long Utterance, long Node);
