using QuoteIndex.Attribution;

namespace QuoteIndex.Reading;

/// <summary>
/// Decides which of the lines and openings that could be labels are: names that are listed, come again, or stand with a title.
/// </summary>
internal sealed class LabelChoice
{
    private const int OftenEnough = 3;

    private readonly string text;
    private readonly IReadOnlyList<TextBlock> blocks;
    private readonly Participants participants;
    private readonly Cast cast;
    private readonly List<LabelCandidate> candidates = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> asked = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<string, string> fullNames = [];

    private LabelChoice(string text, IReadOnlyList<TextBlock> blocks, Participants participants, Cast cast)
    {
        this.text = text;
        this.blocks = blocks;
        this.participants = participants;
        this.cast = cast;
    }

    /// <summary>The turns' labels in order, each with who speaks.</summary>
    public static List<Turn> Choose(string text, IReadOnlyList<TextBlock> blocks, Participants participants, Cast cast)
    {
        var choice = new LabelChoice(text, blocks, participants, cast);
        choice.FindCandidates();
        if (choice.candidates.Count < 3)
        {
            return [];
        }

        choice.FindFullNames();
        return choice.Accept();
    }

    private void FindCandidates()
    {
        bool isFirst = true;
        for (int i = 0; i < blocks.Count; i++)
        {
            ReadOnlySpan<char> line = blocks[i].Span.In(text);
            if (participants.Holds(i) || (line.Length <= 60 && TranscriptWords.IsSection(line)) || (line.Length <= 60 && DatedLine.TryRead(text, blocks[i].Span, out _)))
            {
                isFirst = false;
                continue;
            }

            // The first line is the headline unless it is somebody's who speaks in full sentences.
            bool isHeadline = isFirst && !LineText.EndsSentence(line);
            isFirst &= blocks[i].Kind == BlockKind.Furniture;
            if (LabelFinder.Read(text, blocks, i) is { } found && (!isHeadline || found.Label.Side == SpeakerSide.Operator))
            {
                found = WithSecondLine(found);
                candidates.Add(found);
                i = found.LastBlock;
                if (found.Label.Name is { } name)
                {
                    counts[name] = counts.GetValueOrDefault(name) + 1;
                    asked[name] = asked.GetValueOrDefault(name) + (line[^1] == '?' ? 1 : 0);
                }
            }
        }
    }

    // "Jane Doe" above "Analyst, Bank X" above what she says.
    private LabelCandidate WithSecondLine(LabelCandidate label)
    {
        int next = label.Block + 1;
        if (label.Form != LabelForm.Bare || label.Label.Name is null || next + 1 >= blocks.Count || participants.Holds(next) || blocks[next].Kind == BlockKind.Furniture)
        {
            return label;
        }

        TextSpan span = blocks[next].Span;
        ReadOnlySpan<char> line = span.In(text);
        ReadOnlySpan<char> bare = line.TrimEnd(" \tAQ");
        line = bare.Length < line.Length && bare.Length + 1 < line.Length ? bare : line;
        if (!LabelFinder.IsShortLine(line) || TranscriptWords.IsSection(line))
        {
            return label;
        }

        Affiliation affiliation = Affiliation.Read(line.TrimEnd(" \t"));
        bool isTitle = affiliation.Title is not null && !PeopleNames.BeginsWithGivenName(line);
        bool isFirm = affiliation is { Title: null, Company: { } firm } && firm.Length == line.Trim().Length
            && (Affiliation.HasCompanyWord(firm) || (cast.Find(label.Label.Name)?.Company?.Equals(firm, StringComparison.OrdinalIgnoreCase) ?? false));
        return isTitle || isFirm
            ? label with { LastBlock = next, Form = LabelForm.Detailed, Label = label.Label with { Affiliation = affiliation } }
            : label;
    }

    // Single words name people whose full name stands somewhere.
    private void FindFullNames()
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (LabelCandidate label in candidates)
        {
            if (label.Label.Name is { } name && !name.Contains(' ', StringComparison.Ordinal) && cast.Find(name) is null && wanted.Count < 200)
            {
                wanted.Add(PersonName.Fold(name));
            }
        }

