using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>
/// Takes an English question or keywords apart: who speaks, about what, and when. It looks for the frame of a question
/// ("what did … say about …", "who said that …", "quotes by … on …"); without one, names are speakers and the other
/// words are what they speak about. Takes time linear in the question's length.
/// </summary>
internal sealed class QuestionParser(NameDirectory names, DateOnly today)
{
    private static readonly WordClasses Frames = WordClasses.Frames;

    public ParsedQuestion Parse(string question)
    {
        List<QuestionToken> all = QuestionToken.Split(QueryTerm.Quieten(question));
        List<QuestionToken> tokens = WithoutDates(all, out DayRange? days);
        var parsed = new ParsedQuestion { HasWords = all.Count > 0, Days = days };
        int namesEnd = NamesEnd(tokens);
        if (FindReport(tokens, namesEnd) is int report and >= 0)
        {
            return Framed(parsed, tokens, report);
        }

        if (FindNoun(tokens, namesEnd) is int noun and >= 0)
        {
            return Noun(parsed, tokens, noun);
        }

        int introducer = tokens.FindIndex(token => Frames.Has("topic", token.Form));
        return introducer > 0 && introducer <= namesEnd
            ? WhoThenTopic(parsed, tokens, 0, introducer, introducer)
            : Keywords(parsed, tokens, 0);
    }

    private List<QuestionToken> WithoutDates(List<QuestionToken> tokens, out DayRange? days)
    {
        var dates = new DateExpressions(tokens, today);
        var rest = new List<QuestionToken>(tokens.Count);
        days = null;
        for (int i = 0; i < tokens.Count;)
        {
            int length = dates.Find(i, out DayRange range);

            // What is still to come is a topic: nobody is quoted from it.
            if (length == 0 || range.From > today || (range.From is null && range.To > today))
            {
                rest.Add(tokens[i]);
                i++;
                continue;
            }

            DayRange earlier = days ?? default;
            days = new DayRange(
                range.From is null || earlier.From > range.From ? earlier.From : range.From,
                range.To is null || earlier.To < range.To ? earlier.To : range.To);
            i += length;
        }

        return rest;
    }

    private static bool IsFrame(QuestionToken token) =>
        Frames.Has("question", token.Form) || Frames.Has("auxiliary", token.Form) || Frames.Has("command", token.Form) || Frames.Has("newest", token.Form);

    // The verb of "what did … say": something asks before it, or somebody who can say something stands there.
    private static int FindReport(List<QuestionToken> tokens, int namesEnd)
    {
        bool asked = false, who = false, open = false;
        for (int i = 0; i < tokens.Count; i++)
        {
            string form = tokens[i].Form;
            if (Frames.Has("report", form) && !tokens[i].Possessive)
            {
                bool passive = i > 0 && tokens[i - 1].Form is "is" or "are" or "was" or "were" or "been" or "being" or "be" or "gets" or "got";
                if (asked ? who || open || passive : who && i <= namesEnd)
                {
                    return i;
                }
            }

            asked |= Frames.Has("question", form) || Frames.Has("auxiliary", form);
            open |= form is "who" || Frames.Has("everyone", form);
            who |= !IsFrame(tokens[i]) && !StopWords.Contains(form);
        }

        return -1;
    }

    // "Quotes by …", "Zuckerberg's comments on …": the noun is followed by what it introduces, or owned by somebody.
    private static int FindNoun(List<QuestionToken> tokens, int namesEnd)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (Frames.Has("noun", tokens[i].Form) && (i == 0 || tokens[i - 1].Possessive || i <= namesEnd)
                && (i + 1 == tokens.Count || i == 0 || tokens[i - 1].Possessive || Introduces(tokens[i + 1])))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Introduces(QuestionToken token) =>
        Frames.Has("by", token.Form) || Frames.Has("topic", token.Form) || Frames.Has("at", token.Form);

    // Where the question's opening ends that names speakers and asks, and holds nothing else.
    private int NamesEnd(List<QuestionToken> tokens)
    {
        int i = 0;
        while (i < tokens.Count)
        {
            int length = Math.Max(names.FindPerson(tokens, i, tokens.Count, out _), names.FindCompany(tokens, i, tokens.Count, out _));
            if (length == 0 && !IsFrame(tokens[i]) && !StopWords.Contains(tokens[i].Form) && !Who.IsRole(tokens[i]) && !Frames.Has("everyone", tokens[i].Form))
            {
                break;
            }

            i += Math.Max(1, length);
        }

        return i;
    }

    private ParsedQuestion Framed(ParsedQuestion parsed, List<QuestionToken> tokens, int report)
    {
        // "About capex, what did Zuckerberg say?"
        int topicEnd = 0;
        if (tokens.Count > 0 && Frames.Has("topic", tokens[0].Form))
        {
            topicEnd = tokens.FindIndex(0, report, token => Frames.Has("question", token.Form) || Frames.Has("auxiliary", token.Form));
            topicEnd = Math.Max(0, topicEnd);
        }

        int start = report + 1;
        var unused = new List<string>();
        if (Frames.Has("audience", tokens[report].Form))
        {
            // "told analysts that …": to whom is not asked of the index.
            int introducer = tokens.FindIndex(start, token => Frames.Has("topic", token.Form));
            for (; introducer >= 0 && start < introducer; start++)
            {
                if (!StopWords.Contains(tokens[start].Form))
                {
                    unused.Add(tokens[start].Text);
                }
            }
        }

        return WhoThenTopic(parsed with { Unused = unused }, tokens, topicEnd, report, start);
    }

