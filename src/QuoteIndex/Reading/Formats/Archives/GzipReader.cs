using System.IO.Compression;

namespace QuoteIndex.Reading;

/// <summary>A file packed by gzip. Its articles have the path of the packed file; its format is told by content and by the name without ".gz".</summary>
internal sealed class GzipReader : IArticleReader
{
    public string Format => "gzip";

    public IReadOnlyList<string> Extensions { get; } = [".gz", ".tgz"];

    public bool Recognizes(SourceFile file) => file.Head.Span is [0x1F, 0x8B, 8, ..];

    public IEnumerable<ReadResult> Read(SourceFile file, ReadingOptions options)
    {
        var archive = new Archive(file, options);
        archive.CheckDepth();
        PackedFile packed = archive.Pack(file.Path);
        return archive.Read(archive.Unpack(file.Path, InnerName(file), () => Open(file, packed)), reportsAll: false);
    }

    private static Stream Open(SourceFile file, PackedFile packed)
    {
        var bytes = new GzipBytes(file.Open());
        return packed.Open(() => new GZipStream(bytes, CompressionMode.Decompress), () => bytes.Count, (length, _) => bytes.CheckEnd(length));
    }

    private static string InnerName(SourceFile file) => file.Extension switch
    {
        ".gz" => file.Name[..^3],
        ".tgz" => file.Name[..^4] + ".tar",
        _ => file.Name,
    };
}
