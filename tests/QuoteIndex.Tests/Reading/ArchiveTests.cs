using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace QuoteIndex.Tests.Reading;

/// <summary>Archives are read as streams, within limits, and what is wrong with one entry is a problem of that entry.</summary>
public class ArchiveTests
{
    private const int Megabyte = 1 << 20;

    private static readonly byte[] Lines = "{\"text\": \"One.\"}\n{\"text\": \"Two é.\"}\n"u8.ToArray();

    [Fact]
    public void ReadAll_Gzip_ReadsTheFileWithinUnderItsOwnPath()
    {
        List<ReadResult> results = Read("d/2022-01-02.jsonl.gz", Gzip(Lines));

        Assert.Equal(["One.", "Two é."], results.Select(result => result.Article?.Text));
        Assert.All(results, result => Assert.Equal("d/2022-01-02.jsonl.gz", result.Article!.Path));
        Assert.Equal([1, 2], results.Select(result => result.Article!.Record));
        Assert.Equal(new DateOnly(2022, 1, 2), results[0].Article!.Published!.Date);
    }

    [Fact]
    public void ReadAll_GzipOfSeveralMembersWithoutItsEnding_IsKnownByContent() =>
        Assert.Equal("He said so. Twice.", Read("a.txt", [.. Gzip("He said so. "u8), .. Gzip("Twice."u8)])[0].Article!.Text);

    [Fact]
    public void ReadAll_Zip_ReadsEntriesAsAFolderIsRead()
    {
        byte[] zip = Zip(
            ("news/", []), ("news/a.txt", "He said so."u8.ToArray()), ("news/b.jsonl", Lines), ("news/c.csv.gz", Gzip("text\nThree."u8)),
            ("__MACOSX/news/._a.txt", [0, 5]), ("news/.hidden.txt", "No."u8.ToArray()), ("image.png", [0x89, 0x50]), ("README", "No."u8.ToArray()),
            ("win\\d.txt", "Four."u8.ToArray()), ("./e.txt", "Five."u8.ToArray()));

        List<ReadResult> results = Read("d/all.zip", zip);

        Assert.Equal(
            ["d/all.zip/news/a.txt", "d/all.zip/news/b.jsonl", "d/all.zip/news/b.jsonl", "d/all.zip/news/c.csv.gz", "d/all.zip/win/d.txt", "d/all.zip/e.txt"],
            results.Select(result => result.Path));
        Assert.Equal(["He said so.", "One.", "Two é.", "Three.", "Four.", "Five."], results.Select(result => result.Article?.Text));
    }

    [Theory]
    [InlineData("../up.txt")]
    [InlineData("a/../../up.txt")]
    [InlineData("..\\up.txt")]
    [InlineData("/etc/up.txt")]
    [InlineData("C:\\up.txt")]
    [InlineData("\\\\server\\up.txt")]
    public void ReadAll_EntryThatLeadsOut_IsAProblemAndTheOthersAreRead(string name)
    {
        List<ReadResult> results = Read("a.zip", Zip((name, "Up."u8.ToArray()), ("in.txt", "In."u8.ToArray())));

        Assert.Equal([null, "In."], results.Select(result => result.Article?.Text));
        Assert.StartsWith("a.zip/", results[0].Path, StringComparison.Ordinal);
        Assert.DoesNotContain("..", results[0].Path, StringComparison.Ordinal);
        Assert.Contains("leads out of it", results[0].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadAll_NameWithControlCharacters_IsShownWithoutThem() =>
        Assert.Equal("a.zip/x\uFFFD[2Jy.txt", Read("a.zip", Zip(("x\u001b[2Jy.txt", "In."u8.ToArray())))[0].Path);

    [Fact]
    public void ReadAll_ZipBomb_IsAProblemInLittleTimeAndMemory()
    {
        byte[] zip = Zip(("bomb.txt", new byte[300 * Megabyte]), ("in.txt", "In."u8.ToArray()));
        long before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();

        List<ReadResult> results = Read("a.zip", zip);

        Assert.Equal([null, "In."], results.Select(result => result.Article?.Text));
        Assert.True(results[0].Problem is not null && results[0].Path == "a.zip/bomb.txt");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10 * Megabyte);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void ReadAll_ArchiveOfText_EachLimitNamesEntryAndOption()
    {
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("He said so.\n", 2 * Megabyte / 12)));
        byte[] zip = Zip(("a.txt", text), ("b.txt", "In."u8.ToArray()));

        AssertLimit(zip, new(), nameof(UnpackingLimits.Ratio));
        AssertLimit(zip, new() { Ratio = 100_000, EntryBytes = Megabyte }, nameof(UnpackingLimits.EntryBytes));
        AssertLimit(zip, new() { Ratio = 100_000, Entries = 1 }, nameof(UnpackingLimits.Entries), "a.zip", 1);
        AssertLimit(zip, new() { Ratio = 100_000, TotalBytes = Megabyte }, nameof(UnpackingLimits.TotalBytes));
        Assert.All(Read("a.zip", zip, new() { Ratio = 100_000 }), result => Assert.NotNull(result.Article));
    }

