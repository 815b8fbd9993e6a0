namespace QuoteIndex.Reading;

/// <summary>
/// A JSON document: an object that is a record, an array of records, an object that holds such an array, or records one after
/// the other. Records are read one by one, so that memory is bounded by the longest; a record that is broken leaves the others
/// whole.
/// </summary>
internal sealed class JsonDocumentReader : IArticleReader
{
    public static JsonDocumentReader Instance { get; } = new();

    public string Format => "JSON";

    public IReadOnlyList<string> Extensions { get; } = [".json"];

    public bool Recognizes(SourceFile file)
    {
        ReadOnlySpan<char> start = file.Start.AsSpan().TrimStart();
        return IsObject(start) || (start is ['[', .. var elements] && IsObject(elements.TrimStart()));
    }

    /// <summary>True for text that begins as an object does that has members.</summary>
    public static bool IsObject(ReadOnlySpan<char> start) => start is ['{', .. var members] && members.TrimStart() is ['"', ..];

    /// <summary>True for a file named as JSON Lines that is a document: its first line is only the beginning of one.</summary>
    public static bool IsSpreadOverLines(SourceFile file)
    {
        ReadOnlySpan<char> start = file.Start.AsSpan().TrimStart();
        int end = start.IndexOfAny('\n', '\r');
        return end >= 0 && start[..end].TrimEnd() is ['['] or ['{'] or ['[', '{'];
    }

    public IEnumerable<ReadResult> Read(SourceFile file, ReadingOptions options)
    {
        RecordsPlace place = Locate(file, options);
        using Stream content = Utf8Content.OpenUnicode(file, options, out string encoding);
        using var document = new JsonDocumentRecords(content, place, new RecordReader(file, Format, encoding, options), options);
        bool any = false;
        while (document.Next() is { } result)
        {
            any = true;
            yield return result;
        }

        if (!any)
        {
            throw new QuoteIndexException(
                $"'{file.Path}' holds no records. They must be JSON objects: one, an array of them, or an array in an object, which RecordFields.Records can name.");
        }
    }

    private static RecordsPlace Locate(SourceFile file, ReadingOptions options)
    {
        using Stream content = Utf8Content.OpenUnicode(file, options, out _);
        using var window = new ByteWindow(content);
        return RecordLocator.Find(new JsonScanner(window, options.MaximumRecordBytes), options.Fields) ?? throw new QuoteIndexException(
            $"'{file.Path}' has no array '{options.Fields.Records}'. Check RecordFields.Records, or leave it out to have the records found.");
    }
}
