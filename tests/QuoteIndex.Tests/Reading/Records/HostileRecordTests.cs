using System.Diagnostics;
using System.Text;

namespace QuoteIndex.Tests.Reading.Records;

/// <summary>Records that were made to do harm, or that a broken program left: each ends in a problem, the others are read.</summary>
public class HostileRecordTests
{
    private const int Megabyte = 1 << 20;

    [Fact]
    public void Read_LineOf50Megabytes_IsAProblemAndTheOthersAreRead()
    {
        byte[] line = Encoding.UTF8.GetBytes($"{{\"text\": \"{new string('x', 50 * Megabyte)}\"}}");

        List<ReadResult> results = Read("a.jsonl", [.. "{\"text\": \"One.\"}\n"u8, .. line, .. "\n{\"text\": \"Three é.\"}\n"u8]);

        Assert.Equal(["One.", null, "Three é."], results.Select(result => result.Article?.Text));
        Assert.Equal("a.jsonl (record 2)", results[1].Path);
        Assert.Contains("more than 16,777,216 bytes", results[1].Problem, StringComparison.Ordinal);
        Assert.Contains(nameof(ReadingOptions.MaximumRecordBytes), results[1].Problem, StringComparison.Ordinal);
        Assert.Equal(3, results[2].Article!.LineOf(0));
    }

