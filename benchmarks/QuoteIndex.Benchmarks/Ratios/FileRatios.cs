using System.Globalization;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Querying;

namespace QuoteIndex.Benchmarks.Ratios;

/// <summary>What making the index files told: their sizes, and how fast they were written.</summary>
internal static class FileRatios
{
    private const double LargestSize = 0.85;
    private const double SlowestIngest = 0.85;

    public static IEnumerable<RatioRow> Rows(SyntheticCorpus corpus, CorpusFiles files, Meter meter)
    {
        yield return Size("Size", corpus, files);
        double ours = Quotes(files.Library), theirs = Quotes(files.HandWritten);
        yield return new RatioRow("Ingest", Rate(theirs), Rate(ours), ours / theirs, SlowestIngest, "2,000 quotes a transaction, as the files were made");

        double Quotes(CorpusFile file) => corpus.Size / (meter.Processor ? file.Time.Processor : file.Time.Wall).TotalSeconds;
    }

    public static RatioRow Size(string name, SyntheticCorpus corpus, CorpusFiles files) =>
        OfBytes(name, files.HandWritten.Bytes, files.Library.Bytes, corpus.Size) with { Required = 1 / LargestSize };

    /// <summary>Smaller is better, so the ratio is of the hand-written index to the library's.</summary>
    public static RatioRow OfBytes(string name, double theirs, double ours, int quotes) =>
        new(name, Megabytes(theirs), Megabytes(ours), theirs / ours, null, string.Create(
            CultureInfo.InvariantCulture, $"{ours / theirs:0.00} of the size; {theirs / quotes:0} and {ours / quotes:0} bytes a quote"));

    private static string Megabytes(double bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture) + " MB";

    private static string Rate(double rate) => rate.ToString("N0", CultureInfo.InvariantCulture) + "/s";
}
