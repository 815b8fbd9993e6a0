namespace QuoteIndex.Storage.Inverted;

/// <summary>The postings of one term, as <see cref="PostingsEncoder"/> writes them.</summary>
/// <param name="Key">The <see cref="TermKey"/> in UTF-8.</param>
/// <param name="Documents">The documents.</param>
/// <param name="Positions">The positions; null where the term has none.</param>
internal readonly record struct TermPostings(byte[] Key, byte[] Documents, byte[]? Positions);
