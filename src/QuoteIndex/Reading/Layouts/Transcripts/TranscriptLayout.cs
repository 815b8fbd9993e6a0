using QuoteIndex.Attribution;

namespace QuoteIndex.Reading;

/// <summary>
/// The layout of transcripts: earnings calls, interviews, hearings, panels. Every paragraph of a turn tells whose it is; the
/// operator's words, lists of those who take part, labels, stage directions and notices are nobody's statements.
/// </summary>
internal sealed class TranscriptLayout : ILayout
{
    // Of a headline or opening that says what the text is.
    private const int SignBlocks = 12;
    private const int LongestStage = 80;

    private readonly string text;
    private readonly IReadOnlyList<TextBlock> blocks;
    private readonly NewsLayout news;
    private readonly Cast cast = new();
    private readonly Participants participants;
    private readonly List<Turn> turns;
    private readonly Paragraph[] paragraphs;
    private readonly string?[] reasons;
    private string? company;
    private bool isCall;

    private TranscriptLayout(string text, IReadOnlyList<TextBlock> blocks, NewsLayout news, string? company)
    {
        this.text = text;
        this.blocks = blocks;
        this.news = news;
        this.company = company;
        paragraphs = [.. news.Paragraphs];
        reasons = new string?[blocks.Count];
        participants = Participants.Read(text, blocks, cast);
        turns = LabelChoice.Choose(text, blocks, participants, cast);
    }

    public IReadOnlyList<Paragraph> Paragraphs => paragraphs;

    public string? Title { get; private set; }

    public string? Publisher => news.Publisher;

    public PublicationDate? Published { get; private set; }

    /// <summary>Reads the text as a transcript; null when it is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="news">The same text read as news: what stands before the first turn is.</param>
    /// <param name="title">The title the file states outside its text.</param>
    /// <param name="company">The company whose call it is, where the file says so outside its text.</param>
    public static TranscriptLayout? Read(string text, IReadOnlyList<TextBlock> blocks, NewsLayout news, string? title, string? company)
    {
        var layout = new TranscriptLayout(text, blocks, news, company);
        if (layout.turns.Count < 3)
        {
            return null;
        }

        layout.FindSpeech();
        bool hasSign = layout.FindSign(title ?? news.Title);
        layout.NameLetters();
        layout.ReadIntroductions();
        if (!new TranscriptEvidence(text, blocks, layout.turns).IsTranscript(hasSign, layout.participants.Holds))
        {
            return null;
        }

        layout.FindSides();
        layout.FindFirstSection();
        Questions.Assign(text, layout.turns, layout.isCall);
        layout.FindTitle();
        layout.Write();
        layout.FindDate();
        return layout;
    }

    // What of the blocks after a label is said.
    private void FindSpeech()
    {
        int firstTurn = turns[0].Label.Block, lastTurn = turns[^1].Label.Block;
        string? section = null;
        for (int i = 0; i < firstTurn; i++)
        {
            ReadOnlySpan<char> line = blocks[i].Span.In(text);
            if (!participants.Holds(i) && IsHeading(i, line))
            {
                section = SectionName(line);
                reasons[i] = "";
            }
        }

        bool isOver = false;
        foreach (Turn turn in turns)
        {
            turn.Section = section;
            LabelCandidate label = turn.Label;
            for (int i = label.Block; i <= label.LastBlock; i++)
            {
                reasons[i] = label.StandsAlone ? "label" : null;
            }

            if (!label.StandsAlone)
            {
                AddSpeech(turn, label.Block, label.Speech);
            }

            for (int i = label.LastBlock + 1; i < turn.End; i++)
            {
                ReadOnlySpan<char> line = blocks[i].Span.In(text);
                bool isLast = label.Block == lastTurn;
                if (participants.Holds(i))
                {
                    isOver |= isLast;
                }
                else if (isOver || (isLast && (TranscriptWords.IsClosing(line) || TellsOfSpeaker(turn, line)
                    || (turn.Speech.Count > 0 && Boilerplate.Matches(line, allowLinks: true, out _)))))
                {
                    isOver = true;
                    reasons[i] = "closing matter";
                }
                else if (IsHeading(i, line) || (i + 1 == turn.End && IsBetweenTurns(turn, i, line)))
                {
                    section = SectionName(line);
                    reasons[i] = "";
                }
                else
                {
                    AddSpeech(turn, i, blocks[i].Span.Start);
                }
            }
        }
    }

