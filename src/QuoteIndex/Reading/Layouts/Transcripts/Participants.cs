namespace QuoteIndex.Reading;

/// <summary>Reads the lists of those who take part, at the top of a transcript or at its end.</summary>
internal sealed class Participants
{
    private readonly string text;
    private readonly IReadOnlyList<TextBlock> blocks;
    private readonly Cast cast;
    private readonly bool[] isListed;

    private Participants(string text, IReadOnlyList<TextBlock> blocks, Cast cast)
    {
        this.text = text;
        this.blocks = blocks;
        this.cast = cast;
        isListed = new bool[blocks.Count];
    }

    /// <summary>Number of people listed.</summary>
    public int Count { get; private set; }

    /// <summary>True when one list is of analysts: only a company's call has such.</summary>
    public bool HasAnalysts { get; private set; }

    public static Participants Read(string text, IReadOnlyList<TextBlock> blocks, Cast cast)
    {
        var participants = new Participants(text, blocks, cast);
        for (int i = 0; i < blocks.Count;)
        {
            i = participants.ReadList(i);
        }

        return participants;
    }

    /// <summary>True when the block belongs to a list.</summary>
    public bool Holds(int block) => isListed[block];

    // Reads the list headed by the block, if it is a head; returns where to go on.
    private int ReadList(int head)
    {
        if (!IsHead(head, out SpeakerSide side))
        {
            return head + 1;
        }

        isListed[head] = true;
        ReadInline(head, side);
        CastMember? last = null;
        int i = head + 1;
        while (i < blocks.Count)
        {
            ReadOnlySpan<char> line = blocks[i].Span.In(text);
            if (blocks[i].Kind == BlockKind.Furniture || TranscriptWords.IsRule(line))
            {
                isListed[i++] = true;
            }
            else if (IsHead(i, out SpeakerSide next))
            {
                side = next;
                ReadInline(i, side);
                isListed[i++] = true;
            }
            else if (TranscriptWords.IsSection(line) || !LabelFinder.IsShortLine(line))
            {
                break;
            }
            else
            {
                int read = ReadEntry(i, side, ref last);
                if (read == 0)
                {
                    break;
                }

                for (int j = i; j < i + read; j++)
                {
                    isListed[j] = true;
                }

                i += read;
            }
        }

        return i;
    }

    private bool IsHead(int block, out SpeakerSide side)
    {
        side = default;
        if (blocks[block].Kind == BlockKind.Furniture)
        {
            return false;
        }

        ReadOnlySpan<char> line = blocks[block].Span.In(text);
        int colon = line.IndexOf(':');
        ReadOnlySpan<char> head = colon > 0 && colon <= 40 ? line[..colon] : line;
        if (head.Length > 40 || !TranscriptWords.IsRosterHead(head, out side))
        {
            return false;
        }

        // "Host: Welcome to the show." is a turn; "Host: Jane Doe" is a list.
        bool isAlone = head.Length == line.Length || line[(colon + 1)..].Trim("*_ ").IsEmpty;
        if (!isAlone)
        {
            return InlineNames(line[(colon + 1)..]);
        }

        // A label that is a head's word too ("Moderator:") is followed by speech.
        return !TranscriptWords.IsUnnamed(TranscriptWords.Bare(head), out _) || (block + 1 < blocks.Count && !IsSpeech(block + 1));
    }

    private static bool InlineNames(ReadOnlySpan<char> names)
    {
        if (!LabelFinder.IsShortLine(names) && names.Length < 160)
        {
            return false;
        }

        List<SpeakerLabel> labels = Inline(names);
        return labels.Count > 0 && labels.TrueForAll(l => LineText.CountWords(l.Name) >= 2);
    }

    // "Moderator: Jane Doe, Harbour Institute", "Panelists: Jane Doe, Acme; John Roe, Bank X", "Hosts: Jane Doe and John Roe"
    private void ReadInline(int block, SpeakerSide side)
    {
        ReadOnlySpan<char> line = blocks[block].Span.In(text);
        int colon = line.IndexOf(':');
        if (colon >= 0)
        {
            foreach (SpeakerLabel label in Inline(line[(colon + 1)..]))
            {
                Take(label.Name!, side, label.Affiliation);
            }
        }
    }

