using System.Globalization;

namespace QuoteIndex.Reading;

/// <summary>An archive that is being read: what its formats have in common.</summary>
/// <param name="file">The archive.</param>
/// <param name="options">How to read.</param>
internal sealed class Archive(SourceFile file, ReadingOptions options)
{
    private readonly UnpackedTotal total = file.Unpacked ?? new();
    private int entries;

    /// <summary>What is wrong with an archive of pictures and programs.</summary>
    public static QuoteIndexException HoldsNothing(SourceFile file) => new(
        $"'{file.Path}' holds no file of a format that is known here. Name one that does, or unpack the files and give them names such as 'article.txt'.");

    /// <exception cref="QuoteIndexException">The archive stands in too many others.</exception>
    public void CheckDepth()
    {
        if (file.Depth >= options.Unpacking.Depth)
        {
            throw new QuoteIndexException(string.Create(
                CultureInfo.InvariantCulture,
                $"'{file.Path}' is packed in {file.Depth} others, and no more than {options.Unpacking.Depth} are unpacked. Unpack it yourself, or raise {nameof(UnpackingLimits)}.{nameof(UnpackingLimits.Depth)}."));
        }
    }

    /// <summary>A file of the archive.</summary>
    public PackedFile Pack(string path) => new(path, options.Unpacking, total);

    /// <summary>A file of the archive as readers see it.</summary>
    public SourceFile Unpack(string path, string name, Func<Stream> open) =>
        new(path, name, open) { Depth = file.Depth + 1, Unpacked = total };

    /// <summary>Why no more entries are looked at; null as long as they are.</summary>
    public ReadResult? End(string entry)
    {
        string? problem = ++entries > options.Unpacking.Entries
            ? string.Create(CultureInfo.InvariantCulture, $"more than {options.Unpacking.Entries:N0} entries; raise {nameof(UnpackingLimits)}.{nameof(UnpackingLimits.Entries)}")
            : total.Bytes > options.Unpacking.TotalBytes
                ? string.Create(CultureInfo.InvariantCulture, $"more than {options.Unpacking.TotalBytes:N0} bytes unpacked; raise {nameof(UnpackingLimits)}.{nameof(UnpackingLimits.TotalBytes)}")
            : null;
        return problem is null ? null : ReadResult.Failed(
            file.Path, $"'{file.Path}' has {problem}, or unpack it yourself. From its entry '{EntryName.Printable(entry)}' on nothing is read.");
    }

    /// <summary>
    /// The articles of a file of the archive. An error after the first of them is a result of its own, and so is any if asked for.
    /// </summary>
    public IEnumerable<ReadResult> Read(SourceFile entry, bool reportsAll = true)
    {
        IEnumerator<ReadResult>? results = null;
        try
        {
            bool any = reportsAll, hasEnded = false;
            while (!hasEnded)
            {
                ReadResult result;
                try
                {
                    results ??= ForeignReader.ReadAny(entry, options).GetEnumerator();
                    if (!results.MoveNext())
                    {
                        yield break;
                    }

                    result = results.Current;
                }
                catch (QuoteIndexException e) when (any)
                {
                    hasEnded = true;
                    result = ReadResult.Failed(entry.Path, e.Message);
                }

                any = true;
                yield return result;
            }
        }
        finally
        {
            results?.Dispose();
        }
    }
}