    // Where headings stand between turns, the one above the first turn is of their sort.
    private void FindFirstSection()
    {
        int block = turns[0].Label.Block - 1;
        Turn? titled = turns.Find(t => t.Section is not null);
        if (titled is null || turns[0].Section is not null || block < 1 || isCall || participants.Holds(block) || news.Paragraphs[block].Role != ParagraphRole.Heading
            || news.Title is { } title && blocks[block].Span.In(text).SequenceEqual(title))
        {
            return;
        }

        string section = SectionName(blocks[block].Span.In(text));
        reasons[block] = "";
        foreach (Turn turn in turns.TakeWhile(t => t.Section is null))
        {
            turn.Section = section;
        }
    }

    private void AddSpeech(Turn turn, int block, int start)
    {
        TextSpan span = blocks[block].Span;
        start += SpeakerLabel.TimeAtStart(text.AsSpan(start, span.End - start));
        var speech = new TextSpan(start, span.End);
        ReadOnlySpan<char> words = speech.In(text);
        reasons[block] = blocks[block].Kind == BlockKind.Furniture ? blocks[block].Reason ?? "furniture"
            : TranscriptWords.IsRule(words) ? "rule"
            : words is ['A' or 'Q'] ? "label"
            : IsStageDirection(words) ? "stage direction"
            : TranscriptWords.IsNotice(words) ? "notice"
            : turn.Member.Side == SpeakerSide.Operator ? "operator"
            : SafeHarbor.IsNotice(words) ? "forward-looking statements"
            : words.Length <= 200 && !LineText.EndsSentence(words) && LineText.CountWords(words) > 1 && Boilerplate.Matches(words, allowLinks: true, out _) ? "furniture"
            : null;
        if (reasons[block] is null or "operator")
        {
            turn.Speech.Add((block, speech));
        }
    }

    private static bool IsStageDirection(ReadOnlySpan<char> words)
    {
        words = words.Trim("*_. ");
        return words.Length <= LongestStage && (words is ['[', .., ']'] or ['(', .., ')'] or ['<', .., '>']) && words[1..^1].IndexOfAny("[](") < 0;
    }

    // After the last turn a writer may go on: about the last speaker, in the third person.
    private bool TellsOfSpeaker(Turn turn, ReadOnlySpan<char> line)
    {
        if (isCall || turn.Member.Name is not { } name || !name.Contains(' ', StringComparison.Ordinal))
        {
            return false;
        }

        return line.Contains(name, StringComparison.Ordinal) && !TranscriptWords.FirstPerson.HasAny(line);
    }

    private bool IsHeading(int block, ReadOnlySpan<char> line)
    {
        if (line.Length > 100 || blocks[block].Kind == BlockKind.Furniture)
        {
            return false;
        }

        if (TranscriptWords.IsSection(line))
        {
            return true;
        }

        // A heading between two turns, as magazines set them.
        bool isMarked = blocks[block].Kind == BlockKind.Heading || (LineText.CountWords(line) is >= 2 and <= 8 && line.ContainsAnyInRange('A', 'Z') && !line.ContainsAnyInRange('a', 'z'));
        return (isMarked && !LineText.EndsSentence(line) && block > turns[0].Label.Block)
            || (line.EndsWith(":") && LineText.CountWords(line) <= 6 && TranscriptWords.IsSection(line[..^1]));
    }

    // "Money": a short line that is no sentence, after somebody ended and before the next begins.
    private bool IsBetweenTurns(Turn turn, int block, ReadOnlySpan<char> line)
    {
        bool isShort = line.Length is > 0 and <= 60 && LineText.CountWords(line) <= 8 && char.IsUpper(line[0]) && !LineText.HasMarks(line)
            && LineText.LastMark(line) is var mark && (char.IsLetterOrDigit(mark) || (mark == '?' && LineText.IsTitleCase(line)));
        return isShort && block + 1 < blocks.Count && turn.Speech is [.., var before] && LineText.EndsSentence(before.Span.In(text))
            && !TranscriptWords.Acknowledgement.HasAll(line, TranscriptWords.Thanks);
    }

    private static string SectionName(ReadOnlySpan<char> line) => TranscriptWords.Bare(line).ToString();

