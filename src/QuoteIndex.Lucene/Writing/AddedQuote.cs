namespace QuoteIndex.Lucene.Writing;

/// <summary>A quote that a transaction adds, with the numbers it has: its own, and those of its article, speaker, company and role, 0 for none.</summary>
internal sealed record AddedQuote(string Location, long Id, Quote Quote, int Article, int Speaker, int Company, int Role);
