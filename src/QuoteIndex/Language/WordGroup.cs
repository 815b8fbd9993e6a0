using System.Collections.Frozen;

namespace QuoteIndex.Language;

/// <summary>Words and phrases of one sense, in either case.</summary>
internal sealed class WordGroup(IEnumerable<string> entries)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words =
        entries.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word) => words.Contains(word);

    /// <summary>True when any word of the line is of the group.</summary>
    public bool HasAny(ReadOnlySpan<char> line)
    {
        foreach (Range range in line.Split(' '))
        {
            if (words.Contains(line[range].Trim(",.;:!?()\"“”'")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when every word of the line is of this group or the other.</summary>
    public bool HasAll(ReadOnlySpan<char> line, WordGroup? other = null)
    {
        foreach (Range range in line.Split(' '))
        {
            ReadOnlySpan<char> word = line[range].Trim(",.;:!?-–—()\"“”'");
            if (!word.IsEmpty && !words.Contains(word) && other?.Contains(word) != true)
            {
                return false;
            }
        }

        return true;
    }
}
