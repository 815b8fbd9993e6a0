using System.Collections.Frozen;
using QuoteIndex.Language;

namespace QuoteIndex.Querying.Words;

/// <summary>
/// Spells British words as Americans do, so that "organisations in favour" are found in either: -ise and -our, with their inflections. What no rule
/// knows ("centre") is in Data/query-stems.txt.
/// </summary>
internal static class BritishSpelling
{
    // So many letters stand before the ending at least: "rise" and "four" are no such words.
    private const int ShortestBase = 3;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IseEndings =
        Set(["isational", "isations", "isation", "ising", "isers", "ised", "iser", "ises", "ise"]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OurEndings =
        Set(["ourable", "ourites", "ourite", "ourhood", "ouring", "ourful", "ourers", "oured", "ourer", "ourly", "ours", "our"]);

    // What stands before the -ise of words that are spelled so everywhere.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SpelledAlike = Set(WordList.Lines("query-spellings.txt")
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(word => word[..^"ise".Length]));

    /// <summary>Changes a folded word in place. The length of what is left.</summary>
    public static int Americanize(Span<char> word)
    {
        if (Ends(word, "is", IseEndings) is var ise and > 0)
        {
            if (!SpelledAlike.Contains(word[..ise]))
            {
                word[ise + 1] = 'z';
            }
        }
        else if (Ends(word, "our", OurEndings) is var our and > 0)
        {
            word[(our + 2)..].CopyTo(word[(our + 1)..]);
            return word.Length - 1;
        }

        return word.Length;
    }

    // Where one of the endings begins; 0 where none does, after letters enough.
    private static int Ends(ReadOnlySpan<char> word, string begins, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> endings) =>
        word.LastIndexOf(begins, StringComparison.Ordinal) is var at and >= ShortestBase && endings.Contains(word[at..]) ? at : 0;

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(IEnumerable<string> words) =>
        words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
