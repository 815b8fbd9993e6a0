using System.Collections.Frozen;
using QuoteIndex.Language;

namespace QuoteIndex.Reading;

/// <summary>Tells names from other words by their capitals and by a list of the small words that stand in names.</summary>
internal sealed class NameWords(IEnumerable<string> smallWords)
{
    private const int MostWords = 14;

    /// <summary>Those of companies and other bodies.</summary>
    public static NameWords OfBodies { get; } = new(WordList.Sections("release-words.txt").Where(e => e.Section == "within names").Select(e => e.Entry));

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> small =
        smallWords.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True when the words are names and nothing else.</summary>
    public bool AreNames(ReadOnlySpan<char> words)
    {
        int count = 0;
        foreach (Range range in words.SplitAny(' ', '\u00A0', '/', '|'))
        {
            ReadOnlySpan<char> word = words[range].Trim(",.;:&()\"“”'’-–—");
            if (word.IsEmpty)
            {
                continue;
            }

            bool isYear = word.Length == 4 && !word.ContainsAnyExceptInRange('0', '9');
            bool isAddress = word[0] == '@' || word.Contains('.');
            if (++count > MostWords || isYear || !(char.IsUpper(word[0]) || char.IsAsciiDigit(word[0]) || isAddress || small.Contains(word)))
            {
                return false;
            }
        }

        return count > 0;
    }
}
