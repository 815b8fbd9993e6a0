using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>Finds the frame of a question: the words that ask, and the places they leave for speakers and topic.</summary>
internal sealed class FrameReader(NameDirectory names, List<QuestionToken> tokens)
{
    private readonly SpeakerSpans speakers = new(names, tokens);

    private int Count => tokens.Count;

    public QuestionFrame Read(int start) =>
        According(start)
        ?? Asking(start)
        ?? Noun(start, start)
        ?? On(start)
        ?? Telling(start)
        ?? new QuestionFrame(FrameKind.Keywords) { Speaks = false, Topic = [new TextSpan(start, Count)] };

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

        int end = i + 2 + speakers.NamesLength(i + 2);
        end = end == i + 2 ? Count : end;
        int topic = start;
        while (topic < i && (tokens.Is("question", topic) || tokens.Is("auxiliary", topic)))
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
        if (tokens.Is("topic", start))
        {
            int asks = tokens.FindIndex(start, token => QuestionParser.Is("question", token) || (token.Comma && QuestionParser.Is("auxiliary", token)));
            if (asks > start)
            {
                (before, first) = (new TextSpan(start, asks), asks);
            }
        }

        bool asked = tokens.Is("question", first);
        int auxiliary = asked ? Auxiliary(first) : tokens.Is("auxiliary", first) ? first : -1;
        if (first >= Count || (!asked && (auxiliary < 0 || names.FindPerson(tokens, first, Count).Words > 1)))
        {
            return null;
        }

        int verb = tokens.FindIndex(first, QuestionParser.Reports);
        if (auxiliary < 0 || (verb >= 0 && verb < auxiliary && !tokens.Is("auxiliary", verb)))
        {
            return Subject(first, first + 1, verb, before);
        }

        int next = SkipAdverbs(auxiliary + 1);
        bool who = tokens[first].Form is "who" or "which" or "what" or "whose";
        if (who && next < Count && !speakers.Begins(next))
        {
            // "What was said about …", "who has criticized …", "which analysts would …"
            while (tokens.Is("auxiliary", next) || (next < Count && tokens[next].Form is "been" or "being"))
            {
                next = SkipAdverbs(next + 1);
            }

            if (tokens[first].Form is "who" or "which" || tokens.Reports(next))
            {
                return Subject(first, auxiliary, next, before);
            }
        }

