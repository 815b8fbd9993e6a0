using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>Tells the day something was said, where the reporting clause names it: "said on Wednesday".</summary>
internal static class SpeechDay
{
    private const int Farthest = 30;

    /// <summary>
    /// The day that the clause of <paramref name="cue"/> names, resolved against the day of publication; null when it names
    /// none, several, one that is still to come, or one that cannot be resolved. A day with its year needs no publication.
    /// </summary>
    public static DateOnly? Resolve(AnalyzedText text, TextSpan? cue, IReadOnlyList<TextSpan> content, DateOnly? published)
    {
        if (cue is not { } span || text.Tokens.Length == 0)
        {
            return null;
        }

        int first = text.TokenAt(span.Start), last = first;
        if (first >= text.Tokens.Length)
        {
            return null;
        }

        while (last + 1 < text.Tokens.Length && text.Tokens[last + 1].Start < span.End)
        {
            last++;
        }

        Sentence sentence = text.Sentences[text.SentenceOf(first)];
        if (IsToCome(text, sentence, first, last))
        {
            return null;
        }

        DateOnly? found = null;
        for (int i = Math.Max(sentence.First, first - Farthest); i < Math.Min(sentence.End, last + Farthest); i++)
        {
            if (TimeExpression.Read(text, i, sentence.End) is not { } time)
            {
                continue;
            }

            i = time.End - 1;
            if (Inside(text, content, time) || !NamesDayOf(text, sentence, time) || !Modifies(text, sentence, content, time, first, last))
            {
                continue;
            }

            DateOnly? day = time.Resolve(published);
            if (day is null || (found is not null && found != day))
            {
                return null;
            }

            found = day;
        }

        return found <= (published ?? DateOnly.MaxValue) ? found : null;
    }

    // "will say on Friday", "is expected to announce"
    private static bool IsToCome(AnalyzedText text, Sentence sentence, int first, int last)
    {
        if (text.Tokens[first].Tag == WordClass.MD || text.Tokens[last].Tag == WordClass.VB)
        {
            return true;
        }

        int before = first - 1;
        while (before >= sentence.First && text.Tokens[before].Tag is WordClass.RB)
        {
            before--;
        }

        return before >= sentence.First && text.Tokens[before].Tag is WordClass.MD;
    }

    private static bool Inside(AnalyzedText text, IReadOnlyList<TextSpan> content, TimeExpression time)
    {
        foreach (TextSpan span in content)
        {
            if (span.Overlaps(text.Tokens[time.First].Span))
            {
                return true;
            }
        }

        return false;
    }

    // Not "since Monday", "next Friday", "Wednesday's vote"; but "at Wednesday's hearing".
    private static bool NamesDayOf(AnalyzedText text, Sentence sentence, TimeExpression time)
    {
        int before = time.First - 1;
        while (before >= sentence.First && AttributionWords.PartsOfDay.Contains(text[before]))
        {
            before--;
        }

        ReadOnlySpan<char> word = before >= sentence.First ? text[before] : default;
        if (AttributionWords.OtherDays.Contains(word))
        {
            return time.Ago is not null;
        }

        bool possessive = time.End < sentence.End && text.Tokens[time.End].Tag == WordClass.POS;
        if (possessive)
        {
            return AttributionWords.Occasions.Contains(word);
        }

        return before < sentence.First || text.Tokens[before].Tag is not (WordClass.IN or WordClass.TO) || word is "on" or "On" or "of";
    }

    // The expression is in the clause of the cue when no other verb of time stands between them or governs it from the left.
    private static bool Modifies(AnalyzedText text, Sentence sentence, IReadOnlyList<TextSpan> content, TimeExpression time, int first, int last)
    {
        if (time.First > last)
        {
            return !HasVerb(text, last + 1, time.First, content);
        }

        if (time.End > first)
        {
            return false;
        }

        int start = time.First;
        while (start > sentence.First && text[start - 1] is not ("," or "\"" or "”" or "—" or "--" or ";"))
        {
            start--;
        }

        return !HasVerb(text, start, time.First, content) && !HasVerb(text, time.End, first, content);
    }

    // Finite verbs, and those of content in between, which cut the clause in two. A relative clause is an aside.
    private static bool HasVerb(AnalyzedText text, int from, int to, IReadOnlyList<TextSpan> content)
    {
        bool aside = false;
        for (int i = from; i < to; i++)
        {
            WordClass tag = text.Tokens[i].Tag;
            if (tag is WordClass.WP or WordClass.WDT && i > from && text[i - 1] is ",")
            {
                aside = true;
            }
            else if (aside && tag == WordClass.Comma)
            {
                aside = false;
            }
            else if (!aside && (tag is WordClass.VBD or WordClass.VBZ or WordClass.VBP or WordClass.MD))
            {
                return true;
            }

            foreach (TextSpan span in content)
            {
                if (span.Contains(text.Tokens[i].Start))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
