using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>Finds the frame of a question: the words that ask, and the places they leave for speakers and topic.</summary>
internal sealed class FrameReader(NameDirectory names, List<QuestionToken> tokens)
{
    // A speaker's words go no further than this beyond his name or role to the verb ("the mayor of New York City said").
    private const int Reach = 4;

    // An opening that names speakers has no more words than this.
    private const int LongestOpening = 60;

    // The length of the name or role at each place, -1 where nobody has looked yet.
    private readonly int[] pieces = [.. Enumerable.Repeat(-1, tokens.Count)];

    private int Count => tokens.Count;

    public QuestionFrame Read(int start) =>
        According(start)
        ?? Asking(start)
        ?? Noun(start, start)
        ?? On(start)
        ?? Telling(start)
        ?? new QuestionFrame(FrameKind.Keywords) { Speaks = false, Topic = [new TextSpan(start, Count)] };

    private static bool Is(string wordClass, QuestionToken token) => QuestionParser.Is(wordClass, token);

    private bool Is(string wordClass, int i) => i < Count && Is(wordClass, tokens[i]);

    private bool Reports(int i) => i < Count && QuestionParser.Reports(tokens[i]);

    private static QuestionFrame Frame(TextSpan who, params ReadOnlySpan<TextSpan> topic) =>
        new(FrameKind.Question) { Who = who.Length == 0 ? [] : [who], Topic = [.. topic.ToArray().Where(stretch => stretch.Length > 0)] };

    // "Costs, according to Meta's CFO".
    private QuestionFrame? According(int start)
    {
        int i = tokens.FindIndex(start, token => token.Form == "according");
        if (i < 0 || i + 2 >= Count || tokens[i + 1].Form != "to")
        {
            return null;
        }

        int end = i + 2 + NamesLength(i + 2);
        end = end == i + 2 ? Count : end;
        int topic = start;
        while (topic < i && (Is("question", topic) || Is("auxiliary", topic)))
        {
            topic++;
        }

        return Frame(new TextSpan(i + 2, end), new TextSpan(topic, i), new TextSpan(end, Count));
    }

    // "What did … say about …", "who said …", "has … said …", "about capex, what did … say".
    private QuestionFrame? Asking(int start)
    {
        int first = start;
        var before = new TextSpan(start, start);
        if (Is("topic", start))
        {
            int asks = tokens.FindIndex(start, token => Is("question", token) || (token.Comma && Is("auxiliary", token)));
            if (asks > start)
            {
                (before, first) = (new TextSpan(start, asks), asks);
            }
        }

        bool asked = Is("question", first);
        int auxiliary = asked ? Auxiliary(first) : Is("auxiliary", first) ? first : -1;
        if (first >= Count || (!asked && (auxiliary < 0 || names.FindPerson(tokens, first, Count).Words > 1)))
        {
            return null;
        }

        int verb = tokens.FindIndex(first, QuestionParser.Reports);
        if (auxiliary < 0 || (verb >= 0 && verb < auxiliary && !Is("auxiliary", verb)))
        {
            return Subject(first, first + 1, verb, before);
        }

        int next = SkipAdverbs(auxiliary + 1);
        bool who = tokens[first].Form is "who" or "which" or "what" or "whose";
        if (who && next < Count && !BeginsSpeaker(next))
        {
            // "What was said about …", "who has criticized …", "which analysts would …"
            while (Is("auxiliary", next) || (next < Count && tokens[next].Form is "been" or "being"))
            {
                next = SkipAdverbs(next + 1);
            }

            if (tokens[first].Form is "who" or "which" || Reports(next))
            {
                return Subject(first, auxiliary, next, before);
            }
        }

        // "What is Tesla's take on …", but not "how many will the country take in".
        return Is("being", auxiliary) && Noun(next, next) is { } noun && noun.Who.Count + noun.Topic.Count > 0
            ? noun with { Topic = [.. noun.Topic, .. before.Length > 0 ? [before] : Array.Empty<TextSpan>()] }
            : Inverted(first, auxiliary, next, before);
    }

    // "What does …", "which analysts would …", "who at Microsoft has …"; but "who knew the buses would …" asks by its own verb.
    private int Auxiliary(int first)
    {
        int found = tokens.FindIndex(first, Math.Min(Reach + 2, Count - first), token => Is("auxiliary", token));
        return tokens[first].Form != "who" || found < 0 || SkipAdverbs(first + 1) == found || Is("at", first + 1) || tokens[first + 1].Form is "else" or "among" ? found : -1;
    }

