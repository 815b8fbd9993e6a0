using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using QuoteIndex.Language;

namespace QuoteIndex.Querying.Words;

/// <summary>
/// Turns text into the words that are indexed and looked for; the one place that decides what equal words are, for
/// every engine, for highlights and for questions. Words are runs of letters and digits; "AT&amp;T", "U.S.", "5.6" and
/// "60,000" are one word each, a possessive ending is none. Safe for use by several threads at once.
/// </summary>
internal static class WordAnalyzer
{
    /// <summary>Changes whenever the same text may give other words, so that an index knows it must be made anew.</summary>
    public const int Version = 3;

    /// <summary>Longer words are cut off here, in the index and in queries alike.</summary>
    public const int MaximumLength = 64;

    // Marks that are part of a word, as letters an engine's plainest tokenizer keeps: it may take any ASCII mark for a separator.
    private const char InnerAmpersand = '\uFF06';
    private const char InnerPoint = '\uFF0E';

    private const int MaximumCached = 200_000;

    private static readonly FrozenDictionary<char, string> Accents = ReadAccents();

    private static readonly ConcurrentDictionary<string, (string Form, string Stem)> Cache = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, (string Form, string Stem)>.AlternateLookup<ReadOnlySpan<char>> CacheBySpan =
        Cache.GetAlternateLookup<ReadOnlySpan<char>>();

    private static int cached;

    /// <summary>The words of <paramref name="text"/> in order of place.</summary>
    public static List<Word> Analyze(string text)
    {
        var words = new List<Word>((text.Length / 6) + 1);
        int position = 0;
        while (Next(text, ref position, out TextSpan span))
        {
            (string form, string stem) = Normalize(span.In(text));
            if (form.Length > 0)
            {
                words.Add(new Word(span, form, stem));
            }
        }

        return words;
    }

    /// <summary>The folded forms of the words of <paramref name="text"/>, which is how names are compared.</summary>
    public static List<string> Forms(string text) => Analyze(text).ConvertAll(word => word.Form);

    /// <summary>The same as <see cref="Forms"/>, for thousands of names at once: nothing is remembered of them and no stems are made.</summary>
    public static void AddForms(string text, List<string> forms)
    {
        int position = 0;
        while (Next(text, ref position, out TextSpan span))
        {
            ReadOnlySpan<char> surface = span.In(text);
            string form = Fold(surface);
            if (form.Length > 0)
            {
                forms.Add(StopWords.Contains(form) && IsAcronym(surface) ? form + InnerPoint : form);
            }
        }
    }

    /// <summary>The stems of the words of <paramref name="text"/>.</summary>
    public static List<string> Stems(string text) => Analyze(text).ConvertAll(word => word.Stem);

