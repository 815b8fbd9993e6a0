namespace QuoteIndex.Language;

/// <summary>Reads the word lists embedded in the library: one entry a line, '#' begins a comment.</summary>
internal static class DataFile
{
    /// <summary>The lines of the file that hold an entry, trimmed.</summary>
    /// <exception cref="QuoteIndexException">This build of the library lacks the file.</exception>
    public static IEnumerable<string> ReadLines(string name)
    {
        using Stream stream = typeof(DataFile).Assembly.GetManifestResourceStream(name)
            ?? throw new QuoteIndexException($"The data file {name} is missing from this build of QuoteIndex. Install the package again.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            int comment = line.IndexOf('#', StringComparison.Ordinal);
            string entry = (comment < 0 ? line : line[..comment]).Trim();
            if (entry.Length > 0)
            {
                yield return entry;
            }
        }
    }
}