    private bool FindSign(string? title)
    {
        bool hasSign = participants.Count >= 2 || turns.Exists(t => t.Member.Side == SpeakerSide.Operator);
        bool isTitled = false;
        if (title is not null)
        {
            string? found = CallName.Find(title, out isCall);
            company ??= found;
            isTitled = TranscriptWords.Signs.HasAny(title);
        }

        int first = turns[0].Label.Block;
        for (int i = 0; i < Math.Min(first, SignBlocks); i++)
        {
            ReadOnlySpan<char> line = blocks[i].Span.In(text);
            isTitled |= line.Length <= 300 && TranscriptWords.Signs.HasAny(line);
            if (line.Length <= 300 && !participants.Holds(i))
            {
                string? found = CallName.Find(line, out bool isNamed);
                isCall |= isNamed && found is not null;
                company ??= found;
            }
        }

        isCall |= participants.HasAnalysts || turns.Exists(t => t.Member.Side is SpeakerSide.Operator or SpeakerSide.Analyst);
        if (isCall && company is null)
        {
            foreach (Turn turn in turns.Take(4))
            {
                foreach ((_, TextSpan span) in turn.Speech.Take(3))
                {
                    company ??= CallName.Find(span.In(text), out _);
                }
            }
        }

        return hasSign || isTitled || isCall || Array.Exists(reasons, r => r == "");
    }

    // What the operator, the host, the writer or a colleague says of people.
    private void ReadIntroductions()
    {
        Turn? before = null;
        bool allowsFirm = false;
        int block = 0, next = 0;
        var isTurn = new Dictionary<int, Turn>();
        foreach (Turn turn in turns)
        {
            foreach ((int b, _) in turn.Speech)
            {
                isTurn[b] = turn;
            }
        }

        for (; block < blocks.Count; block++)
        {
            TextSpan span = blocks[block].Span;
            Turn? turn = isTurn.GetValueOrDefault(block);
            if (turn is null && (reasons[block] is not null || participants.Holds(block) || (next < turns.Count && block >= turns[0].Label.Block)))
            {
                continue;
            }

            before = turn ?? before;
            allowsFirm = turn?.Member.Side is SpeakerSide.Operator or SpeakerSide.Host;
            foreach (Introduction introduction in Introductions.In(text, turn is null ? span : turn.Speech.Find(s => s.Block == block).Span, allowsFirm, turn is null ? cast : null))
            {
                string name = PeopleNames.FromCapitals(introduction.Name.In(text).ToString());
                if (cast.Find(name) is { } member)
                {
                    bool isAsker = turn?.Member.Side == SpeakerSide.Operator && introduction.Affiliation.Title is null;
                    member.Learn(introduction.Affiliation);
                    member.Side = member.Side == SpeakerSide.Unknown && isAsker ? SpeakerSide.Analyst : member.Side;
                }
            }
        }

        PassOnIntroductions();
    }

    // Who speaks first after the operator introduced "Jane Doe with Bank X" is of Bank X, even if a colleague stands in.
    private void PassOnIntroductions()
    {
        Introduction? pending = null;
        foreach (Turn turn in turns)
        {
            if (turn.Member.Side == SpeakerSide.Operator)
            {
                foreach ((_, TextSpan span) in turn.Speech)
                {
                    foreach (Introduction introduction in Introductions.In(text, span, allowsFirm: true))
                    {
                        if (introduction.Affiliation is { Title: null, Company: not null } || IsOutside(introduction.Affiliation.Title))
                        {
                            pending = introduction;
                        }
                    }
                }
            }
            else if (pending is { } introduced)
            {
                bool isOfCompany = turn.Member.Side == SpeakerSide.Executive || turn.Member is { IsListed: true, Side: not SpeakerSide.Analyst };
                bool hasSpoken = turns.Exists(t => ReferenceEquals(t.Member, turn.Member) && t.Label.Block < turn.Label.Block);
                if (!isOfCompany && (!hasSpoken || turn.Member.Side == SpeakerSide.Analyst))
                {
                    turn.Member.Side = turn.Member.Side is SpeakerSide.Unknown ? SpeakerSide.Analyst : turn.Member.Side;
                    turn.Member.Learn(introduced.Affiliation);
                    if (turn.Member.Name is null && turn.Label.Label.Span.In(text).TrimEnd(" 0123456789") is var label
                        && (label.Equals("analyst", StringComparison.OrdinalIgnoreCase) || label.Equals("questioner", StringComparison.OrdinalIgnoreCase) || label.Equals("caller", StringComparison.OrdinalIgnoreCase) || turn.Member.Side == SpeakerSide.Question))
                    {
                        turn.Member.Rename(introduced.Name.In(text).ToString());
                    }
                }

                pending = null;
            }
        }
    }

