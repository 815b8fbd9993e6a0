using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;

namespace QuoteIndex.Benchmarks.Ingesting;

/// <summary>A folder of articles into a new index file: found, read, extracted on all processors, stored durably.</summary>
[MemoryDiagnoser]
[Config(typeof(Columns))]
public class IngestBenchmarks
{
    private const int Files = 200;

    private string folder = "";
    private string index = "";

    [GlobalSetup]
    public void Setup()
    {
        folder = RunFolder.NewPath("");
        Directory.CreateDirectory(folder);
        int number = 0;
        foreach (string text in Texts())
        {
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number++:D4}.txt")), text);
        }
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(folder, recursive: true);

    [IterationSetup]
    public void NewIndex() => index = RunFolder.NewPath(".db");

    [IterationCleanup]
    public void DeleteIndex() => RunFolder.DeleteIndex(index);

    [Benchmark(Description = "ingest 200 files")]
    public async Task<long> Ingest()
    {
        await using QuoteArchive archive = await QuoteArchive.OpenAsync(index);
        IngestReport report = await archive.IngestAsync(folder);
        return report.Added == Files ? report.Statements : throw new InvalidOperationException($"{report.Added} of {Files} files were taken in.");
    }

    // Seeds, each with a line of its own at its end, so that no two files are alike.
    private static IEnumerable<string> Texts() =>
        Enumerable.Range(0, Files).Select(i => Seeds.Texts[i % Seeds.Texts.Count] + string.Create(CultureInfo.InvariantCulture, $"\n\nThis is copy number {i}.\n"));

    private sealed class Columns : ManualConfig
    {
        public Columns()
        {
            AddColumn(TextAmount.Columns(_ => TextAmount.Of(Texts())));
            AddColumn(new RateColumn("files", "N0", _ => Files));
        }
    }
}
