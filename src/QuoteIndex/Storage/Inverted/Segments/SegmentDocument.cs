namespace QuoteIndex.Storage.Inverted;

/// <summary>A quote as a segment takes it in, with the numbers its names have in their tables, 0 for none.</summary>
internal readonly record struct SegmentDocument(long Id, Quote Quote, QuoteWords Words, int Article, int Speaker, int Company, int Role);
