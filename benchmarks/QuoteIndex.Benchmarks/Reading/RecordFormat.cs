namespace QuoteIndex.Benchmarks.Reading;

/// <summary>How a file of records is written.</summary>
public enum RecordFormat
{
    JsonLines,
    JsonLinesGzip,
    Json,
    Csv,
}
