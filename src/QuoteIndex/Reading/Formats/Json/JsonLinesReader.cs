namespace QuoteIndex.Reading;

/// <summary>JSON Lines: each line is a record, read on its own, so that memory is bounded by the longest line.</summary>
internal sealed class JsonLinesReader : IArticleReader
{
    public string Format => "JSON Lines";

    public IReadOnlyList<string> Extensions { get; } = [".jsonl", ".ndjson"];

    // Two objects, each on a line of its own. One alone may be a document: its line is not all of it.
    public bool Recognizes(SourceFile file)
    {
        ReadOnlySpan<char> start = file.Start.AsSpan().TrimStart();
        int end = start.IndexOfAny('\n', '\r');
        return end > 0
            && JsonDocumentReader.IsObject(start)
            && start[..end].TrimEnd() is [.., '}']
            && start[end..].TrimStart() is ['{', ..];
    }

    public IEnumerable<ReadResult> Read(SourceFile file, ReadingOptions options)
    {
        if (JsonDocumentReader.IsSpreadOverLines(file))
        {
            return JsonDocumentReader.Instance.Read(file, options);
        }

        return ReadLines(file, options);
    }

    private IEnumerable<ReadResult> ReadLines(SourceFile file, ReadingOptions options)
    {
        using Stream content = Utf8Content.OpenUnicode(file, options, out string encoding);
        using var lines = new JsonLines(content, new RecordReader(file, Format, encoding, options), options);
        bool any = false;
        while (lines.Next() is { } result)
        {
            any = true;
            yield return result;
        }

        if (!any)
        {
            throw new QuoteIndexException($"'{file.Path}' is empty. Put a record on each of its lines, or leave it out.");
        }
    }
}