    [Fact]
    public void Read_LongLine_KeepsNoneOfItInMemory()
    {
        var file = new SourceFile("a.jsonl", "a.jsonl", () => new RepeatedStream("{\"text\": \""u8, "éx"u8, 60 * Megabyte, "\"}\n{\"text\": \"Two.\"}"u8));

        long before = GC.GetAllocatedBytesForCurrentThread();
        List<ReadResult> results = [.. ArticleReader.ReadAll(file, new() { MaximumRecordBytes = Megabyte })];

        Assert.Equal([null, "Two."], results.Select(result => result.Article?.Text));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20 * Megabyte);
    }

    [Fact]
    public void Read_LongLine_OffsetsAfterItAreRight()
    {
        string file = $"{{\"text\": \"{new string('é', 5000)}\"}}\r\n{{\"text\": \"Two.\"}}";

        List<ReadResult> results = Read("a.jsonl", Encoding.UTF8.GetBytes(file), new() { MaximumRecordBytes = 1000 });

        RecordMapping.Check(results[1].Article!, file);
    }

    [Fact]
    public void Read_BrokenUtf8InOneLine_IsAProblemAndOffsetsGoOn()
    {
        byte[] bytes = [.. "{\"text\": \"One.\"}\n{\"text\": \"Caf\xC3\"}\n"u8, .. "{\"text\": \""u8, 0xE9, 0xFF, .. "\"}\n{\"text\": \"Four é.\"}\n"u8];
        string decoded = Encoding.UTF8.GetString(bytes);

        List<ReadResult> results = Read("a.jsonl", bytes);

        Assert.Equal(4, results.Count);
        Assert.Contains("(record 3, line 3) is not valid UTF-8", results[2].Problem, StringComparison.Ordinal);
        RecordMapping.Check(results[3].Article!, decoded);
    }

    [Fact]
    public void Read_BrokenUtf8InADocument_IsAProblemOfItsRecord()
    {
        byte[] bytes = [.. "[{\"text\": \"One.\"},\n{\"text\": \""u8, 0xE9, 0xFF, .. "\"},\n{\"text\": \"Three é.\"}]"u8];

        List<ReadResult> results = Read("a.json", bytes);

        Assert.Equal([false, true, false], results.Select(result => result.Problem is not null));
        RecordMapping.Check(results[2].Article!, Encoding.UTF8.GetString(bytes));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Read_DeepNesting_NeitherOverflowsNorStops(string open, string close)
    {
        const int Depth = 100_000;
        string deep = string.Concat(Enumerable.Repeat(open, Depth)) + "1" + string.Concat(Enumerable.Repeat(close, Depth));
        string cut = string.Concat(Enumerable.Repeat(open, Depth));
        string lines = $"{{\"text\": \"One.\"}}\n{{\"deep\": {deep}, \"text\": \"Two.\"}}\n{cut}\n{deep}\n{{\"text\": \"Five.\"}}";

        List<ReadResult> results = Read("a.jsonl", Encoding.UTF8.GetBytes(lines));

        Assert.Equal(["One.", "Two.", null, null, "Five."], results.Select(result => result.Article?.Text));
    }

    [Fact]
    public void Read_DocumentOfOpenBrackets_IsAProblem()
    {
        string file = new('[', 100_000);

        Assert.NotNull(Assert.Single(Read("a.json", Encoding.UTF8.GetBytes(file))).Problem);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(127 * 1024)]
    public void Read_WordWhereTheDocumentOrTheWindowEnds_IsAProblemAndTheOthersAreRead(int spaces)
    {
        string file = $"{{\"text\": \"One.\"}}{new string(' ', spaces)}\n{new string('é', 4096)} {{\"text\": \"Three é.\"}} Jan";

        List<ReadResult> results = Read("a.json", Encoding.UTF8.GetBytes(file));

        Assert.Equal([false, true, false, true], results.Select(result => result.Problem is not null));
        Assert.Contains("(record 4, line 2) is no JSON object", results[3].Problem, StringComparison.Ordinal);
        RecordMapping.Check(results[2].Article!, file);
    }

    [Fact]
    public void Read_LongRecordInADocument_IsAProblemAndTheOthersAreRead()
    {
        var file = new SourceFile("a.json", "a.json", () => new RepeatedStream("{\"n\": 1, \"items\": [{\"text\": \"One.\"}, {\"text\": \""u8, "\\\"}"u8, 40 * Megabyte, "\"}, {\"text\": \"Three.\"}]}"u8));

        long before = GC.GetAllocatedBytesForCurrentThread();
        List<ReadResult> results = [.. ArticleReader.ReadAll(file, new() { MaximumRecordBytes = Megabyte })];

        Assert.Equal(["One.", null, "Three."], results.Select(result => result.Article?.Text));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20 * Megabyte);
    }

    [Fact]
    public void Read_ManyFieldsOfOneName_TakesTheFirstInLinearTime()
    {
        string file = $"{{{string.Concat(Enumerable.Repeat("\"text\": \" \", ", 500_000))}\"text\": \"Last.\"}}";
        var watch = Stopwatch.StartNew();

        Assert.Equal("Last.", Assert.Single(Read("a.json", Encoding.UTF8.GetBytes(file))).Article!.Text);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Read_CsvWithAMarkNeverClosed_ReadsTheRowsAfterIt()
    {
        var file = new StringBuilder("id,text\n1,One.\n2,\"Two.\n");
        for (int i = 3; i < 200_000; i++)
        {
            file.Append(i).Append(",Row.\n");
        }

        List<ReadResult> results = Read("a.csv", Encoding.UTF8.GetBytes(file.ToString()), new() { MaximumRecordBytes = 100_000 });

        Assert.Equal(199_999, results.Count);
        Assert.Contains("(record 2, line 3) opens a quotation mark on line 3", Assert.Single(results, result => result.Problem is not null).Problem, StringComparison.Ordinal);
        Assert.Equal(199_999, results[^1].Article!.Record);
        RecordMapping.Check(results[^1].Article!, file.ToString());
    }

    [Fact]
    public void Read_CsvWithAMarkOpenedInEveryRow_IsReadInLinearTime()
    {
        string file = "id,text,x\n" + string.Concat(Enumerable.Range(1, 100_000).Select(i => $"{i},\"Row,\n{i},Right.,\n"));
        var watch = Stopwatch.StartNew();

        List<ReadResult> results = Read("a.csv", Encoding.UTF8.GetBytes(file));

        Assert.Equal(100_000, results.Count(result => result.Article?.Text == "Right."));
        Assert.Equal(100_000, results.Count(result => result.Problem is not null));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Read_CsvWithALongRow_IsAProblemAndTheOthersAreRead()
    {
        string file = $"id,text\n1,One.\n2,{new string('é', 300_000)}\n3,Three.\n";

        List<ReadResult> results = Read("a.csv", Encoding.UTF8.GetBytes(file), new() { MaximumRecordBytes = 100_000 });

        Assert.Equal(["One.", null, "Three."], results.Select(result => result.Article?.Text));
        Assert.Contains("more than 100,000 bytes", results[1].Problem, StringComparison.Ordinal);
        RecordMapping.Check(results[2].Article!, file);
    }

    private static List<ReadResult> Read(string name, byte[] bytes, ReadingOptions? options = null) =>
        [.. ArticleReader.ReadAll(new SourceFile(name, bytes), options)];

    // A beginning, something very often, and an end.
    private sealed class RepeatedStream : Stream
    {
        private readonly byte[] first;
        private readonly byte[] repeated;
        private readonly byte[] last;
        private readonly long times;
        private long position;

        public RepeatedStream(ReadOnlySpan<byte> first, ReadOnlySpan<byte> repeated, long length, ReadOnlySpan<byte> last)
        {
            (this.first, this.repeated, this.last) = (first.ToArray(), repeated.ToArray(), last.ToArray());
            times = length / repeated.Length;
        }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => first.Length + (repeated.Length * times) + last.Length;

        public override long Position
        {
            get => position;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = 0;
            for (; read < count && position < Length; read++, position++)
            {
                long middle = position - first.Length;
                long end = middle - (repeated.Length * times);
                buffer[offset + read] = middle < 0 ? first[position] : end < 0 ? repeated[middle % repeated.Length] : last[end];
            }

            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
