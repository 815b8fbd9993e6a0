using System.Diagnostics;
using System.Globalization;
using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Benchmarks.Querying;

namespace QuoteIndex.Benchmarks.Opening;

/// <summary>Opens an index and asks it, as an application does that has just begun, and tells the times and the memory.</summary>
internal static class OpenProbe
{
    /// <summary>The word on the command line that starts a process for this.</summary>
    public const string Command = "open-probe";

    private const int Rounds = 20;

    /// <summary>Prints, in milliseconds and bytes: opening, opening and the first answer, the same again by a second archive, then memory opened and after mixed queries.</summary>
    /// <param name="path">The index.</param>
    /// <param name="speaker">Who is asked about.</param>
    /// <param name="quotes">How many quotes the index has.</param>
    public static async Task RunAsync(string path, string speaker, int quotes)
    {
        string question = $"what did {speaker} say about earnings?";
        long start = Stopwatch.GetTimestamp();
        QuoteArchive first = await QuoteArchive.OpenAsync(path);
        double opened = Milliseconds(start);
        await first.AskAsync(question);
        double answered = Milliseconds(start);
        await first.DisposeAsync();

        start = Stopwatch.GetTimestamp();
        await using QuoteArchive archive = await QuoteArchive.OpenAsync(path);
        await archive.AskAsync(question);
        double again = Milliseconds(start);
        MemoryUse before = MemoryUse.Now();

        // Finding out what to ask for makes a vocabulary, some megabytes that are no part of the library's.
        await AskMixedAsync(new Library(archive, new SyntheticCorpus(quotes).Asked));
        MemoryUse after = MemoryUse.Now();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{opened} {answered} {again} {before} {after}"));
    }

    private static async Task AskMixedAsync(Library library)
    {
        for (int i = 0; i < Rounds; i++)
        {
            foreach (QueryKind kind in Enum.GetValues<QueryKind>())
            {
                try
                {
                    await library.FindAsync(kind, 10);
                }
                catch (NotSupportedException)
                {
                }
            }
        }
    }

    private static double Milliseconds(long start) => Stopwatch.GetElapsedTime(start).TotalMilliseconds;
}
