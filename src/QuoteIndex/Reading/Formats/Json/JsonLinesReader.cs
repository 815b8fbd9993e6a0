namespace QuoteIndex.Reading;

/// <summary>JSON Lines: each line is a record, read on its own, so that memory is bounded by the longest line.</summary>
internal sealed class JsonLinesReader : IArticleReader
{
    public string Format => "JSON Lines";

    public IReadOnlyList<string> Extensions { get; } = [".jsonl", ".ndjson"];

    // Two objects, each on a line of its own. Where the first line is longer than what is looked at, the name tells.
    public bool Recognizes(SourceFile file)
    {
        ReadOnlySpan<char> start = file.Start.AsSpan().TrimStart();
        if (!JsonDocumentReader.IsObject(start))
        {
            return false;
        }

        int end = start.IndexOfAny('\n', '\r');
        return Extensions.Contains(file.Extension)
            ? !JsonDocumentReader.IsSpreadOverLines(file)
            : end > 0 && start[..end].TrimEnd() is [.., '}'] && start[end..].TrimStart() is ['{', ..];
    }

    public IEnumerable<ReadResult> Read(SourceFile file, ReadingOptions options)
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
