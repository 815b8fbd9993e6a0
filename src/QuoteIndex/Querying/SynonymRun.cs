namespace QuoteIndex;

/// <summary>Words in a row that have synonyms.</summary>
/// <param name="Length">How many words; 0 when they have none.</param>
/// <param name="Synonyms">Stems in a row that mean the same, then such as only tell of it.</param>
/// <param name="Same">How many of these mean the same.</param>
internal readonly record struct SynonymRun(int Length, IReadOnlyList<string[]> Synonyms, int Same);