    [Fact]
    public void ReadAll_GzipOfGzipOfGzip_IsAProblemThatNamesTheLimit()
    {
        byte[] nested = Gzip(Gzip(Gzip("He said so."u8)));

        QuoteIndexException error = Assert.Throws<QuoteIndexException>(() => Read("a.txt.gz.gz.gz", nested));

        Assert.Contains("UnpackingLimits.Depth", error.Message, StringComparison.Ordinal);
        Assert.Equal("He said so.", Read("a.txt.gz.gz.gz", nested, new() { Depth = 3 })[0].Article!.Text);
        Assert.Equal("He said so.", Read("a.txt.gz.gz", Gzip(Gzip("He said so."u8)))[0].Article!.Text);
    }

    [Fact]
    public void ReadAll_ZipInZip_IsReadDownToTheLimit()
    {
        byte[] inner = Zip(("a.txt", "In."u8.ToArray()));
        byte[] outer = Zip(("b.txt", "Out."u8.ToArray()), ("i.zip", inner), ("ii.zip", Zip(("i.zip", inner))));

        List<ReadResult> results = Read("o.zip", outer);

        Assert.Equal(["o.zip/b.txt", "o.zip/i.zip/a.txt", "o.zip/ii.zip/i.zip"], results.Select(result => result.Path));
        Assert.Equal(["Out.", "In.", null], results.Select(result => result.Article?.Text));
    }

