using QuoteIndex.Extraction;
using QuoteIndex.Language;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>
/// Takes an English question or keywords apart: who speaks, about what, when, and what else is asked of the statements. It looks for the frame of a question
/// ("what did … say about …", "who said that …", "quotes by … on …"); without one, names are speakers and the other
/// words are what they speak about. Takes time linear in the question's length.
/// </summary>
internal sealed class QuestionParser(NameDirectory names, Synonyms synonyms, DateOnly today)
{
    // More names than this are a list, not a question.
    private const int MostParties = 50;

    private static readonly WordClasses Frames = WordClasses.Frames;

    public ParsedQuestion Parse(string question)
    {
        string text = QueryTerm.Quieten(question);
        List<QuestionToken> all = QuestionToken.Split(text);
        QuestionConditions conditions = QuestionConditions.Of(text, all, names, today);
        ParsedQuestion parsed = Parse(conditions.Rest) with { HasWords = all.Count > 0, Conditions = conditions.Filters };
        List<QuestionToken> plain = conditions.Rest.ConvertAll(token => token with { Plain = IsOrdinary(token) });
        return parsed with
        {
            Unquoted = !conditions.HasPhrase ? null : Parse(conditions.Unquoted) with { HasWords = true, Conditions = conditions.WithoutPhrases },
            Plainly = !parsed.IsNamed || !plain.Exists(token => token.Plain) ? null : Parse(plain) with { HasWords = true, Conditions = conditions.Filters },
        };
    }

    internal static bool Is(string wordClass, QuestionToken token) => Frames.Has(wordClass, token.Form);

    /// <summary>True for a verb by which people ask what somebody says or thinks.</summary>
    internal static bool Reports(QuestionToken token) => !token.Possessive
        && (Is("report", token) || Is("attitude", token) || ReportingLexicon.Default.Find(token.Text).Class == CueClass.Verb);

    // "Price", "cook", "office" are words before they are names, in small letters.
    private bool IsOrdinary(QuestionToken token) => char.IsLower(token.Text[0])
        && ((SpeakerLexicon.Default[token.Text] & ~WordSense.OfNames) != 0 || synonyms.Wider.Find([token.Word], 0).Length > 0);

    // Who, about what and when: what is left when the conditions are taken out.
    private ParsedQuestion Parse(List<QuestionToken> all)
    {
        List<QuestionToken> tokens = WithoutDates(all, out DayRange? days, out List<string> unused);
        int start = 0;
        while (start < tokens.Count && (Is("command", tokens[start]) || Is("newest", tokens[start])) && names.FindPerson(tokens, start, tokens.Count).Words < 2)
        {
            start++;
        }

        bool newest = tokens.Exists(token => token.Form is "latest" or "newest") && tokens.Take(start).Any(token => Is("newest", token));
        if (tokens.Count > start && tokens[^1].Form is "recently" or "lately")
        {
            newest = true;
            tokens.RemoveAt(tokens.Count - 1);
        }

        QuestionFrame frame = new FrameReader(names, tokens).Read(start);
        var phrase = new SpeakerPhrase(names);
        List<Party> who = [.. frame.Who.SelectMany(stretch => phrase.Read(tokens, stretch.Start, stretch.End))];
        List<QuestionToken> topic = [.. frame.Topic.SelectMany(stretch => tokens.GetRange(stretch.Start, stretch.Length))];
        var parsed = new ParsedQuestion
        {
            Days = days,
            Newest = newest,
            Unused = [.. unused, .. frame.Unused.SelectMany(stretch => tokens.GetRange(stretch.Start, stretch.Length)).Where(token => !StopWords.Contains(token.Form)).Select(token => token.Text)],
        };
        if (frame.Kind == FrameKind.Keywords)
        {
            parsed = new KeywordReader(names, phrase, synonyms).Read(parsed, topic);
            who = [.. parsed.Who];
        }
        else
        {
            parsed = parsed with { Topic = Topic.Of(topic, names, synonyms) };
        }

        who = [.. who.DistinctBy(party => party.InWords).Select(party => frame.Speaks ? party : party.OrSpokenOf(frame.Kind == FrameKind.Keywords))];
        return parsed with
        {
            Who = [.. who.Take(MostParties)],
            Unused = [.. parsed.Unused, .. who.Skip(MostParties).Select(party => party.InWords)],
        };
    }

    private List<QuestionToken> WithoutDates(List<QuestionToken> tokens, out DayRange? days, out List<string> unused)
    {
        var dates = new DateExpressions(tokens, today);
        var rest = new List<QuestionToken>(tokens.Count);
        unused = [];
        days = null;
        bool future = false;
        for (int i = 0; i < tokens.Count;)
        {
            int length = dates.Find(i, out DayRange range);

            // What is still to come is a topic: nobody is quoted from it.
            if (length == 0 || range.From > today || (range.From is null && range.To > today))
            {
                future |= Is("future", tokens[i]);
                rest.Add(tokens[i]);
                i++;
                continue;
            }

            if (future && range.To > today)
            {
                // "How much will it spend this year" asks what the year brings, not when it was said.
                unused.AddRange(tokens.GetRange(i, length).Select(token => token.Text));
                i += length;
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
}