    // The people of a list on one line; none where any part of it is no person.
    private static List<SpeakerLabel> Inline(ReadOnlySpan<char> names)
    {
        List<SpeakerLabel> labels = [];
        ReadOnlySpan<char> rest = names.Trim("*_ .");
        bool hasAffiliations = rest.Contains(';') || rest.Contains('(') || rest.Contains(" - ", StringComparison.Ordinal) || rest.Contains('–') || rest.Contains('—');
        bool isList = !hasAffiliations && !rest.Contains(',') && rest.Contains(" and ", StringComparison.Ordinal);
        isList |= !hasAffiliations && rest.Count(',') >= 2;
        while (!rest.IsEmpty)
        {
            int end = isList ? rest.IndexOf(','): rest.IndexOf(';'), length = 1;
            if (end < 0 && isList)
            {
                (end, length) = (rest.IndexOf(" and ", StringComparison.Ordinal), " and ".Length);
            }

            string entry = (end < 0 ? rest : rest[..end]).Trim("*_ .,").ToString();
            rest = end < 0 ? default : rest[(end + length)..].TrimStart();
            entry = entry.StartsWith("and ", StringComparison.Ordinal) ? entry[4..] : entry;
            if (SpeakerLabel.Read(entry, new(0, entry.Length)) is { Name: not null } label && (!label.Affiliation.IsEmpty || label.Span.End == entry.Length))
            {
                labels.Add(label);
            }
            else
            {
                return [];
            }
        }

        return labels;
    }

    // How many blocks the entry takes; 0 when there is none.
    private int ReadEntry(int block, SpeakerSide side, ref CastMember? last)
    {
        TextSpan span = blocks[block].Span;
        ReadOnlySpan<char> line = span.In(text);
        bool beforeSpeech = block + 1 < blocks.Count && IsSpeech(block + 1)
            && LabelFinder.Read(text, blocks, block + 1) is not { StandsAlone: false };
        ReadOnlySpan<char> bare = line.TrimStart("•*-–—· ");
        if (SpeakerLabel.Read(text, span) is not { } label)
        {
            // The second line of an entry: title and firm.
            if (last is not null && Affiliation.Read(bare) is { IsEmpty: false } more && last.Title is null && (Affiliation.IsTitle(bare, out _) || more.Title is not null || side == SpeakerSide.Analyst))
            {
                last.Learn(more);
                return 1;
            }

            return 0;
        }

        if (beforeSpeech || label.Side is SpeakerSide.Question or SpeakerSide.Answer)
        {
            return 0;
        }

        if (label.Name is null)
        {
            // "Operator" among the list; "Analyst, Bank X" below a name.
            if (last is not null && !label.Affiliation.IsEmpty && last.Company is null)
            {
                last.Learn(Affiliation.Read(bare));
            }

            return label.Side == SpeakerSide.Operator && last is null ? 0 : 1;
        }

        bool isAlone = label.Span.End >= span.End - 1;
        ReadOnlySpan<char> next = block + 1 < blocks.Count ? blocks[block + 1].Span.In(text).TrimStart("•*-–—· ") : default;
        bool hasSecond = isAlone && !next.IsEmpty && LabelFinder.IsShortLine(next) && blocks[block + 1].Kind is BlockKind.Unmarked or BlockKind.Text && IsAffiliation(next)
            && !IsHead(block + 1, out _) && !TranscriptWords.IsSection(next);
        if (label.Affiliation.IsEmpty && !hasSecond && (!isAlone || !label.Name.Contains(' ', StringComparison.Ordinal)))
        {
            return 0;
        }

        // A firm under a firm's head: "Bank X" below "Jane Doe" is no second person.
        Affiliation affiliation = hasSecond ? Affiliation.Read(next) : label.Affiliation;
        last = Take(label.Name, side, affiliation.Title is null && label.Affiliation.Title is { } own ? affiliation with { Title = own } : affiliation);
        return hasSecond ? 2 : 1;
    }

    private static bool IsAffiliation(ReadOnlySpan<char> line)
    {
        if (Affiliation.IsTitle(line, out _) || TranscriptWords.Titles.Contains(line))
        {
            return true;
        }

        Affiliation read = Affiliation.Read(line);
        string copy = line.ToString();
        bool isEntry = SpeakerLabel.Read(copy, new(0, copy.Length)) is { Name: { } name } label && PeopleNames.BeginsWithGivenName(name) && label.Affiliation.Title is not null;
        return !isEntry && ((read.Title is not null && !PeopleNames.BeginsWithGivenName(copy)) || (read.Company is { } company && Affiliation.HasCompanyWord(company)));
    }

    private CastMember Take(string name, SpeakerSide side, Affiliation affiliation)
    {
        if (side == SpeakerSide.Unknown && TranscriptWords.IsOutsider(affiliation.Title))
        {
            side = SpeakerSide.Analyst;
        }

        CastMember member = cast.Add(name, side);
        member.IsListed = true;
        member.Learn(affiliation);
        Count++;
        HasAnalysts |= side == SpeakerSide.Analyst;
        return member;
    }

    private bool IsSpeech(int block)
    {
        ReadOnlySpan<char> line = blocks[block].Span.In(text);
        return blocks[block].Kind is BlockKind.Unmarked or BlockKind.Text
            && (line.Length > 200 || (LineText.CountWords(line) >= 4 && !LabelFinder.IsShortLine(line)) || line is ['[', ..]);
    }
}
