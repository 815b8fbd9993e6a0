namespace QuoteIndex.Language;

/// <summary>Reads the word lists that are embedded from the Data folders: a line an entry, columns apart by tabs, '#' for remarks.</summary>
internal static class WordList
{
    /// <summary>The entries of the list in the order of the file, without remarks and blank lines.</summary>
    /// <exception cref="QuoteIndexException">The list is not part of this build.</exception>
    public static IEnumerable<string> Lines(string name)
    {
        using Stream stream = typeof(WordList).Assembly.GetManifestResourceStream(name)
            ?? throw new QuoteIndexException($"The word list {name} is missing from this build of QuoteIndex. Install the package again.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            string entry = line.Trim();
            if (entry.Length > 0 && (entry[0] != '#' || entry.Length == 1))
            {
                yield return entry;
            }
        }
    }

    /// <summary>The entries of a list that has sections, each with its own ("" before the first): a line [section] heads the entries after it.</summary>
    public static IEnumerable<(string Section, string Entry)> Sections(string name)
    {
        string section = "";
        foreach (string line in Lines(name))
        {
            if (line is ['[', .. var head, ']'])
            {
                section = head;
            }
            else
            {
                yield return (section, line);
            }
        }
    }

    /// <summary>The list as a set; ask it with spans by its alternate lookup.</summary>
    public static HashSet<string> Set(string name, StringComparer comparer) => new(Lines(name), comparer);

    /// <summary>A list of two columns as a dictionary. A later line replaces an earlier one of the same word.</summary>
    public static Dictionary<string, string> Pairs(string name, StringComparer comparer)
    {
        var pairs = new Dictionary<string, string>(comparer);
        foreach (string line in Lines(name))
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            pairs[tab < 0 ? line : line[..tab]] = tab < 0 ? "" : line[(tab + 1)..].Trim();
        }

        return pairs;
    }
}
