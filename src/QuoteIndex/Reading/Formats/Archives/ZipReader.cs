using System.IO.Compression;

namespace QuoteIndex.Reading;

/// <summary>
/// A ZIP archive. Its entries are read as the files of a folder are: those that a reader knows by name and that are not hidden,
/// one after the other.
/// </summary>
/// <remarks>Entries share the archive's stream: what is read of one must be read before the next is asked for.</remarks>
internal sealed class ZipReader : IArticleReader
{
    public string Format => "ZIP";

    public IReadOnlyList<string> Extensions { get; } = [".zip"];

    public bool Recognizes(SourceFile file) => file.Head.Span is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    public IEnumerable<ReadResult> Read(SourceFile file, ReadingOptions options)
    {
        var archive = new Archive(file, options);
        archive.CheckDepth();
        return Read(file, archive, options);
    }

    private static IEnumerable<ReadResult> Read(SourceFile file, Archive archive, ReadingOptions options)
    {
        using Stream stream = Seekable(file, options);
        PackedFile whole = archive.Pack(file.Path);
        using ZipArchive zip = whole.Explained(() => new ZipArchive(stream, ZipArchiveMode.Read));
        bool any = false;
        foreach (ZipArchiveEntry entry in whole.Explained(() => zip.Entries))
        {
            if (archive.End(entry.FullName) is { } end)
            {
                yield return end;
                yield break;
            }

            if (entry.FullName is [.., '/' or '\\'] || EntryName.IsHidden(entry.FullName) || !EntryName.IsKnown(entry.FullName, options))
            {
                continue;
            }

            any = true;
            foreach (ReadResult result in Read(file, entry, archive))
            {
                yield return result;
            }
        }

        if (!any)
        {
            throw Archive.HoldsNothing(file);
        }
    }

    private static IEnumerable<ReadResult> Read(SourceFile file, ZipArchiveEntry entry, Archive archive)
    {
        if (EntryName.Within(entry.FullName) is not { } name)
        {
            return [EntryName.Refuse(file.Path, entry.FullName)];
        }

        string path = $"{file.Path}/{name}";
        if (entry.IsEncrypted)
        {
            return [ReadResult.Failed(path, $"'{path}' is encrypted. Unpack the ZIP file with its password and name the files.")];
        }

        PackedFile packed = archive.Pack(path);
        return archive.Read(archive.Unpack(path, name, () => packed.Open(entry.Open, () => entry.CompressedLength, (_, checksum) => Check(entry, checksum))));
    }

    private static void Check(ZipArchiveEntry entry, uint checksum)
    {
        if (checksum != entry.Crc32)
        {
            throw new InvalidDataException("Its check sum is not the one stated.");
        }
    }

    // Where a ZIP archive's entries stand is told at its end, so that one within another archive is unpacked to memory.
    private static Stream Seekable(SourceFile file, ReadingOptions options)
    {
        Stream stream = file.Open();
        if (stream.CanSeek)
        {
            return stream;
        }

        using (stream)
        {
            return BytesStream.Over(ArticleFile.ReadBytes(stream, file.Path, options));
        }
    }
}
