using System.Collections.Frozen;
using QuoteIndex.Language;

namespace QuoteIndex.Querying.Words;

/// <summary>
/// Takes the endings off English words, so that inflections of one word become equal. The method is Porter2, the English
/// stemmer of Martin Porter's Snowball project (snowballstem.org/algorithms/english/stemmer.html), written from its
/// description; irregular forms and words that it would wrongly put together are in Data/query-stems.txt.
/// </summary>
internal static class EnglishStemmer
{
    private const string Doubles = "bdfgmnprt";
    private const string LiEndings = "cdeghkmnrt";

    private static readonly (string Suffix, string Replacement)[] Derivations =
    [
        ("ational", "ate"), ("ization", "ize"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"),
        ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"),
        ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"),
        ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Suffix, string Replacement)[] Adjectives =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""),
        ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Endings =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion",
        "al", "er", "ic",
    ];

    private static readonly FrozenDictionary<string, string> Exceptions = ReadExceptions();

    /// <summary>The stem of a folded word. Words with other characters than a to z are their own stems.</summary>
    public static string Stem(string word)
    {
        if (word.Length < 3)
        {
            return word;
        }

        if (Exceptions.TryGetValue(word, out string? stem))
        {
            return stem;
        }

        return ByRule(word);
    }

    private static string ByRule(string word)
    {
        foreach (char c in word)
        {
            if (c is not ((>= 'a' and <= 'z') or '\'' or '\u2019'))
            {
                return word;
            }
        }

        // One character more than the word: an ending may be given back.
        Span<char> buffer = stackalloc char[WordAnalyzer.MaximumLength + 2];
        if (word.Length > WordAnalyzer.MaximumLength)
        {
            return word;
        }

        word.CopyTo(buffer);
        var state = new State(buffer, BritishSpelling.Americanize(buffer[..word.Length]));
        state.Run();
        return state.Result.SequenceEqual(word) ? word : state.Result.ToString();
    }

    // "spent spend's-other-forms = spend": as if it were that word. "! university universities": a stem of their own.
    private static FrozenDictionary<string, string> ReadExceptions()
    {
        var exceptions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in WordList.Lines("query-stems.txt"))
        {
            if (line.StartsWith('!'))
            {
                string[] forms = line[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                foreach (string form in forms)
                {
                    exceptions[form] = forms[0];
                }
            }
            else
            {
                string[] sides = line.Split('=', StringSplitOptions.TrimEntries);
                string stem = exceptions.TryGetValue(sides[1], out string? own) ? own : ByRule(sides[1]);
                foreach (string form in sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    exceptions[form] = stem;
                }
            }
        }

        return exceptions.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private ref struct State(Span<char> buffer, int length)
    {
        private readonly Span<char> buffer = buffer;
        private int length = length;
        private int region1;
        private int region2;

        public readonly ReadOnlySpan<char> Result => buffer[..length];

        public void Run()
        {
            MarkConsonantY();
            FindRegions();
            Plural();
            if (Result is not ("inning" or "outing" or "canning" or "herring" or "earring" or "proceed" or "exceed" or "succeed"))
            {
                Past();
                FinalY();
                Derivation();
                Adjective();
                Ending();
                FinalE();
            }

            for (int i = 0; i < length; i++)
            {
                buffer[i] = buffer[i] == 'Y' ? 'y' : buffer[i];
            }
        }

        private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

        private readonly void MarkConsonantY()
        {
            for (int i = 0; i < length; i++)
            {
                if (buffer[i] == 'y' && (i == 0 || IsVowel(buffer[i - 1])))
                {
                    buffer[i] = 'Y';
                }
            }
        }

        private void FindRegions()
        {
            region1 = Result.StartsWith("gener") || Result.StartsWith("arsen") ? 5
                : Result.StartsWith("commun") ? 6
                : RegionAfter(0);
            region2 = RegionAfter(region1);
        }

        // After the first consonant that follows a vowel.
        private readonly int RegionAfter(int start)
        {
            for (int i = start + 1; i < length; i++)
            {
                if (!IsVowel(buffer[i]) && IsVowel(buffer[i - 1]))
                {
                    return i + 1;
                }
            }

            return length;
        }

        private readonly bool Ends(string suffix) => Result.EndsWith(suffix);

        private readonly bool InRegion1(int suffix) => length - suffix >= region1;

        private readonly bool InRegion2(int suffix) => length - suffix >= region2;

        private readonly bool HasVowel(int end)
        {
            for (int i = 0; i < end; i++)
            {
                if (IsVowel(buffer[i]))
                {
                    return true;
                }
            }

            return false;
        }

        private readonly bool EndsShort(int end)
        {
            if (end < 2 || IsVowel(buffer[end - 1]) || !IsVowel(buffer[end - 2]))
            {
                return false;
            }

            return end == 2 || (!IsVowel(buffer[end - 3]) && buffer[end - 1] is not ('w' or 'x' or 'Y'));
        }

        private void Replace(int suffix, string replacement)
        {
            length -= suffix;
            replacement.CopyTo(buffer[length..]);
            length += replacement.Length;
        }

        private void Plural()
        {
            if (Ends("sses"))
            {
                length -= 2;
            }
            else if (Ends("ied") || Ends("ies"))
            {
                length -= length > 4 ? 2 : 1;
            }
            else if (Ends("s") && !Ends("us") && !Ends("ss") && HasVowel(length - 2))
            {
                length--;
            }
        }

        private void Past()
        {
            if (Ends("eedly") || Ends("eed"))
            {
                int suffix = Ends("eed") ? 3 : 5;
                if (InRegion1(suffix))
                {
                    Replace(suffix, "ee");
                }

                return;
            }

            int ending = Ends("ingly") ? 5 : Ends("edly") ? 4 : Ends("ing") ? 3 : Ends("ed") ? 2 : 0;
            if (ending == 0 || !HasVowel(length - ending))
            {
                return;
            }

            length -= ending;
            if (Ends("at") || Ends("bl") || Ends("iz"))
            {
                Replace(0, "e");
            }
            else if (length > 1 && buffer[length - 1] == buffer[length - 2] && Doubles.Contains(buffer[length - 1]))
            {
                length--;
            }
            else if (region1 >= length && EndsShort(length))
            {
                Replace(0, "e");
            }
        }

        private readonly void FinalY()
        {
            if (length > 2 && buffer[length - 1] is 'y' or 'Y' && !IsVowel(buffer[length - 2]))
            {
                buffer[length - 1] = 'i';
            }
        }

        private void Derivation()
        {
            foreach ((string suffix, string replacement) in Derivations)
            {
                if (!Ends(suffix))
                {
                    continue;
                }

                bool applies = suffix switch
                {
                    "ogi" => length > 3 && buffer[length - 4] == 'l',
                    "li" => length > 2 && LiEndings.Contains(buffer[length - 3]),
                    _ => true,
                };
                if (applies && InRegion1(suffix.Length))
                {
                    Replace(suffix.Length, replacement);
                }

                return;
            }
        }

        private void Adjective()
        {
            foreach ((string suffix, string replacement) in Adjectives)
            {
                if (Ends(suffix))
                {
                    if (InRegion1(suffix.Length) && (suffix != "ative" || InRegion2(suffix.Length)))
                    {
                        Replace(suffix.Length, replacement);
                    }

                    return;
                }
            }
        }

        private void Ending()
        {
            foreach (string suffix in Endings)
            {
                if (Ends(suffix))
                {
                    if (InRegion2(suffix.Length) && (suffix != "ion" || (length > 3 && buffer[length - 4] is 's' or 't')))
                    {
                        length -= suffix.Length;
                    }

                    return;
                }
            }
        }

        private void FinalE()
        {
            if (Ends("e") && (InRegion2(1) || (InRegion1(1) && !EndsShort(length - 1))))
            {
                length--;
            }
            else if (Ends("ll") && InRegion2(1))
            {
                length--;
            }
        }
    }
}