        // "What is Tesla's take on …", but not "how many will the country take in".
        return tokens.Is("being", auxiliary) && Noun(next, next) is { } noun && noun.Who.Count + noun.Topic.Count > 0
            ? noun with { Topic = [.. noun.Topic, .. before.Length > 0 ? [before] : Array.Empty<TextSpan>()] }
            : Inverted(first, auxiliary, next, before);
    }

    // "What does …", "which analysts would …", "who at Microsoft has …"; but "who knew the buses would …" asks by its own verb.
    private int Auxiliary(int first)
    {
        int found = tokens.FindIndex(first, Math.Min(SpeakerSpans.Reach + 2, Count - first), token => QuestionParser.Is("auxiliary", token));
        return tokens[first].Form != "who" || found < 0 || SkipAdverbs(first + 1) == found || tokens.Is("at", first + 1) || tokens[first + 1].Form is "else" or "among" ? found : -1;
    }

    // Who speaks stands between the asking word and the verb, or nowhere.
    private QuestionFrame Subject(int first, int whoEnd, int verb, TextSpan before)
    {
        if (verb > whoEnd && whoEnd == first + 1 && !tokens.Is("auxiliary", whoEnd))
        {
            // "Who at Microsoft said": the verb is the first after the speaker.
            whoEnd = verb;
        }

        int topic = verb < 0 ? whoEnd : Math.Max(verb, whoEnd);
        return WithTopic(new TextSpan(Math.Min(first + 1, whoEnd), whoEnd), topic, before, keepVerb: verb >= 0 && !tokens.Is("report", verb));
    }

    // The speaker stands between auxiliary and verb.
    private QuestionFrame Inverted(int first, int auxiliary, int next, TextSpan before)
    {
        int verb = speakers.SubjectEnd(next);
        var asked = new TextSpan(Math.Min(first + 1, auxiliary), auxiliary);
        bool whatever = tokens[first].Form == "what" && verb == Count - 1 && before.Length == 0 && tokens.Reports(verb);
        QuestionFrame frame = WithTopic(new TextSpan(next, verb), verb, before, keepVerb: verb < Count && !whatever && !tokens.Is("report", verb) && !tokens.Is("attitude", verb));
        bool speaks = verb < Count && (tokens.Is("report", verb) || tokens.Is("attitude", verb) || (tokens.Reports(verb) && !tokens.Is("modal", auxiliary)));
        return frame with { Speaks = speaks, Topic = asked.Length == 0 ? frame.Topic : [asked, .. frame.Topic] };
    }

    // The topic after the verb at a place, without the words that lead up to it; the verb is a word of it when it tells something.
    private QuestionFrame WithTopic(TextSpan who, int verb, TextSpan before, bool keepVerb)
    {
        int topic = verb;
        var unused = new TextSpan(verb, verb);
        if (tokens.Reports(verb))
        {
            topic = keepVerb ? verb : verb + 1;
            if (tokens.Is("audience", verb))
            {
                // "told analysts that …": to whom is not asked of the index.
                int introducer = tokens.FindIndex(verb, token => QuestionParser.Is("topic", token));
                if (introducer > verb)
                {
                    (unused, topic) = (new TextSpan(verb + 1, introducer), introducer);
                }
            }
        }

        if (!keepVerb)
        {
            while (topic < Count && (StopWords.Contains(tokens[topic].Form) || tokens.Is("topic", topic) || tokens.Is("filler", topic) || tokens.Is("attitude", topic) || tokens.Is("report", topic)))
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
            if (tokens.Is("by", i) && speakers.NamesLength(i + 1) is int length and > 0)
            {
                return new TextSpan(i + 1, i + 1 + length);
            }
        }

        return null;
    }

    // "Quotes by …", "Zuckerberg's comments on …", "reactions to … from …", "IMF forecast for …", "… quotes".
    private QuestionFrame? Noun(int start, int from)
    {
        int named = speakers.OpeningEnd(start);
        for (int i = from; i < Count && i <= named; i++)
        {
            if (!tokens.Is("noun", i))
            {
                continue;
            }

            bool owned = i > start && tokens[i - 1].Possessive;
            bool speaker = i > start && ((i <= named && speakers.Names(start, i)) || speakers.IsBodyAlone(start, i));
            bool introduces = i + 1 < Count && (tokens.Is("by", i + 1) || tokens.Is("topic", i + 1) || tokens.Is("reaction", i + 1) || tokens.Is("at", i + 1));
            if (owned ? speakers.Names(start, i) : (speaker || i == start || Adjectives(start, i)) && (introduces || i + 1 == Count))
            {
                return AfterNoun(new TextSpan(start, i), i + 1, speaker || owned);
            }
        }

        // "Boris Johnson Brexit quotes".
        int last = Count;
        while (last > start && tokens.Is("quotes", last - 1))
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

        while (after < Count && (tokens.Is("by", after) || (!speaker && tokens.Is("at", after))) && speakers.NamesLength(after + 1) is int length and > 0)
        {
            who.Add(new TextSpan(after + 1, after + 1 + length));
            speaker = true;
            after += length + 1;
        }

        if (after < Count && tokens.Is("by", after) && !speaker)
        {
            // Somebody the index does not know.
            int introducer = tokens.FindIndex(after + 1, token => QuestionParser.Is("topic", token) || QuestionParser.Is("reaction", token));
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
        int introducer = tokens.FindIndex(start, token => QuestionParser.Is("topic", token));
        if (introducer <= start || introducer + 1 >= Count)
        {
            return null;
        }

        bool unknown = introducer - start <= SpeakerSpans.Reach && Enumerable.Range(start, introducer - start).All(speakers.IsNameLike);
        return unknown || speakers.Names(start, introducer) || (SpeakerWords.IsRole(tokens[introducer - 1]) && introducer - start <= 2 * SpeakerSpans.Reach)
            ? Frame(new TextSpan(start, introducer), new TextSpan(introducer + 1, Count))
            : Clause(start);
    }

    // "Retired general who served under Obama": who is described further, not asked.
    private QuestionFrame? Clause(int start)
    {
        int clause = tokens.FindIndex(start, token => token.Form is "who" or "that");
        return clause > start && SpeakerWords.IsRole(tokens[clause - 1]) && speakers.Names(start, clause)
            ? Frame(new TextSpan(start, clause), new TextSpan(clause + 1, Count))
            : null;
    }

    // "Zuckerberg said that …".
    private QuestionFrame? Telling(int start)
    {
        int verb = tokens.FindIndex(start, token => QuestionParser.Is("report", token) && !token.Possessive);
        return verb > start && !(verb == Count - 1 && tokens.Is("thing", verb)) && speakers.Names(start, verb) ? WithTopic(new TextSpan(start, verb), verb, default, keepVerb: false) : Clause(start);
    }

    private int SkipAdverbs(int i)
    {
        while (tokens.Is("adverb", i))
        {
            i++;
        }

        return i;
    }

    private bool Adjectives(int start, int end) => end - start <= 2 && Enumerable.Range(start, end - start).All(i => speakers.PieceLength(i) == 0);
}
