namespace QuoteIndex.Reading;

/// <summary>Reads the word lists that ship inside the assembly: one entry a line, '#' comments, [section] heads.</summary>
internal static class DataFile
{
    /// <summary>The entries of the file in order, each with the section it stands in ("" before the first head).</summary>
    public static IEnumerable<(string Section, string Entry)> Read(string name)
    {
        using Stream stream = typeof(DataFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its data file '{name}'; build it again.");
        using var reader = new StreamReader(stream);
        string section = "";
        while (reader.ReadLine() is { } line)
        {
            string entry = line.Trim();
            if (entry.Length == 0 || entry[0] == '#')
            {
                continue;
            }

            if (entry[0] == '[' && entry[^1] == ']')
            {
                section = entry[1..^1];
                continue;
            }

            yield return (section, entry);
        }
    }
}
