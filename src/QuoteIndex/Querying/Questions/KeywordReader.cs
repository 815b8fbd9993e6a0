using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>
/// Reads words without a question around them ("Zuckerberg capex"): the first who is named speaks, unless it is a possessive; who
/// else is named is spoken of, and so is a company.
/// </summary>
internal sealed class KeywordReader(NameDirectory names, SpeakerPhrase phrase, Synonyms synonyms)
{
    public ParsedQuestion Read(ParsedQuestion parsed, List<QuestionToken> tokens)
    {
        var topic = new List<QuestionToken>();
        var concerned = new List<Party>();
        List<Party> who = [];
        bool more = false;
        for (int i = 0; i < tokens.Count;)
        {
            bool plain = StopWords.Contains(tokens[i].Form) || (char.IsLower(tokens[i].Text[0]) && TopicWords.IsLight(tokens[i].Word));
            PersonMatch person = plain ? PersonMatch.None : names.FindPerson(tokens, i, tokens.Count);
            int business = names.FindCompany(tokens, i, tokens.Count, out string? company);
            int length = Math.Max(person.Length, business);
            int role = length > 0 ? RoleEnd(tokens, i + length) : 0;
            if (business == 0 && role > 0 && tokens[role - 1].Plain)
            {
                // "Perez vice president speculation".
                role = 0;
            }

            bool named = person.Length > 0 && person.Length >= business && (person.Words > 1 || person.Surname);
            more &= who.Count > 0 && i > 0 && (tokens[i].Comma || tokens[i - 1].Form is "and" or "or");
            if ((named || company is not null) && role > 0 && (who.Count == 0 || more))
            {
                // "Meta CEO capex"
                who.AddRange(phrase.Read(tokens, i, role));
                more = true;
                i = role;
            }
            else if (named && (who.Count == 0 || more) && !(i > 0 && WordClasses.Frames.Has("of", tokens[i - 1].Form)) && !tokens[i + person.Length - 1].Possessive)
            {
                int start = topic.Count > 0 && SpeakerWords.IsGivenName(topic[^1]) && person.Words == 1 ? i - 1 : i;
                if (start < i)
                {
                    topic.RemoveAt(topic.Count - 1);
                }

                who.AddRange(phrase.Read(tokens, start, i + person.Length));
                more = true;
                i += person.Length;
            }
            else if (company is not null && business >= person.Length && concerned.Count == 0 && who.Count == 0)
            {
                concerned.Add(new Party(QuoteFilter.Company(company) | QuoteFilter.Words(company), company));
                i += business;
            }
            else
            {
                topic.Add(tokens[i]);
                i++;
            }
        }

        return parsed with { Who = who, Concerned = concerned, Topic = Topic.Of(topic, names, synonyms), Keywords = true };
    }

    private static int RoleEnd(List<QuestionToken> tokens, int start)
    {
        int end = start;
        while (end < tokens.Count && (SpeakerWords.IsRole(tokens[end]) || (SpeakerWords.IsRoleModifier(tokens[end]) && end + 1 < tokens.Count && SpeakerWords.IsRole(tokens[end + 1]))))
        {
            end++;
        }

        return end > start ? end : 0;
    }
}