    // On a company's call, who is neither the operator nor an analyst speaks for the company.
    private void FindSides()
    {
        if (!isCall)
        {
            return;
        }

        company ??= turns.Select(t => t.Member).Where(m => m.Side == SpeakerSide.Executive && m.Company is not null)
            .GroupBy(m => m.Company!, StringComparer.OrdinalIgnoreCase).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;
        foreach (Turn turn in turns)
        {
            CastMember member = turn.Member;
            if (member.Side == SpeakerSide.Host && member.Name is null)
            {
                // A call's unnamed moderator is its operator.
                member.Side = SpeakerSide.Operator;
                foreach ((int block, _) in turn.Speech)
                {
                    reasons[block] ??= "operator";
                }
            }
            else if (member.Side == SpeakerSide.Operator)
            {
                foreach ((int block, _) in turn.Speech)
                {
                    reasons[block] ??= "operator";
                }
            }
            else if (member.Side == SpeakerSide.Unknown)
            {
                bool isOutside = IsOutside(member.Title)
                    || (member.Company is { } own && company is not null && !SameCompany(own, company) && !(member.Title is not null && IsBusiness(own)) && (member.Title is null || !Roles.HeadsCompany(Language.SpeakerLexicon.Default, member.Title)));
                member.Side = isOutside ? SpeakerSide.Analyst : SpeakerSide.Executive;
            }
        }

        foreach (CastMember member in turns.Select(t => t.Member).Where(m => m.Side == SpeakerSide.Executive).Distinct())
        {
            // "President, Frozen Meals" is what the president presides over; "Packaging" alone is a business, no company.
            if (company is not null && member is { Title: not null, Company: { } field } && !SameCompany(field, company)
                && (IsBusiness(field) || !Affiliation.HasCompanyWord(field)))
            {
                member.Title += ", " + field;
                member.Company = null;
            }

            member.Company ??= company;
        }
    }

    // "Packaging" is a business; a company has a name besides.
    private static bool IsBusiness(string field) => !field.Contains(' ', StringComparison.Ordinal) && Affiliation.HasCompanyWord(field);

    // Analysts and shareholders ask; they do not speak for the company.
    private static bool IsOutside(string? title) => title is not null && TranscriptWords.Outsiders.Contains(title.AsSpan(title.LastIndexOf(' ') + 1));

    private static bool SameCompany(string a, string b)
    {
        a = CompanyName.WithoutLegalForm(a);
        b = CompanyName.WithoutLegalForm(b);
        return a.StartsWith(b, StringComparison.OrdinalIgnoreCase) || b.StartsWith(a, StringComparison.OrdinalIgnoreCase);
    }

    // "A" is the one person the interview is with.
    private void NameLetters()
    {
        CastMember? answer = turns.Select(t => t.Member).FirstOrDefault(m => m is { Side: SpeakerSide.Answer, Name: null });
        if (answer is null)
        {
            return;
        }

        if (Interviewee() is { } name)
        {
            CastMember known = cast.Add(name, SpeakerSide.Answer);
            known.Learn(new(answer.Title, answer.Company));
            foreach (Turn turn in turns.Where(t => ReferenceEquals(t.Member, answer)))
            {
                turn.Member = known;
            }
        }
    }

    // Of the names in headline and opening the one that is treated as a person: called by surname too, introduced by title,
    // beginning with a given name.
    private string? Interviewee()
    {
        var names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var alone = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < turns[0].Label.Block; i++)
        {
            if (news.Paragraphs[i].Role == ParagraphRole.Boilerplate || participants.Holds(i))
            {
                continue;
            }

            foreach (TextSpan run in NameRuns.In(text, blocks[i].Span))
            {
                TextSpan person = NameRuns.Person(text, run);
                ReadOnlySpan<char> words = person.In(text);
                if (!words.Contains(' '))
                {
                    alone.Add(words.ToString());
                }
                else if (SpeakerLabel.LooksLikeName(words, 2) && !PeopleNames.HasCommonWord(words))
                {
                    names.TryAdd(words.ToString(), PeopleNames.BeginsWithGivenName(words) ? 2 : 0);
                }
            }

            foreach (Introduction introduction in Introductions.In(text, blocks[i].Span, allowsFirm: false).Where(n => n.Affiliation.Title is not null))
            {
                string name = introduction.Name.In(text).ToString();
                names[name] = names.GetValueOrDefault(name) + 2;
            }
        }

        (string? best, int most) = (null, 1);
        foreach ((string name, int score) in names)
        {
            int total = score + (alone.Contains(name[(name.LastIndexOf(' ') + 1)..]) ? 2 : 0);
            (best, most) = total > most ? (name, total) : (best, most);
        }

