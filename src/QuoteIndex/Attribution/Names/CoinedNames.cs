using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>
/// Names that the tagger takes for common words where their place in the sentence gives them a capital or an adjective's look:
/// "Jetstead flies", "a Jetstead spokeswoman", "Cindermoor on Thursday released". The rest of the article tells: it has the
/// word as a name elsewhere, or again and again, always with a capital, as what owns and speaks.
/// </summary>
internal sealed class CoinedNames
{
    private const int ShortestName = 4;
    private const int FewestTimes = 3;

    private readonly SpeakerText text;
    private readonly HashSet<string> lower;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> names;

    private CoinedNames(SpeakerText text, HashSet<string> lower, HashSet<string> names)
    {
        this.text = text;
        this.lower = lower;
        this.names = names.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The names among the words that stand alone and that no list knows.</summary>
    public static CoinedNames Of(SpeakerText text)
    {
        var lower = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var lowerBySpan = lower.GetAlternateLookup<ReadOnlySpan<char>>();
        var signs = new Dictionary<string, (int Times, bool Named, bool Acts)>(StringComparer.Ordinal);
        var bySpan = signs.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i < text.Count; i++)
        {
            ReadOnlySpan<char> word = text[i];
            if (word.Length < ShortestName || !char.IsLetter(word[0]))
            {
                continue;
            }

            if (!char.IsUpper(word[0]))
            {
                lowerBySpan.Add(word);
            }
            else if (text.Sense(i) == WordSense.None && !text.Tails.Hides(i))
            {
                (int times, bool named, bool acts) = bySpan.TryGetValue(word, out var sign) ? sign : default;
                named |= text.IsProper(i) && text.NameOf(i) is NameClass.Organization or NameClass.Person;
                acts |= Stands(text, i) && (text.IsPossessive(i + 1) || (text.Has(i + 1, WordSense.ReportingVerb) && !text.IsNoun(i + 1)));
                bySpan[word] = (times + 1, named, acts);
            }
        }

        return new(text, lower, [.. signs.Where(s => !lower.Contains(s.Key) && (s.Value.Named || (s.Value.Acts && s.Value.Times >= FewestTimes))).Select(s => s.Key)]);
    }

    /// <summary>True where the token stands alone and is such a name, whatever its tag.</summary>
    public bool Holds(int token) => text.NameOf(token) == NameClass.None && text.Tag(token) is WordClass.NN or WordClass.JJ && Stands(text, token) && names.Contains(text[token]);

    /// <summary>True when the article has the word without a capital too.</summary>
    public bool IsCommon(string word) => lower.Contains(word);

    // No part of a longer run of capitals.
    private static bool Stands(SpeakerText text, int token) => !text.IsUpper(token + 1) && (token == 0 || !text.IsUpper(token - 1) || text.Tag(token - 1) == WordClass.DT);
}
