using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>
/// The names of the running text, to find again where capitals do not show where a name ends: "Tern Therapeutics" in "Tern
/// Therapeutics Reports Phase 2 Results"; and the first word or surname alone.
/// </summary>
internal sealed class KnownNames
{
    private const int LongestName = 9;

    private readonly SpeakerText text;
    private readonly HashSet<string> full = new(StringComparer.Ordinal);
    private readonly HashSet<string> single = new(StringComparer.Ordinal);

    private KnownNames(SpeakerText text) => this.text = text;

    /// <summary>True when the running text names nobody.</summary>
    public bool IsEmpty => full.Count == 0;

    public static KnownNames Of(SpeakerText text, IReadOnlyList<NameRun> runs)
    {
        var names = new KnownNames(text);
        foreach (NameRun run in runs)
        {
            string name = CompanyName.WithoutLegalForm(run.Text);
            names.full.Add(name);
            names.full.Add(run.Text);
            if (name.Contains(' ', StringComparison.Ordinal))
            {
                names.single.Add(name[..name.IndexOf(' ', StringComparison.Ordinal)]);
                names.single.Add(name[(name.LastIndexOf(' ') + 1)..]);
            }
        }

        return names;
    }

    /// <summary>True when the words [first, end) are a whole name.</summary>
    public bool IsName(int first, int end) => full.Contains(text.Words(first, end).Replace('’', '\''));

    /// <summary>The end of the longest name that begins with the token; 0 when none does.</summary>
    public int EndFrom(int first, int limit)
    {
        int known = Longest(first, limit);
        if (known > 0 || !text.Has(first, WordSense.GivenName))
        {
            return known;
        }

        // "Jane Porter" where the text says Porter, "Jane A. Porter"
        for (int i = first + 1; i <= first + 2 && i < limit && text.NameOf(i) == NameClass.Person; i++)
        {
            if (Longest(i, limit) is var end and > 0)
            {
                return end;
            }
        }

        return 0;
    }

    private int Longest(int first, int limit)
    {
        if (!text.IsUpper(first) && !char.IsDigit(text[first][0]) && !full.Contains(text[first].ToString()))
        {
            return 0;
        }

        for (int end = Math.Min(limit, first + LongestName); end > first + 1; end--)
        {
            if (IsName(first, end))
            {
                return end;
            }
        }

        string word = text[first].ToString();
        bool tagged = text.NameOf(first) is NameClass.Person or NameClass.Organization;
        bool common = text.Has(first, WordSense.Noun | WordSense.Place | WordSense.CompanyWord | WordSense.Opener | WordSense.Field);
        return (full.Contains(word) && (tagged || !common)) || (tagged && !common && single.Contains(word)) ? first + 1 : 0;
    }
}
