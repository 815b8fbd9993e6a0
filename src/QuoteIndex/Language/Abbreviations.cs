namespace QuoteIndex.Language;

/// <summary>What the stop at the end of a word means.</summary>
internal enum AbbreviationKind : byte
{
    /// <summary>The word is no abbreviation: the stop is a mark of its own.</summary>
    None,

    /// <summary>A name follows ("Mr."): never the end of a sentence.</summary>
    BeforeName,

    /// <summary>An abbreviation in front of a number only ("No. 5").</summary>
    BeforeNumber,

    /// <summary>May stand at the end of a sentence too ("Inc."): the next word decides.</summary>
    Any,
}

/// <summary>The abbreviations of Data/abbreviations.txt and those with stops inside ("U.S.", "Ph.D."), and initials.</summary>
internal static class Abbreviations
{
    private const int Longest = 12;

    private static readonly Dictionary<string, string> Kinds = WordList.Pairs("abbreviations.txt", StringComparer.Ordinal);

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Known =
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Kind of the abbreviation <paramref name="word"/>, which ends with its stop.</summary>
    public static AbbreviationKind Find(ReadOnlySpan<char> word)
    {
        // The part after a hyphen decides: "R-Ariz.", "non-U.S.".
        word = word[(word.LastIndexOf('-') + 1)..];
        if (word.Length < 2)
        {
            return AbbreviationKind.None;
        }

        if (HasStopsInside(word) || (word.Length == 2 && char.IsUpper(word[0])))
        {
            return AbbreviationKind.Any;
        }

        if (word.Length > Longest)
        {
            return AbbreviationKind.None;
        }

        if (!Known.TryGetValue(word, out string? kind))
        {
            // Headlines and transcripts write "MR. SMITH".
            Span<char> title = stackalloc char[Longest];
            if (word.Length < 4 || !IsUpper(word[..^1]))
            {
                return AbbreviationKind.None;
            }

            int length = word.ToLowerInvariant(title);
            title[0] = word[0];
            if (!Known.TryGetValue(title[..length], out kind) || kind != "name")
            {
                return AbbreviationKind.None;
            }
        }

        return kind switch
        {
            "name" => AbbreviationKind.BeforeName,
            "number" => AbbreviationKind.BeforeNumber,
            _ => AbbreviationKind.Any,
        };
    }

    // One or two letters between stops, at least twice: "U.S.", "p.m.", "Ph.D.", "C.E.O.". Longer parts are web addresses.
    private static bool HasStopsInside(ReadOnlySpan<char> word)
    {
        int parts = 0, letters = 0;
        foreach (char c in word)
        {
            if (c == '.')
            {
                if (letters is 0 or > 2)
                {
                    return false;
                }

                parts++;
                letters = 0;
            }
            else if (char.IsLetter(c))
            {
                letters++;
            }
            else
            {
                return false;
            }
        }

        return parts >= 2 && letters == 0;
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }
}
