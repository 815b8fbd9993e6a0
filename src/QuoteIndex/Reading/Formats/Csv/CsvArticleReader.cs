namespace QuoteIndex.Reading;

/// <summary>CSV with a header line: a row is a record. Commas, semicolons, tabs and bars are told apart by what the file has.</summary>
internal sealed class CsvArticleReader : IArticleReader
{
    public string Format => "CSV";

    public IReadOnlyList<string> Extensions { get; } = [".csv", ".tsv"];

    // A line with commas may be prose; only its name tells.
    public bool Recognizes(SourceFile file) => false;

    public IEnumerable<ReadResult> Read(SourceFile file, ReadingOptions options)
    {
        using var rows = new CsvRows(file, Format, options);
        while (rows.Next() is { } result)
        {
            yield return result;
        }
    }
}
