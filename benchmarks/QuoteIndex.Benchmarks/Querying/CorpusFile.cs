using System.Globalization;

namespace QuoteIndex.Benchmarks.Querying;

/// <summary>An index file made of a corpus, with the time it took noted beside it when it was whole.</summary>
internal sealed class CorpusFile(string path)
{
    private readonly string note = path + ".seconds";

    public string Path => path;

    public bool IsMade => File.Exists(path) && File.Exists(note);

    /// <summary>How long writing took.</summary>
    public double Seconds => double.Parse(File.ReadAllText(note), CultureInfo.InvariantCulture);

    /// <summary>How many bytes the index uses: a database's pages without those that are free.</summary>
    public long Bytes => DatabaseSize.Used(path);

    public void MadeIn(TimeSpan time) => File.WriteAllText(note, time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture));

    public void Delete()
    {
        File.Delete(note);
        RunFolder.DeleteIndex(path);
    }
}