    // Who speaks stands between the asking word and the verb, or nowhere.
    private QuestionFrame Subject(int first, int whoEnd, int verb, TextSpan before)
    {
        if (verb > whoEnd && whoEnd == first + 1 && !Is("auxiliary", whoEnd))
        {
            // "Who at Microsoft said": the verb is the first after the speaker.
            whoEnd = verb;
        }

        int topic = verb < 0 ? whoEnd : Math.Max(verb, whoEnd);
        return WithTopic(new TextSpan(Math.Min(first + 1, whoEnd), whoEnd), topic, before, keepVerb: verb >= 0 && !Is("report", verb));
    }

    // The speaker stands between auxiliary and verb.
    private QuestionFrame Inverted(int first, int auxiliary, int next, TextSpan before)
    {
        int verb = SubjectEnd(next);
        var asked = new TextSpan(Math.Min(first + 1, auxiliary), auxiliary);
        bool whatever = tokens[first].Form == "what" && verb == Count - 1 && before.Length == 0 && Reports(verb);
        QuestionFrame frame = WithTopic(new TextSpan(next, verb), verb, before, keepVerb: verb < Count && !whatever && !Is("report", verb) && !Is("attitude", verb));
        bool speaks = verb < Count && (Is("report", verb) || Is("attitude", verb) || (Reports(verb) && !Is("modal", auxiliary)));
        return frame with { Speaks = speaks, Topic = asked.Length == 0 ? frame.Topic : [asked, .. frame.Topic] };
    }

    // The topic after the verb at a place, without the words that lead up to it; the verb is a word of it when it tells something.
    private QuestionFrame WithTopic(TextSpan who, int verb, TextSpan before, bool keepVerb)
    {
        int topic = verb;
        var unused = new TextSpan(verb, verb);
        if (Reports(verb))
        {
            topic = keepVerb ? verb : verb + 1;
            if (Is("audience", verb))
            {
                // "told analysts that …": to whom is not asked of the index.
                int introducer = tokens.FindIndex(verb, token => Is("topic", token));
                if (introducer > verb)
                {
                    (unused, topic) = (new TextSpan(verb + 1, introducer), introducer);
                }
            }
        }

        if (!keepVerb)
        {
            while (topic < Count && (StopWords.Contains(tokens[topic].Form) || Is("topic", topic) || Is("filler", topic) || Is("attitude", topic) || Is("report", topic)))
            {
                topic++;
            }
        }

        if (who.Length == 0 && SpokenBy(topic) is { } by)
        {
            return Frame(by, before, new TextSpan(topic, by.Start - 1), new TextSpan(by.End, Count));
        }

        QuestionFrame frame = Frame(who, before, new TextSpan(topic, Count));
        return unused.Length == 0 ? frame : frame with { Unused = [unused] };
    }

    // "… by John Smith" in what would be the topic.
    private TextSpan? SpokenBy(int start)
    {
        for (int i = start; i + 1 < Count; i++)
        {
            if (Is("by", i) && NamesLength(i + 1) is int length and > 0)
            {
                return new TextSpan(i + 1, i + 1 + length);
            }
        }

        return null;
    }

    // "Quotes by …", "Zuckerberg's comments on …", "reactions to … from …", "IMF forecast for …", "… quotes".
    private QuestionFrame? Noun(int start, int from)
    {
        int named = SkipNames(start);
        for (int i = from; i < Count && i <= named; i++)
        {
            if (!Is("noun", i))
            {
                continue;
            }

            bool owned = i > start && tokens[i - 1].Possessive;
            bool speaker = i > start && ((i <= named && Speakers(start, i)) || IsBodyAlone(start, i));
            bool introduces = i + 1 < Count && (Is("by", i + 1) || Is("topic", i + 1) || Is("reaction", i + 1) || Is("at", i + 1));
            if (owned ? Speakers(start, i) : (speaker || i == start || Adjectives(start, i)) && (introduces || i + 1 == Count))
            {
                return AfterNoun(new TextSpan(start, i), i + 1, speaker || owned);
            }
        }

        // "Boris Johnson Brexit quotes".
        int last = Count;
        while (last > start && Is("quotes", last - 1))
        {
            last--;
        }

        return last < Count && last > start ? new FrameReader(names, tokens.GetRange(0, last)).Read(start) : null;
    }

