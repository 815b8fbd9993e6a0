using System.Diagnostics;
using System.Globalization;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Querying;
using QuoteIndex.Lucene.Benchmarks.ByHand;
using QuoteIndex.Lucene.Benchmarks.Engines;

namespace QuoteIndex.Lucene.Benchmarks.Opening;

/// <summary>Opens an index and asks it, as an application does that has just begun, and tells the times.</summary>
internal static class OpenProbe
{
    /// <summary>The word on the command line that starts a process for this.</summary>
    public const string Command = "open-probe";

    private const QueryKind Asked = QueryKind.SpeakerAndWord;
    private const int Limit = 10;

    /// <summary>Prints, in milliseconds: opening; opening and the first answer; the same again, by code that has run once.</summary>
    public static async Task RunAsync(Engine engine, string path, int quotes)
    {
        AskedFor asked = new SyntheticCorpus(quotes).Asked;
        (double opened, double answered) = await OpenAsync(engine, path, asked);
        (_, double again) = await OpenAsync(engine, path, asked);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{opened} {answered} {again}"));
    }

    /// <summary>Opens an index and has its first answer.</summary>
    public static async Task<(double Opened, double Answered)> OpenAsync(Engine engine, string path, AskedFor asked)
    {
        long start = Stopwatch.GetTimestamp();
        double opened;
        if (engine == Engine.ByHand)
        {
            using ByHandIndex index = ByHandIndex.Open(path);
            opened = Milliseconds(start);
            index.Queries(asked).Find(Asked, Limit);
            return (opened, Milliseconds(start));
        }

        await using QuoteArchive archive = await Archives.OpenAsync(engine, path);
        opened = Milliseconds(start);
        await new Library(archive, asked).FindAsync(Asked, Limit);
        return (opened, Milliseconds(start));
    }

    private static double Milliseconds(long start) => Stopwatch.GetElapsedTime(start).TotalMilliseconds;
}
