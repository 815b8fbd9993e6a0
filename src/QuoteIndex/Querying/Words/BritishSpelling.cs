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

    private static readonly string[] IseEndings = ["isational", "isations", "isation", "ising", "isers", "ised", "iser", "ises", "ise"];
    private static readonly string[] OurEndings = ["ourable", "ourites", "ourite", "ourhood", "ouring", "ourful", "ourers", "oured", "ourer", "ourly", "ours", "our"];

    private static readonly FrozenSet<string> SpelledAlike = WordList.Lines("query-spellings.txt")
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Alike = SpelledAlike.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Changes a folded word in place. The length of what is left.</summary>
    public static int Americanize(Span<char> word)
    {
        if (BaseBefore(word, IseEndings) is var ise and > 0)
        {
            if (!IsSpelledAlike(word[..ise]))
            {
                word[ise + 1] = 'z';
            }
        }
        else if (BaseBefore(word, OurEndings) is var our and > 0)
        {
            word[(our + 2)..].CopyTo(word[(our + 1)..]);
            return word.Length - 1;
        }

        return word.Length;
    }

    private static bool IsSpelledAlike(ReadOnlySpan<char> before)
    {
        Span<char> word = stackalloc char[WordAnalyzer.MaximumLength + 3];
        before.CopyTo(word);
        "ise".CopyTo(word[before.Length..]);
        return Alike.Contains(word[..(before.Length + 3)]);
    }

    // How many letters stand before one of the endings; 0 when none does.
    private static int BaseBefore(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (string ending in endings)
        {
            if (word.Length >= ending.Length + ShortestBase && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word.Length - ending.Length;
            }
        }

        return 0;
    }
}
