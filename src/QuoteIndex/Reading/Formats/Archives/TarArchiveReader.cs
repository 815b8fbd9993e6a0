using System.Formats.Tar;

namespace QuoteIndex.Reading;

/// <summary>A tar archive, as it stands in a ".tar.gz". Its entries are read as those of a ZIP archive are, each in memory.</summary>
internal sealed class TarArchiveReader : IArticleReader
{
    private const int MagicStart = 257;

    public string Format => "tar";

    public IReadOnlyList<string> Extensions { get; } = [".tar"];

    public bool Recognizes(SourceFile file) => file.Head.Length > MagicStart + 5 && file.Head.Span[MagicStart..].StartsWith("ustar"u8);

    public IEnumerable<ReadResult> Read(SourceFile file, ReadingOptions options)
    {
        var archive = new Archive(file, options);
        archive.CheckDepth();
        return Read(file, archive, options);
    }

    private static IEnumerable<ReadResult> Read(SourceFile file, Archive archive, ReadingOptions options)
    {
        using Stream stream = file.Open();
        using var tar = new TarReader(stream);
        PackedFile whole = archive.Pack(file.Path);
        bool any = false;
        while (whole.Explained(() => tar.GetNextEntry()) is { } entry)
        {
            if (archive.End(entry.Name) is { } end)
            {
                yield return end;
                yield break;
            }

            bool isFile = entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile;
            if (!isFile || EntryName.IsHidden(entry.Name) || !EntryName.IsKnown(entry.Name, options))
            {
                continue;
            }

            any = true;
            foreach (ReadResult result in Read(file, entry, archive, options))
            {
                yield return result;
            }
        }

        if (!any)
        {
            throw Archive.HoldsNothing(file);
        }
    }

    private static IEnumerable<ReadResult> Read(SourceFile file, TarEntry entry, Archive archive, ReadingOptions options)
    {
        if (EntryName.Within(entry.Name) is not { } name)
        {
            return [EntryName.Refuse(file.Path, entry.Name)];
        }

        string path = $"{file.Path}/{name}";
        PackedFile packed = archive.Pack(path);
        ReadOnlyMemory<byte> bytes;
        try
        {
            // Entries can be read in their order only, and only once.
            using Stream content = packed.Open(() => entry.DataStream ?? Stream.Null, () => entry.Length);
            bytes = ArticleFile.ReadBytes(content, path, options);
        }
        catch (QuoteIndexException e)
        {
            return [ReadResult.Failed(path, e.Message)];
        }

        return archive.Read(archive.Unpack(path, name, () => BytesStream.Over(bytes)));
    }
}
