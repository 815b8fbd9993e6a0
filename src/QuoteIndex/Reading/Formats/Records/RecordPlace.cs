namespace QuoteIndex.Reading;

/// <summary>Where a record stands in its file.</summary>
/// <param name="Number">Its number, counted from 1.</param>
/// <param name="Line">The line it begins on, counted from 1.</param>
internal readonly record struct RecordPlace(int Number, int Line);
