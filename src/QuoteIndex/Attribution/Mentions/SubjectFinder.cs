using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>
/// Tells subjects by word classes alone: attribution looks at every sentence of an article, and parsing is kept for those
/// that report something.
/// </summary>
internal sealed class SubjectFinder(SpeakerText text)
{
    private const int LongestAside = 24;

    /// <summary>Marks the mention, whose phrase is [first, end), as subject and speaker where the words around say so.</summary>
    public void Observe(Mention mention, int first, int end, Sentence sentence)
    {
        // "Acme shares fell", "shares of Acme fell": the sentence is about Acme, which says nothing.
        if (mention.Form == MentionForm.Name && TradedVerb(first, end, sentence))
        {
            mention.Subject = true;
            return;
        }

        int verb = VerbAfter(end, sentence);
        verb = verb < 0 && mention.End < end ? VerbAfter(mention.End, sentence) : verb;
        bool preceded = first > sentence.First && text.Tag(first - 1) is WordClass.IN or WordClass.TO or WordClass.POS
            && !text.Is(first - 1, AttributionWords.ClauseOpeners);
        if (verb >= 0 && !preceded)
        {
            mention.Subject = true;
            mention.Speaks = text.Has(verb, WordSense.ReportingVerb);
        }
        else if (first > sentence.First && text.Has(first - 1, WordSense.ReportingVerb) && IsInverted(first - 1, sentence))
        {
            mention.Subject = mention.Speaks = true;
        }
        else if (first > sentence.First + 1 && text.Is(first - 1, "to") && text.Is(first - 2, "according"))
        {
            mention.Speaks = true;
        }
    }

    private bool TradedVerb(int first, int end, Sentence sentence)
    {
        int noun = text.IsPossessive(end) ? end + 1 : end;
        return text.Has(noun, WordSense.Traded) ? VerbAfter(noun + 1, sentence) >= 0
            : first > sentence.First + 1 && (text.Is(first - 1, "of") || text.Is(first - 1, "in")) && text.Has(first - 2, WordSense.Traded)
                && VerbAfter(end, sentence) >= 0;
    }

    // The verb right after the phrase, or after an aside between commas.
    private int VerbAfter(int token, Sentence sentence)
    {
        token = text.Tails.After(token);
        if (token < sentence.End && text.IsComma(token) && text.IsVerb(token + 1))
        {
            token++;
        }
        else if (token < sentence.End && text.IsComma(token))
        {
            int limit = Math.Min(sentence.End, token + LongestAside);
            for (int i = token + 1; i < limit; i++)
            {
                if (text.IsComma(i) || text.Is(i, "--") || text.Is(i, "—"))
                {
                    token = i + 1;
                    break;
                }
            }
        }

        // "Acme on Monday named …", "Acme also said"
        while (token < sentence.End && (text.Tag(token) is WordClass.RB or WordClass.RBR || text.NameOf(token) is NameClass.Date or NameClass.Time
            || (text.Is(token, "on") && text.NameOf(token + 1) == NameClass.Date)))
        {
            token++;
        }

        return token < sentence.End && text.IsVerb(token) ? token : -1;
    }

    // "…," said X: the verb follows a quotation or a comma.
    private bool IsInverted(int verb, Sentence sentence) =>
        verb == sentence.First || text.IsComma(verb - 1) || text.Tag(verb - 1) is WordClass.CloseQuote or WordClass.Stop or WordClass.OpenQuote
        || text.Is(verb - 1, "\"") || text.Is(verb - 1, "”") || text.Is(verb - 1, "’") || text.Is(verb - 1, "'");
}
