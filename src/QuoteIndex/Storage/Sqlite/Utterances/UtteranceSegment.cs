namespace QuoteIndex.Storage.Sqlite;

/// <summary>Postings of one or several transactions, ascending, on pages that follow one another. Immutable.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Postings">How many there are.</param>
/// <param name="FirstPage">The number of the first page.</param>
/// <param name="Directory">The first fingerprint of each page.</param>
internal sealed record UtteranceSegment(long Id, long Postings, long FirstPage, uint[] Directory);
