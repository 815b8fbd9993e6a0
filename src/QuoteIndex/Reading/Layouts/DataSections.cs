using QuoteIndex.Language;

namespace QuoteIndex.Reading;

/// <summary>Reads word lists that have sections: a line [section] heads the entries after it.</summary>
internal static class DataSections
{
    /// <summary>The entries of the file in order, each with the section it stands in ("" before the first head).</summary>
    public static IEnumerable<(string Section, string Entry)> Read(string name)
    {
        string section = "";
        foreach (string line in WordList.Lines(name))
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
}
