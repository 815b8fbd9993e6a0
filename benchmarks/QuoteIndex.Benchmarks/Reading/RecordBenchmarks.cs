using System.IO.Compression;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace QuoteIndex.Benchmarks.Reading;

/// <summary>From the bytes of a file of records to its articles, without extraction, on one thread.</summary>
[MemoryDiagnoser]
[Config(typeof(Columns))]
public class RecordBenchmarks
{
    private const int Records = 4000;

    private static readonly Dictionary<RecordFormat, Lazy<SourceFile>> Files = Enum.GetValues<RecordFormat>().ToDictionary(
        format => format, format => new Lazy<SourceFile>(() => new SourceFile(Name(format), Write(format))));

    [ParamsAllValues]
    public RecordFormat Format { get; set; }

    [GlobalSetup]
    public void Setup() => _ = Files[Format].Value;

    [Benchmark(Description = "read")]
    public int Read()
    {
        int paragraphs = 0;
        foreach (ReadResult result in ArticleReader.ReadAll(Files[Format].Value))
        {
            paragraphs += result.Article!.Paragraphs.Count;
        }

        return paragraphs;
    }

    private static string Name(RecordFormat format) => format switch
    {
        RecordFormat.JsonLines => "a.jsonl",
        RecordFormat.Json => "a.json",
        RecordFormat.Csv => "a.csv",
        _ => "a.jsonl.gz",
    };

    // The seed articles over and over.
    private static byte[] Write(RecordFormat format)
    {
        IEnumerable<(string Title, string Text)> records = Enumerable.Range(0, Records).Select(i => ($"Article {i}", Seeds.Texts[i % Seeds.Texts.Count]));
        IEnumerable<string> lines = records.Select(r => JsonSerializer.Serialize(new { title = r.Title, date = "2022-03-03", source = "Harbor Wire", text = r.Text }));
        byte[] written = Encoding.UTF8.GetBytes(format switch
        {
            RecordFormat.Json => $"{{\"articles\": [{string.Join(",\n", lines)}]}}",
            RecordFormat.Csv => "title,date,text\n" + string.Join('\n', records.Select(r => $"{r.Title},2022-03-03,\"{r.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")),
            _ => string.Join('\n', lines),
        });
        if (format != RecordFormat.JsonLinesGzip)
        {
            return written;
        }

        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(written);
        }

        return packed.ToArray();
    }

    private sealed class Columns : ManualConfig
    {
        // Of what is packed, the bytes that are unpacked count.
        public Columns() => AddColumn(new RateColumn("MB", "0.00", benchmark => Length((RecordFormat)benchmark.Parameters[nameof(Format)]) / 1e6));

        private static long Length(RecordFormat format) =>
            Files[format == RecordFormat.JsonLinesGzip ? RecordFormat.JsonLines : format].Value.Open().Length;
    }
}