    private QuestionFrame AfterNoun(TextSpan before, int after, bool speaker)
    {
        var who = new List<TextSpan>();
        var topic = new List<TextSpan>();
        (speaker ? who : topic).Add(before);
        if (!TopicWords.IsLight(tokens[after - 1].Word))
        {
            // "Stumpf's apology": the noun tells what was said.
            topic.Add(new TextSpan(after - 1, after));
        }

        while (after < Count && (Is("by", after) || (!speaker && Is("at", after))) && NamesLength(after + 1) is int length and > 0)
        {
            who.Add(new TextSpan(after + 1, after + 1 + length));
            speaker = true;
            after += length + 1;
        }

        if (after < Count && Is("by", after) && !speaker)
        {
            // Somebody the index does not know.
            int introducer = tokens.FindIndex(after + 1, token => Is("topic", token) || Is("reaction", token));
            introducer = introducer < 0 ? Count : introducer;
            who.Add(new TextSpan(after + 1, introducer));
            after = introducer;
        }

        int rest = after;
        while (!speaker && SpokenBy(after) is { } by)
        {
            topic.Add(new TextSpan(after, by.Start - 1));
            who.Add(by);
            (rest, speaker) = (by.End, true);
        }

        topic.Add(new TextSpan(rest, Count));
        return new QuestionFrame(FrameKind.Question) { Who = [.. who.Where(stretch => stretch.Length > 0)], Topic = [.. topic.Where(stretch => stretch.Length > 0)] };
    }

    // "Zuckerberg on open source".
    private QuestionFrame? On(int start)
    {
        int introducer = tokens.FindIndex(start, token => Is("topic", token));
        if (introducer <= start || introducer + 1 >= Count)
        {
            return null;
        }

        bool unknown = introducer - start <= Reach && Enumerable.Range(start, introducer - start).All(IsNameLike);
        return unknown || Speakers(start, introducer) || (SpeakerWords.IsRole(tokens[introducer - 1]) && introducer - start <= 2 * Reach)
            ? Frame(new TextSpan(start, introducer), new TextSpan(introducer + 1, Count))
            : Clause(start);
    }

    // "Retired general who served under Obama": who is described further, not asked.
    private QuestionFrame? Clause(int start)
    {
        int clause = tokens.FindIndex(start, token => token.Form is "who" or "that");
        return clause > start && SpeakerWords.IsRole(tokens[clause - 1]) && Speakers(start, clause)
            ? Frame(new TextSpan(start, clause), new TextSpan(clause + 1, Count))
            : null;
    }

    // "Zuckerberg said that …".
    private QuestionFrame? Telling(int start)
    {
        int verb = tokens.FindIndex(start, token => Is("report", token) && !token.Possessive);
        return verb > start && !(verb == Count - 1 && Is("thing", verb)) && Speakers(start, verb) ? WithTopic(new TextSpan(start, verb), verb, default, keepVerb: false) : Clause(start);
    }

    private int SkipAdverbs(int i)
    {
        while (Is("adverb", i))
        {
            i++;
        }

        return i;
    }

    private bool IsNameLike(int i) => tokens[i].Form.Length > 1 && !StopWords.Contains(tokens[i].Form)
        && (SpeakerWords.IsGivenName(tokens[i]) || (char.IsUpper(tokens[i].Text[0]) && !Is("question", i)));

    private bool BeginsSpeaker(int i) =>
        i < Count && (PieceLength(i) > 0 || StopWords.Contains(tokens[i].Form) || SpeakerWords.IsRoleModifier(tokens[i]) || char.IsUpper(tokens[i].Text[0]) || SpeakerWords.IsGivenName(tokens[i]))
        && !(Reports(i) && !char.IsUpper(tokens[i].Text[0]));

    // The length of a name, role or body at a place; 0 when there is none.
    private int PieceLength(int i)
    {
        if (pieces[i] < 0)
        {
            pieces[i] = FindPiece(i);
        }

        return pieces[i];
    }

    private int FindPiece(int i)
    {
        int length = Math.Max(names.FindPerson(tokens, i, Count).Length, names.FindCompany(tokens, i, Count, out _));
        bool plain = length == 1 && char.IsLower(tokens[i].Text[0]) && (StopWords.Contains(tokens[i].Form) || TopicWords.IsLight(tokens[i].Word));
        return length > 0 && !plain ? length : SpeakerWords.IsRole(tokens[i]) || Is("everyone", i) ? 1 : 0;
    }

