namespace QuoteIndex.Accuracy.Scoring;

/// <summary>Reads the word lists embedded in this program: words between white space, '#' comments, [section] heads.</summary>
internal static class WordLists
{
    /// <summary>The words of each section of the file.</summary>
    public static Dictionary<string, HashSet<string>> Read(string name)
    {
        using Stream stream = typeof(WordLists).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program lacks its data file '{name}'; build it again.");
        using var reader = new StreamReader(stream);
        var sections = new Dictionary<string, HashSet<string>>();
        HashSet<string> words = sections[""] = new(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                words = sections[line.Trim('[', ']', ' ')] = new(StringComparer.Ordinal);
            }
            else if (!line.StartsWith('#'))
            {
                words.UnionWith(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return sections;
    }
}