    [Fact]
    public void ReadAll_NestedArchives_ShareTheTotal()
    {
        byte[] part = Zip(("a.txt", Words(400_000)));
        byte[] zip = Zip(("1.zip", part), ("2.zip", part), ("3.zip", part), ("4.zip", part));

        List<ReadResult> results = Read("a.zip", zip, new() { TotalBytes = 1_500_000 });

        Assert.InRange(results.Count(result => result.Article is not null), 1, 3);
        Assert.Contains(nameof(UnpackingLimits.TotalBytes), results[^1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadAll_DamagedEntry_IsAProblemAndTheOthersAreRead()
    {
        byte[] zip = Zip(CompressionLevel.NoCompression, ("a.txt", "He said so."u8.ToArray()), ("b.txt", "In."u8.ToArray()));
        zip[zip.AsSpan().IndexOf("said"u8)] = (byte)'p';

        List<ReadResult> results = Read("a.zip", zip);

        Assert.Equal([null, "In."], results.Select(result => result.Article?.Text));
        Assert.Contains("'a.zip/a.txt' could not be unpacked", results[0].Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6, 1, "encrypted")]
    [InlineData(8, 99, "could not be unpacked")]
    public void ReadAll_EntryThatCannotBeUnpacked_IsAProblemAndTheOthersAreRead(int field, byte value, string reason)
    {
        byte[] zip = Zip(("a.txt", "He said so."u8.ToArray()), ("b.txt", "In."u8.ToArray()));
        zip[field] = value;
        zip[zip.AsSpan().IndexOf("PK\x01\x02"u8) + field + 2] = value;

        List<ReadResult> results = Read("a.zip", zip);

        Assert.Equal([null, "In."], results.Select(result => result.Article?.Text));
        Assert.Equal("a.zip/a.txt", results[0].Path);
        Assert.Contains(reason, results[0].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadAll_TruncatedZip_NamesIt()
    {
        byte[] zip = Zip(("a.txt", Words(10_000)));

        Assert.Contains("'a.zip' could not be unpacked", Assert.Throws<QuoteIndexException>(() => Read("a.zip", zip[..^100])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadAll_TruncatedGzipOfLines_KeepsWhatCameBefore()
    {
        byte[] lines = [.. Enumerable.Range(0, 20_000).SelectMany(i => Encoding.UTF8.GetBytes($"{{\"text\": \"Line {i * 7919}.\"}}\n"))];
        byte[] gzip = Gzip(lines);

        List<ReadResult> results = Read("a.jsonl.gz", gzip[..(gzip.Length / 2)]);

        Assert.InRange(results.Count, 1000, 19_999);
        Assert.All(results.SkipLast(1), result => Assert.NotNull(result.Article));
        Assert.Contains("'a.jsonl.gz' could not be unpacked", results[^1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadAll_NotGzipAtAll_NamesIt() =>
        Assert.Contains("'a.gz'", Assert.Throws<QuoteIndexException>(() => Read("a.gz", "He said so."u8.ToArray())).Message, StringComparison.Ordinal);

    [Fact]
    public void ReadAll_ArchiveOfPictures_SaysThatNothingIsRead() =>
        Assert.Contains("'a.zip' holds no file", Assert.Throws<QuoteIndexException>(() => Read("a.zip", Zip(("a.png", [1])))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a.tar.gz")]
    [InlineData("a.tgz")]
    public void ReadAll_TarGz_ReadsItsEntries(string name)
    {
        using var tar = new MemoryStream();
        using (var writer = new TarWriter(tar, leaveOpen: true))
        {
            writer.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "d/"));
            writer.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "d/link.txt") { LinkName = "/etc/passwd" });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "d/a.jsonl") { DataStream = new MemoryStream(Lines) });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "../b.txt") { DataStream = new MemoryStream([65]) });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "c.txt") { DataStream = new MemoryStream("In."u8.ToArray()) });
        }

        List<ReadResult> results = Read(name, Gzip(tar.ToArray()));

        Assert.Equal(["One.", "Two é.", null, "In."], results.Select(result => result.Article?.Text));
        Assert.Equal($"{name}/d/a.jsonl", results[0].Path);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void UnpackingLimits_NotPositive_Throws(int value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new UnpackingLimits { Depth = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new UnpackingLimits { Entries = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new UnpackingLimits { EntryBytes = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new UnpackingLimits { Ratio = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new UnpackingLimits { TotalBytes = value });
    }

    private static void AssertLimit(byte[] zip, UnpackingLimits limits, string option, string path = "a.zip/a.txt", int place = 0)
    {
        ReadResult problem = Read("a.zip", zip, limits)[place];

        Assert.Equal(path, problem.Path);
        Assert.Contains($"UnpackingLimits.{option}", problem.Problem, StringComparison.Ordinal);
    }

    // Text that does not pack well, the same each time.
    private static byte[] Words(int length)
    {
        var random = new Random(5);
        return [.. Enumerable.Range(0, length).Select(_ => (byte)random.Next('a', 'z'))];
    }

    private static List<ReadResult> Read(string name, byte[] bytes, UnpackingLimits? limits = null) =>
        [.. ArticleReader.ReadAll(new SourceFile(name, bytes), new() { Unpacking = limits ?? UnpackingLimits.Default })];

    private static byte[] Gzip(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries) => Zip(CompressionLevel.Optimal, entries);

    private static byte[] Zip(CompressionLevel level, params (string Name, byte[] Bytes)[] entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach ((string name, byte[] bytes) in entries)
            {
                using Stream entry = zip.CreateEntry(name, level).Open();
                entry.Write(bytes);
            }
        }

        return packed.ToArray();
    }
}