    // The words from a place on that name speakers, and nothing else.
    private int NamesLength(int start)
    {
        int i = start, named = start;
        while (i < Count)
        {
            int length = PieceLength(i);
            if (length > 0)
            {
                i += length;
                named = i;
            }
            else if (tokens[i].Form is "the" or "a" or "an" or "and" or "or" or "of" or "at" || SpeakerWords.IsRoleModifier(tokens[i]) || SpeakerWords.IsPeople(tokens[i]))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return named - start;
    }

    // Where the opening ends that may name speakers: names, roles, words before and between them.
    private int SkipNames(int start)
    {
        int i = start, reach = start + Reach;
        while (i < Count && i <= reach && i < start + LongestOpening)
        {
            int length = PieceLength(i);
            if (length > 0)
            {
                i += length;
                reach = i + Reach;
            }
            else
            {
                i++;
            }
        }

        return Math.Min(i, Count - 1);
    }

    // True when the words name a speaker: a name or role stands among them, and nothing that must be a topic.
    private bool Speakers(int start, int end)
    {
        bool named = false, link = false;
        for (int i = start; i < end;)
        {
            int length = PieceLength(i);
            if (length > 0)
            {
                named = true;
                i += length;
                continue;
            }

            if (i > start && IntroducesTopic(i))
            {
                // "Clinton on Trump's tweets": Trump does not speak.
                return false;
            }

            bool light = StopWords.Contains(tokens[i].Form) || SpeakerWords.IsRoleModifier(tokens[i]) || SpeakerWords.IsPeople(tokens[i]) || SpeakerWords.IsBody(tokens[i]);
            link |= Is("at", i);
            if (!light && named && !link && !BeforeRole(i, end))
            {
                return false;
            }

            i++;
        }

        return named;
    }

    private bool ReportsAfter(int i) => tokens.FindIndex(i, token => Is("report", token)) >= 0;

    private bool IntroducesTopic(int i) => Is("topic", i) && !Is("clause", i);

    private bool BeforeRole(int i, int end)
    {
        for (int j = i + 1; j < end && j <= i + 2; j++)
        {
            if (SpeakerWords.IsRole(tokens[j]) || SpeakerWords.IsBody(tokens[j]))
            {
                return true;
            }
        }

        return false;
    }

    // "Union reaction", "the government's response".
    private bool IsBodyAlone(int start, int end) => SpeakerWords.IsBody(tokens[end - 1]) && tokens.GetRange(start, end - 1 - start).TrueForAll(token => StopWords.Contains(token.Form));

    private bool Adjectives(int start, int end) => end - start <= 2 && Enumerable.Range(start, end - start).All(i => PieceLength(i) == 0);

    // Where the speaker after an auxiliary ends and the verb begins.
    private int SubjectEnd(int start)
    {
        int named = start;
        bool link = false;
        for (int i = start; i < Count;)
        {
            int length = PieceLength(i);
            if (length > 0 && !(named > start && Is("report", i)))
            {
                i += length;
                (named, link) = (i, false);
            }
            else if (i > start && IntroducesTopic(i) && !ReportsAfter(i))
            {
                // "Why is the town not excited about Clinton?"
                return named;
            }
            else if (named == start && i > start && SpeakerWords.IsBody(tokens[i]))
            {
                // "The flight attendants' union" speaks, whoever else is named after it.
                named = ++i;
            }
            else if (named == start && IsUnknownName(start, i))
            {
                named = ++i;
                if (!Reports(i) && !Is("at", i) && !SpeakerWords.IsRole(tokens[i]) && !StopWords.Contains(tokens[i].Form))
                {
                    return named;
                }
            }
            else if (Is("at", i) && named > start)
            {
                (i, link) = (i + 1, true);
            }
            else if (Reports(i) && i > start && (named > start || Is("report", i)))
            {
                return i;
            }
            else if (named > start && !link && !StopWords.Contains(tokens[i].Form) && !BeforeVerb(i))
            {
                return i;
            }
            else if (named == start && i - start > 2 * Reach)
            {
                return start;
            }
            else
            {
                i++;
            }
        }

        return named;
    }

    // "Why does AIPAC let Trump speak?": a capital before small letters, where the speaker must stand.
    private bool IsUnknownName(int start, int i) => char.IsUpper(tokens[i].Text[0]) && !SpeakerWords.IsPeople(tokens[i]) && i + 1 < Count && char.IsLower(tokens[i + 1].Text[0])
        && tokens.GetRange(start, i - start).TrueForAll(token => StopWords.Contains(token.Form) || char.IsUpper(token.Text[0]));

    // True when a word after the name still belongs to the speaker, because the verb that reports, or a role, comes soon.
    private bool BeforeVerb(int i)
    {
        bool link = false;
        for (int j = i + 1; j < Count && j <= i + Reach; j++)
        {
            if (Is("report", j) || (!link && SpeakerWords.IsRole(tokens[j])))
            {
                return true;
            }

            // "Would Cuban run for president?"
            link |= Is("at", j);
            if (StopWords.Contains(tokens[j].Form) && !Is("at", j))
            {
                return false;
            }
        }

        return false;
    }
}
