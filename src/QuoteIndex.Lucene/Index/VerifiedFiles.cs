using System.Globalization;

namespace QuoteIndex.Lucene.Index;

/// <summary>
/// Which files of an index are known to be whole, by their length and the time of their last change, kept in a file beside them: whoever opens the index reads
/// through those only that have changed since, or that a writer left which came to no end. Not for use by several threads at once.
/// </summary>
internal sealed class VerifiedFiles
{
    public const string FileName = "quoteindex.verified";

    private readonly string folder;
    private readonly Dictionary<string, (long Length, long Changed)> known = new(StringComparer.Ordinal);
    private bool changed;

    public VerifiedFiles(string folder)
    {
        this.folder = folder;
        string list = Path.Combine(folder, FileName);
        if (File.Exists(list))
        {
            foreach (string line in File.ReadLines(list))
            {
                Remember(line.Split('\t'));
            }
        }
    }

    /// <summary>True when all files are as they were when they were known to be whole, and a commit's own file is among them.</summary>
    public bool AreAsBefore(string commit) => Knows(commit) && known.All(file => StampOrNull(file.Key) == file.Value);

    public bool Knows(string file) => known.ContainsKey(file);

    /// <summary>Reads through those of the files that are not known to be whole.</summary>
    /// <exception cref="InvalidDataException">One is not; the message names it.</exception>
    public void Verify(IEnumerable<string> files)
    {
        foreach (string file in files)
        {
            (long Length, long Changed) stamp = StampOf(file);
            if (!known.TryGetValue(file, out (long Length, long Changed) before) || before != stamp)
            {
                IndexFile.Verify(Path.Combine(folder, file));
                known[file] = stamp;
                changed = true;
            }
        }
    }

    /// <summary>Files that a writer of this process has written are whole.</summary>
    public void Add(IEnumerable<string> files)
    {
        foreach (string file in files)
        {
            changed |= known.TryAdd(file, StampOf(file));
        }
    }

    /// <summary>Keeps what is known of these files, which are all that the index has now.</summary>
    public void Save(IEnumerable<string> files)
    {
        if (!changed)
        {
            return;
        }

        // Whole or not at all; where it cannot be written, the files are read through again.
        string temporary = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{FileName}.{Environment.ProcessId}"));
        try
        {
            File.WriteAllLines(
                temporary,
                files.Order(StringComparer.Ordinal).Select(file => string.Create(CultureInfo.InvariantCulture, $"{file}\t{known[file].Length}\t{known[file].Changed}")));
            File.Move(temporary, Path.Combine(folder, FileName), overwrite: true);
            changed = false;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }

    private (long Length, long Changed) StampOf(string file) => StampOrNull(file) ?? throw new FileNotFoundException($"The file {file} is missing.", file);

    private (long Length, long Changed)? StampOrNull(string file)
    {
        var info = new FileInfo(Path.Combine(folder, file));
        return info.Exists ? (info.Length, info.LastWriteTimeUtc.Ticks) : null;
    }

    private void Remember(string[] line)
    {
        if (line.Length == 3
            && long.TryParse(line[1], NumberStyles.None, CultureInfo.InvariantCulture, out long length)
            && long.TryParse(line[2], NumberStyles.None, CultureInfo.InvariantCulture, out long changed))
        {
            known[line[0]] = (length, changed);
        }
    }
}
