namespace QuoteIndex.Language;

/// <summary>
/// Brings verbs to their base form: "said" to say, "noting" to note, "denies" to deny. By Data/irregular-verbs.txt and, for
/// all others, by what Data/verb-stems.txt says of the stem that is left without its ending.
/// </summary>
internal static class VerbForms
{
    private const int LongestVerb = 24;

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Irregular =
        ReadIrregular().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, StemRule>.AlternateLookup<ReadOnlySpan<char>> Stems =
        ReadStems().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int LongestEnding = Stems.Dictionary.Keys.Max(ending => ending.Length);

    private enum StemRule
    {
        Keep,
        AddE,
        Undouble,
    }

    /// <summary>
    /// Writes the base form, in lower case, of a verb with the given tag; returns its length, or 0 when
    /// <paramref name="target"/> is too small. Words that are not tagged as verbs come back in lower case.
    /// </summary>
    public static int Base(ReadOnlySpan<char> word, WordClass tag, Span<char> target)
    {
        if (target.Length < word.Length + 1)
        {
            return 0;
        }

        for (int i = 0; i < word.Length; i++)
        {
            target[i] = FeatureHash.Fold(word[i]);
        }

        ReadOnlySpan<char> lower = target[..word.Length];
        if (tag is not (WordClass.VBD or WordClass.VBG or WordClass.VBN or WordClass.VBZ or WordClass.VBP or WordClass.MD) || word.Length > LongestVerb)
        {
            return word.Length;
        }

        if (Irregular.TryGetValue(lower, out string? known))
        {
            known.CopyTo(target);
            return known.Length;
        }

        return tag switch
        {
            WordClass.VBZ => Present(target, word.Length),
            WordClass.VBG when lower.EndsWith("ing", StringComparison.Ordinal) && word.Length > 4 => Stem(target, word.Length - 3),
            WordClass.VBD or WordClass.VBN when lower.EndsWith("ied", StringComparison.Ordinal) && word.Length > 4 => WithY(target, word.Length - 3),
            WordClass.VBD or WordClass.VBN when lower.EndsWith("eed", StringComparison.Ordinal) => word.Length - 1,
            WordClass.VBD or WordClass.VBN when lower.EndsWith("ed", StringComparison.Ordinal) && word.Length > 3 => Stem(target, word.Length - 2),
            _ => word.Length,
        };
    }

    /// <summary>The base form as a string, for data and tests; hot paths use the other overload.</summary>
    public static string Base(string word, WordClass tag)
    {
        Span<char> target = word.Length < 256 ? stackalloc char[256] : new char[word.Length + 1];
        return target[..Base(word, tag, target)].ToString();
    }

    private static int Present(Span<char> verb, int length)
    {
        ReadOnlySpan<char> lower = verb[..length];
        if (lower.EndsWith("ies", StringComparison.Ordinal) && length > 4)
        {
            return WithY(verb, length - 3);
        }

        if (length > 3 && (lower.EndsWith("sses", StringComparison.Ordinal) || lower.EndsWith("shes", StringComparison.Ordinal)
            || lower.EndsWith("ches", StringComparison.Ordinal) || lower.EndsWith("xes", StringComparison.Ordinal)
            || lower.EndsWith("zzes", StringComparison.Ordinal) || lower.EndsWith("oes", StringComparison.Ordinal)))
        {
            return length - 2;
        }

        return lower.EndsWith('s') && !lower.EndsWith("ss", StringComparison.Ordinal) && length > 2 ? length - 1 : length;
    }

    private static int WithY(Span<char> verb, int length)
    {
        verb[length] = 'y';
        return length + 1;
    }

    private static int Stem(Span<char> verb, int length)
    {
        switch (RuleFor(verb[..length]))
        {
            case StemRule.AddE:
                verb[length] = 'e';
                return length + 1;
            case StemRule.Undouble:
                return length - 1;
            default:
                return length;
        }
    }

    // The longest ending decides; an entry with '^' is the whole stem.
    private static StemRule RuleFor(ReadOnlySpan<char> stem)
    {
        Span<char> marked = stackalloc char[LongestVerb + 2];
        marked[0] = '^';
        stem.CopyTo(marked[1..]);
        ReadOnlySpan<char> all = marked[..(stem.Length + 1)];
        for (int length = Math.Min(LongestEnding, all.Length); length > 0; length--)
        {
            if (Stems.TryGetValue(all[^length..], out StemRule rule))
            {
                return rule;
            }
        }

        return StemRule.Keep;
    }

    private static Dictionary<string, string> ReadIrregular()
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string verb, string irregular) in WordList.Pairs("irregular-verbs.txt", StringComparer.Ordinal))
        {
            foreach (string form in irregular.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                forms[form] = verb;
            }
        }

        return forms;
    }

    private static Dictionary<string, StemRule> ReadStems()
    {
        var rules = new Dictionary<string, StemRule>(StringComparer.Ordinal);
        foreach (string line in WordList.Lines("verb-stems.txt"))
        {
            string[] columns = line.Split('\t');
            StemRule rule = columns[0] switch { "e" => StemRule.AddE, "undouble" => StemRule.Undouble, _ => StemRule.Keep };
            foreach (string ending in columns[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                rules[ending] = rule;
            }
        }

        return rules;
    }
}
