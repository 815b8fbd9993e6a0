using System.Globalization;

namespace QuoteIndex.Benchmarks.Querying;

/// <summary>An index, a file or a folder, made of a corpus, with the time it took noted beside it when it was whole.</summary>
internal sealed class CorpusFile(string path)
{
    private readonly string note = path + ".times";

    public string Path => path;

    public bool IsMade => System.IO.Path.Exists(path) && File.Exists(note);

    /// <summary>How long writing took.</summary>
    public Timing Time
    {
        get
        {
            string[] times = File.ReadAllLines(note);
            return new Timing(TimeSpan.Parse(times[0], CultureInfo.InvariantCulture), TimeSpan.Parse(times[1], CultureInfo.InvariantCulture));
        }
    }

    /// <summary>How many bytes the index uses: its files, or a database's pages without those that are free.</summary>
    public long Bytes => Directory.Exists(path) ? new DirectoryInfo(path).EnumerateFiles().Sum(file => file.Length) : DatabaseSize.Used(path);

    public void MadeIn(Timing time) => File.WriteAllLines(
        note, [time.Wall.ToString("c", CultureInfo.InvariantCulture), time.Processor.ToString("c", CultureInfo.InvariantCulture)]);

    /// <summary>A copy of the closed index beside it, so that what is added leaves this one as it was.</summary>
    public CorpusFile Copy()
    {
        string copy = $"{path}.{Guid.NewGuid():N}.copy";
        if (Directory.Exists(path))
        {
            Directory.CreateDirectory(copy);
            foreach (string file in Directory.EnumerateFiles(path))
            {
                File.Copy(file, System.IO.Path.Combine(copy, System.IO.Path.GetFileName(file)));
            }
        }
        else
        {
            File.Copy(path, copy);
        }

        return new CorpusFile(copy);
    }

    public void Delete()
    {
        File.Delete(note);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        else
        {
            RunFolder.DeleteIndex(path);
        }
    }
}