    private static bool Next(string text, ref int position, out TextSpan span)
    {
        int i = position;
        while (i < text.Length && !IsWord(text, i))
        {
            i++;
        }

        int start = i;
        while (i < text.Length)
        {
            if (IsWord(text, i) || (i > start && char.IsLowSurrogate(text[i])) || Joins(text, start, i))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        int end = i;
        // The point that ends an abbreviation ("U.S.") belongs to it, so that a highlight shows it whole.
        if (i < text.Length && text[i] == '.' && IsAbbreviation(text.AsSpan(start, end - start)))
        {
            end++;
            i++;
        }

        position = i + (i < text.Length && IsApostrophe(text[i]) ? ContractionAfter(text, i) : 0);
        span = new TextSpan(start, end);
        return end > start;
    }

    private static bool IsWord(string text, int i)
    {
        char c = text[i];
        if (c < 128)
        {
            return char.IsAsciiLetterOrDigit(c);
        }

        UnicodeCategory category = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
            ? CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[i + 1]))
            : char.GetUnicodeCategory(c);
        return category is <= UnicodeCategory.OtherNumber and not UnicodeCategory.EnclosingMark;
    }

    // The length of an ending that is no word of its own and is left behind: the possessive, "who'll", "they're".
    private static int ContractionAfter(string text, int apostrophe)
    {
        foreach (string ending in (ReadOnlySpan<string>)["s", "ll", "re", "ve", "d", "m"])
        {
            int end = apostrophe + 1 + ending.Length;
            if (string.Compare(text, apostrophe + 1, ending, 0, ending.Length, StringComparison.OrdinalIgnoreCase) == 0
                && end <= text.Length && (end == text.Length || !IsWord(text, end)))
            {
                return end - apostrophe;
            }
        }

        return 0;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';

    // True when the mark at i stands between two characters that it joins to one word.
    private static bool Joins(string text, int start, int i)
    {
        if (i == start || i + 1 >= text.Length)
        {
            return false;
        }

        char before = text[i - 1], after = text[i + 1];
        return text[i] switch
        {
            '&' => char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after),
            '.' => (char.IsDigit(before) && char.IsDigit(after))
                || (char.IsLetter(before) && char.IsLetter(after) && IsSingle(text, start, i - 1) && (i + 2 >= text.Length || !char.IsLetterOrDigit(text[i + 2]))),
            ',' => char.IsDigit(before) && i + 3 < text.Length && char.IsDigit(after) && char.IsDigit(text[i + 2]) && char.IsDigit(text[i + 3])
                && (i + 4 >= text.Length || !char.IsDigit(text[i + 4])),
            _ => IsApostrophe(text[i]) && char.IsLetter(before) && char.IsLetter(after) && ContractionAfter(text, i) == 0,
        };
    }

    // A letter on its own, as in "U.S": nothing before it, or a point.
    private static bool IsSingle(string text, int start, int i) => i == start || text[i - 1] == '.';

    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
        {
            return false;
        }

        for (int i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return word.Length % 2 == 1;
    }

    private static (string Form, string Stem) Normalize(ReadOnlySpan<char> surface)
    {
        if (CacheBySpan.TryGetValue(surface, out (string Form, string Stem) known))
        {
            return known;
        }

        string form = Fold(surface);
        string stem = form;
        if (StopWords.Contains(form) && IsAcronym(surface))
        {
            // "US" and "U.S." are not "us", nor is "IT" the pronoun.
            stem = form += InnerPoint;
        }
        else
        {
            stem = EnglishStemmer.Stem(form);
        }

        // Long words are rare and seldom the same twice; a text full of them must not fill the memory.
        if (surface.Length <= MaximumLength && cached < MaximumCached && Cache.TryAdd(surface.ToString(), (form, stem)))
        {
            Interlocked.Increment(ref cached);
        }

        return (form, stem);
    }

    private static bool IsAcronym(ReadOnlySpan<char> surface)
    {
        int letters = 0;
        foreach (char c in surface)
        {
            if (char.IsLower(c) && !surface.Contains('.'))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters is 2 or 3;
    }

    private static string Fold(ReadOnlySpan<char> surface)
    {
        if (surface.Length > MaximumLength)
        {
            surface = surface[..(char.IsHighSurrogate(surface[MaximumLength - 1]) ? MaximumLength - 1 : MaximumLength)];
        }

        bool plain = true;
        foreach (char c in surface)
        {
            plain &= char.IsAsciiLetterOrDigit(c);
        }

        if (plain)
        {
            return surface.ToString().ToLowerInvariant();
        }

        var folded = new StringBuilder(surface.Length);
        bool digits = char.IsDigit(surface[0]);
        foreach (Rune rune in surface.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            {
                continue;
            }

            Rune lower = Rune.ToLowerInvariant(rune);
            if (lower.IsBmp && Accents.TryGetValue((char)lower.Value, out string? plainLetters))
            {
                folded.Append(plainLetters);
                continue;
            }

            switch (rune.Value)
            {
                case '&':
                    folded.Append(InnerAmpersand);
                    break;
                case '.' when digits:
                    folded.Append(InnerPoint);
                    break;
                default:
                    if (Rune.IsLetterOrDigit(rune) || (rune.Value > 127 && !IsApostrophe((char)rune.Value)))
                    {
                        folded.Append(lower.ToString());
                    }

                    break;
            }
        }

        return folded.ToString();
    }

    // A table, because applications may run without the operating system's knowledge of Unicode normal forms.
    private static FrozenDictionary<char, string> ReadAccents()
    {
        var accents = new Dictionary<char, string>();
        foreach (string line in WordList.Lines("query-accents.txt"))
        {
            string[] sides = line.Split(": ");
            foreach (string letter in sides[1].Split(' '))
            {
                accents[letter[0]] = sides[0];
            }
        }

        return accents.ToFrozenDictionary();
    }
}