        return best;
    }

    private void Write()
    {
        int firstTurn = turns[0].Label.Block;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (participants.Holds(i))
            {
                paragraphs[i] = Furniture(i, "participants");
            }
            else if (reasons[i] is "")
            {
                paragraphs[i] = new(blocks[i].Span, ParagraphRole.Heading);
            }
            else if (reasons[i] is { } reason)
            {
                paragraphs[i] = Furniture(i, reason);
            }
            else if (i < firstTurn && paragraphs[i].Role == ParagraphRole.Body)
            {
                ReadOnlySpan<char> line = blocks[i].Span.In(text);
                string? before = TranscriptWords.IsNotice(line) ? "notice" : SafeHarbor.IsNotice(line) ? "forward-looking statements" : IsStageDirection(line) ? "stage direction"
                    : TranscriptWords.IsRule(line) ? "rule"
                    : isCall && LabelFinder.IsShortLine(line) ? "header"
                    : null;
                paragraphs[i] = before is null ? paragraphs[i] : Furniture(i, before);
            }
        }

        foreach (Turn turn in turns)
        {
            if (turn.Member.Side == SpeakerSide.Operator)
            {
                continue;
            }

            var said = new SpeakerTurn
            {
                Name = turn.Member.Name,
                Label = turn.Label.Label.Span,
                Title = turn.Member.Title,
                Company = turn.Member.Company,
                Section = turn.Section,
                Question = turn.Question,
            };
            foreach ((int block, TextSpan span) in turn.Speech)
            {
                paragraphs[block] = new(span, ParagraphRole.Body) { Turn = said };
            }
        }
    }

    private Paragraph Furniture(int block, string reason) => new(blocks[block].Span, ParagraphRole.Boilerplate) { Reason = reason };

    private void FindTitle()
    {
        for (int i = 0; i < turns[0].Label.Block; i++)
        {
            if (blocks[i].Kind == BlockKind.Furniture || participants.Holds(i) || reasons[i] is not null || paragraphs[i].Role == ParagraphRole.Boilerplate)
            {
                continue;
            }

            ReadOnlySpan<char> line = blocks[i].Span.In(text);
            if (TranscriptWords.IsRule(line))
            {
                continue;
            }

            bool isTitle = blocks[i].Kind == BlockKind.Heading || paragraphs[i].Role == ParagraphRole.Heading || (line.Length <= 200 && !LineText.EndsSentence(line));
            if (isTitle)
            {
                Title = line.TrimStart("# ").TrimEnd("*_ ").TrimStart("*_ ").ToString();
                reasons[i] = "";
            }

            return;
        }
    }

    // The day of the call: of a line that speaks of it, else of a line that holds nothing but a date.
    private void FindDate()
    {
        int first = turns[0].Label.Block;
        PublicationDate? named = null, alone = null, last = null;
        for (int i = 0; i < first; i++)
        {
            TextSpan span = WithoutEmphasis(blocks[i].Span);
            if (blocks[i].Kind == BlockKind.Furniture || span.Length > 240)
            {
                continue;
            }

            if (DatedLine.TryRead(text, span, out DatedLine line))
            {
                alone ??= line.Label == DateLabel.None ? new(line.Date, DateBasis.OwnLine, line.Span) : null;
            }
            else if (!LineText.EndsSentence(span.In(text)) && TranscriptWords.CallNouns.HasAny(span.In(text)))
            {
                named ??= DateIn(span);
            }
            else if (!LineText.EndsSentence(span.In(text)) && DateIn(span) is { Span: { } day } found && day.End == span.End)
            {
                // "Harbour Forum, October 4, 2023"
                last ??= found;
            }
        }

        Published = named ?? alone ?? news.Published ?? last;
    }

    private TextSpan WithoutEmphasis(TextSpan span)
    {
        ReadOnlySpan<char> words = span.In(text);
        int start = words.Length - words.TrimStart("*_").Length;
        return new(span.Start + start, span.Start + Math.Max(start, words.TrimEnd("*_").Length));
    }

    private PublicationDate? DateIn(TextSpan span)
    {
        for (int i = span.Start; i < span.End; i++)
        {
            bool isStart = char.IsLetterOrDigit(text[i]) && (i == span.Start || !char.IsLetterOrDigit(text[i - 1]));
            if (isStart && DateText.TryRead(text.AsSpan(i, span.End - i), out DateOnly date, out int length))
            {
                return new(date, DateBasis.OwnLine, new(i, i + length));
            }
        }

        return null;
    }
}
