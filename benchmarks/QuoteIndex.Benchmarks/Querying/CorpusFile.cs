using System.Globalization;

namespace QuoteIndex.Benchmarks.Querying;

/// <summary>An index file made of a corpus, with the time it took noted beside it when it was whole.</summary>
internal sealed class CorpusFile(string path)
{
    private readonly string note = path + ".times";

    public string Path => path;

    public bool IsMade => File.Exists(path) && File.Exists(note);

    /// <summary>How long writing took.</summary>
    public Timing Time
    {
        get
        {
            string[] times = File.ReadAllLines(note);
            return new Timing(TimeSpan.Parse(times[0], CultureInfo.InvariantCulture), TimeSpan.Parse(times[1], CultureInfo.InvariantCulture));
        }
    }

    /// <summary>How many bytes the index uses: a database's pages without those that are free.</summary>
    public long Bytes => DatabaseSize.Used(path);

    public void MadeIn(Timing time) => File.WriteAllLines(
        note, [time.Wall.ToString("c", CultureInfo.InvariantCulture), time.Processor.ToString("c", CultureInfo.InvariantCulture)]);

    public void Delete()
    {
        File.Delete(note);
        RunFolder.DeleteIndex(path);
    }
}