    private ParsedQuestion Noun(ParsedQuestion parsed, List<QuestionToken> tokens, int noun)
    {
        int after = noun + 1;
        if (after >= tokens.Count || !(Frames.Has("by", tokens[after].Form) || Frames.Has("at", tokens[after].Form)))
        {
            return WhoThenTopic(parsed, tokens, 0, noun, after);
        }

        // "quotes by Amy Hood about capex", "quotes about capex" with its speaker in front.
        int introducer = tokens.FindIndex(after + 1, token => Frames.Has("topic", token.Form));
        int end = introducer < 0 ? tokens.Count : introducer;
        var who = new Who(names);
        AddWho(who, tokens, 0, noun);
        AddWho(who, tokens, after + 1, end);
        var topic = Enumerable.Range(end, tokens.Count - end).Select(i => tokens[i]).ToList();
        return who.Apply(parsed with { Topic = Topic(topic), Newest = tokens.Take(noun).Any(token => Frames.Has("newest", token.Form)) });
    }

    // Speakers from whoStart to whoEnd, and what they speak about after topicStart and before whoStart. "By …" in the
    // topic names a speaker again.
    private ParsedQuestion WhoThenTopic(ParsedQuestion parsed, List<QuestionToken> tokens, int whoStart, int whoEnd, int topicStart)
    {
        var who = new Who(names);
        List<QuestionToken> topic = tokens.GetRange(0, whoStart);
        AddWho(who, tokens, whoStart, whoEnd);
        int i = topicStart;
        while (i < tokens.Count)
        {
            int next = i + 1;
            if (Frames.Has("by", tokens[i].Form) && next < tokens.Count)
            {
                next += tokens[next].Form == "the" && next + 1 < tokens.Count ? 1 : 0;
                if (NamesSpeaker(tokens, next))
                {
                    int end = tokens.FindIndex(next, token => Frames.Has("topic", token.Form));
                    end = end < 0 ? tokens.Count : end;
                    who.Add(tokens, next, end);
                    i = end;
                    continue;
                }
            }

            topic.Add(tokens[i]);
            i++;
        }

        bool newest = Enumerable.Range(whoStart, whoEnd - whoStart).Any(at => Frames.Has("newest", tokens[at].Form))
            || (tokens.Count > 0 && Frames.Has("newest", tokens[^1].Form));
        if (newest && topic.Count > 0 && Frames.Has("newest", topic[^1].Form))
        {
            topic.RemoveAt(topic.Count - 1);
        }

        return who.Apply(parsed with { Topic = Topic(topic), Newest = newest });
    }

    private bool NamesSpeaker(List<QuestionToken> tokens, int start) =>
        names.FindPerson(tokens, start, tokens.Count, out _) > 0
        || names.FindCompany(tokens, start, tokens.Count, out _) > 0
        || Who.IsRole(tokens[start]);

    // The words that ask are left out, unless a capital says that one is a name ("Will").
    private void AddWho(Who who, List<QuestionToken> tokens, int start, int end)
    {
        var kept = new List<QuestionToken>();
        for (int i = start; i < end; i++)
        {
            bool name = i > 0 && char.IsUpper(tokens[i].Text[0]) && names.FindPerson(tokens, i, end, out _) > 0;
            if (name || !IsFrame(tokens[i]))
            {
                kept.Add(tokens[i]);
            }
        }

        who.Add(kept, 0, kept.Count);
    }

    private ParsedQuestion Keywords(ParsedQuestion parsed, List<QuestionToken> tokens, int start)
    {
        while (start < tokens.Count && IsFrame(tokens[start]))
        {
            start++;
        }

        bool newest = tokens.Take(start).Any(token => Frames.Has("newest", token.Form));
        var who = new Who(names);
        var topic = new List<QuestionToken>();
        string? company = null;
        for (int i = start; i < tokens.Count;)
        {
            int person = StopWords.Contains(tokens[i].Form) ? 0 : names.FindPerson(tokens, i, tokens.Count, out _);
            int business = names.FindCompany(tokens, i, tokens.Count, out string? name);
            if (person > 0 && person >= business && (person > 1 || names.IsSurname(tokens[i].Form)))
            {
                who.Add(tokens, i, i + person);
                i += person;
            }
            else if (business > 0 && name is not null && i + business < tokens.Count && Who.IsRole(tokens[i + business]))
            {
                // "Meta CEO capex"
                int end = i + business + 1;
                while (end < tokens.Count && Who.IsRole(tokens[end]))
                {
                    end++;
                }

                who.Add(tokens, i, end);
                i = end;
            }
            else if (business > 0 && name is not null && company is null)
            {
                company = name;
                i += business;
            }
            else
            {
                topic.Add(tokens[i]);
                i++;
            }
        }

        return who.Apply(parsed with { Topic = Topic(topic), Company = company, Newest = newest });
    }

    // Without the words around it that only lead up to it ("that the …").
    private static string? Topic(List<QuestionToken> tokens)
    {
        int start = 0, end = tokens.Count;
        while (start < end && (StopWords.Contains(tokens[start].Form) || Frames.Has("topic", tokens[start].Form)))
        {
            start++;
        }

        while (end > start && StopWords.Contains(tokens[end - 1].Form))
        {
            end--;
        }

        return start == end ? null : string.Join(' ', tokens.GetRange(start, end - start).Select(token => token.Text));
    }
}