        if (wanted.Count > 0)
        {
            fullNames = NameRuns.FullNames(text, blocks.Select(b => b.Span), wanted);
        }
    }

    private List<Turn> Accept()
    {
        (int colons, int alone) = CertainForms();

        // Full names first, so that short ones find them.
        foreach (LabelCandidate label in candidates)
        {
            if (label.Label.Name is { } name && name.Contains(' ', StringComparison.Ordinal) && IsAccepted(label, colons, alone))
            {
                Learn(cast.Add(PeopleNames.FromCapitals(name), label.Label.Side), label);
            }
        }

        var turns = new List<Turn>();
        var unnamed = new Dictionary<string, CastMember>(StringComparer.OrdinalIgnoreCase);
        foreach (LabelCandidate label in candidates)
        {
            if (!IsAccepted(label, colons, alone))
            {
                continue;
            }

            if (turns is [.., var before])
            {
                before.End = Math.Min(before.End, label.Block);
                if (before.Label.Label is { Name: null, Side: SpeakerSide.Operator })
                {
                    ForgetCallers(unnamed);
                }
            }

            turns.Add(new(label, label.Label.Name is { } name ? Named(label, name) : Unnamed(label, unnamed), blocks.Count));
        }

        return turns;
    }

    // How many labels that are certain have text behind a colon, and how many stand alone.
    private (int Colons, int Alone) CertainForms()
    {
        int colons = 0, alone = 0;
        foreach (LabelCandidate label in candidates)
        {
            bool isCertain = label.Label.Name is null || IsKnown(label.Label.Name) || counts[label.Label.Name] > 1 || label.Label.Affiliation.Title is not null;
            (colons, alone) = !isCertain ? (colons, alone) : label.StandsAlone ? (colons, alone + 1) : (colons + 1, alone);
        }

        return (colons, alone);
    }

    private CastMember Named(LabelCandidate label, string name)
    {
        CastMember member = cast.Find(name) ?? cast.Add(fullNames.GetValueOrDefault(PersonName.Fold(name)) ?? PeopleNames.FromCapitals(name), label.Label.Side);
        Learn(member, label);
        return member;
    }

    private CastMember Unnamed(LabelCandidate label, Dictionary<string, CastMember> unnamed)
    {
        string words = label.Label.Span.In(text).ToString();
        CastMember member = unnamed.TryGetValue(words, out CastMember? same) ? same : unnamed[words] = new CastMember(null, label.Label.Side);
        member.Learn(label.Label.Affiliation);
        member.Title ??= label.Label.Side == SpeakerSide.Host ? Role(words) : null;
        return member;
    }

    // Two unidentified analysts are one person until the operator calls the next.
    private static void ForgetCallers(Dictionary<string, CastMember> unnamed)
    {
        foreach (string role in unnamed.Where(u => u.Value.Side is SpeakerSide.Analyst or SpeakerSide.Unknown).Select(u => u.Key).ToArray())
        {
            unnamed.Remove(role);
        }
    }

    // "The CHAIRMAN" is the chairman.
    private static string Role(string words)
    {
        words = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
        return PeopleNames.FromCapitals(words);
    }

    private static void Learn(CastMember member, LabelCandidate label)
    {
        member.Learn(label.Label.Affiliation);
        if (member.Side == SpeakerSide.Unknown)
        {
            member.Side = label.Label.Side;
        }
    }

    private bool IsKnown(string name) => cast.Find(name) is not null || fullNames.ContainsKey(PersonName.Fold(name));

    private bool IsAccepted(LabelCandidate label, int colons, int alone)
    {
        bool isSpeechNext = label.StandsAlone && label.LastBlock + 1 < blocks.Count && !LabelFinder.IsShortLine(blocks[label.LastBlock + 1].Span.In(text));
        if (label.Label.Name is not { } name)
        {
            // "Questions" or "Management" alone is a heading; "Operator" is somebody.
            return label.Form is not (LabelForm.Bare or LabelForm.Detailed) || label.Label.Side == SpeakerSide.Operator || isSpeechNext || NextIsBracket(label);
        }

        bool isFullName = name.Contains(' ', StringComparison.Ordinal);
        CastMember? known = cast.Find(name);
        if (known is { IsListed: true } && (isFullName || !label.StandsAlone || isSpeechNext || label.Form == LabelForm.Colon))
        {
            return true;
        }

        int count = counts[name];
        if (PeopleNames.HasCommonWord(name))
        {
            // A magazine asks under its own name.
            return label.Form == LabelForm.Colon && !label.StandsAlone && asked.GetValueOrDefault(name) is var questions && questions >= OftenEnough && questions * 2 >= count;
        }

        if (!isFullName)
        {
            bool isLikely = known is not null || fullNames.ContainsKey(PersonName.Fold(name)) || label.Label.HasHonorific
                || count >= OftenEnough || (count > 1 && PeopleNames.IsGivenName(name));
            return isLikely && label.Form is LabelForm.Colon or LabelForm.Period or LabelForm.Letter && (known is not null || !label.StandsAlone || count > 1);
        }

        // A name seen once is believed in the form that the text's other labels have.
        bool isUsual = label.StandsAlone ? alone >= 3 && alone >= colons : colons >= 3 && colons >= alone;
        bool isPerson = PeopleNames.BeginsWithGivenName(name) || label.Label.HasHonorific || label.Label.Affiliation.Title is not null;
        return label.Form switch
        {
            LabelForm.Bare => isSpeechNext && (count > 1 || (isUsual && isPerson) || (known is not null && isUsual)),
            LabelForm.Detailed => (label.Label.Affiliation.Title is not null && (isSpeechNext || count > 1)) || count > 1 || (isUsual && isSpeechNext),
            _ => count > 1 || known is not null || isPerson || (isUsual && LineText.CountWords(name) <= 3),
        };
    }

    private bool NextIsBracket(LabelCandidate label) => label.LastBlock + 1 < blocks.Count && blocks[label.LastBlock + 1].Span.In(text) is ['[' or '(', ..];
}
