using QuoteIndex.Attribution;
using QuoteIndex.Language;

namespace QuoteIndex.Reading;

/// <summary>All who take part in a transcript; a later "Jane", "DOE" or "JD" is who was called "Jane Doe".</summary>
internal sealed class Cast
{
    // Namesakes beyond these are not looked through; no real call has so many.
    private const int MostNamesakes = 20;

    private readonly Dictionary<string, CastMember> byLabel = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<CastMember>> byWord = new(StringComparer.Ordinal);
    private readonly List<CastMember> members = [];

    public IReadOnlyList<CastMember> Members => members;

    /// <summary>The member the words name; null when none, or several, may be meant.</summary>
    public CastMember? Find(string name)
    {
        if (byLabel.TryGetValue(name, out CastMember? known))
        {
            return known;
        }

        if (PersonName.Parse(name) is not { } parts)
        {
            return null;
        }

        CastMember? only = null;
        int found = 0;
        foreach (CastMember member in byWord.GetValueOrDefault(parts.Surname, []))
        {
            bool isGivenName = parts.First is null && member.Parts!.First is { } first && (first == parts.Surname || NickNames.Same(first, parts.Surname));
            if (isGivenName || member.Parts!.MayBe(parts))
            {
                only = member;
                found++;
            }
        }

        return found == 1 ? only : found > 1 ? null : ByInitials(name);
    }

    /// <summary>Adds somebody, or finds who it is that is named again.</summary>
    public CastMember Add(string name, SpeakerSide side)
    {
        CastMember? known = Find(name);
        if (known is not null)
        {
            int words = LineText.CountWords(name);
            bool isFuller = words > LineText.CountWords(known.Name) || (!known.Name!.AsSpan().ContainsAnyInRange('a', 'z') && words == LineText.CountWords(known.Name));
            if (isFuller && name.AsSpan().ContainsAnyInRange('a', 'z') && PersonName.Parse(name)!.Fullness >= known.Parts!.Fullness)
            {
                known.Rename(name);
                Index(known);
            }

            known.Side = known.Side == SpeakerSide.Unknown ? side : known.Side;
            byLabel[name] = known;
            return known;
        }

        var member = new CastMember(name, side);
        members.Add(member);
        byLabel[name] = member;
        Index(member);
        return member;
    }

    private CastMember? ByInitials(string name)
    {
        if (name.Length is < 2 or > 3 || name.AsSpan().ContainsAnyExceptInRange('A', 'Z'))
        {
            return null;
        }

        CastMember? only = null;
        foreach (CastMember member in members.Take(MostNamesakes))
        {
            if (Initials(member.Name!).Equals(name, StringComparison.Ordinal))
            {
                if (only is not null)
                {
                    return null;
                }

                only = member;
            }
        }

        return only;
    }

    public static string Initials(string name) =>
        string.Concat(name.Split(' ', '-').Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(word => word[0]));

    private void Index(CastMember member)
    {
        foreach (string? word in (ReadOnlySpan<string?>)[member.Parts?.Surname, member.Parts?.First])
        {
            if (word is not null)
            {
                List<CastMember> same = byWord.TryGetValue(word, out List<CastMember>? found) ? found : byWord[word] = [];
                if (same.Count < MostNamesakes && !same.Contains(member))
                {
                    same.Add(member);
                }
            }
        }
    }
}
