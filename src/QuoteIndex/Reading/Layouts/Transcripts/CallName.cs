using System.Buffers;

namespace QuoteIndex.Reading;

/// <summary>
/// Finds whose call it is by what calls are called: "Acme Corp (ACME) Q3 2024 Earnings Call Transcript", "welcome to Acme Corp's
/// third quarter 2024 results conference call", "Q3 2024 Acme Corp Earnings Call". The name is what stands before the words of
/// quarter, year and call.
/// </summary>
internal static class CallName
{
    private const int Longest = 4000;

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789/-'’");

    /// <summary>The company; null when the words name none.</summary>
    /// <param name="words">A headline or a paragraph; only its beginning is looked at.</param>
    /// <param name="isCall">True when it speaks of a call at all.</param>
    public static string? Find(ReadOnlySpan<char> words, out bool isCall)
    {
        isCall = false;
        words = words[..Math.Min(words.Length, Longest)];
        List<Range> tokens = [];
        foreach (Range range in words.SplitAny(' ', '\u00A0', '\n', '\r', '\t'))
        {
            if (range.End.Value > range.Start.Value)
            {
                tokens.Add(range);
            }
        }

        for (int i = 0; i < tokens.Count; i++)
        {
            int end = i;
            bool hasNoun = false;
            int count = 0;
            while (end < tokens.Count && IsCallWord(words[tokens[end]], out bool isNoun))
            {
                hasNoun |= isNoun;
                count++;
                if (EndsPart(words[tokens[end++]]))
                {
                    break;
                }
            }

            if (hasNoun && count >= 2)
            {
                isCall = true;
                if (NameBefore(words, tokens, i) is { } name)
                {
                    return name;
                }
            }

            i = Math.Max(i, end - 1);
        }

        return null;
    }

    private static bool IsCallWord(ReadOnlySpan<char> token, out bool isNoun)
    {
        ReadOnlySpan<char> word = token.Trim(",.;:!?()\"“”'’");
        word = word.EndsWith("'s") || word.EndsWith("’s") ? word[..^2] : word;
        isNoun = TranscriptWords.CallNouns.Contains(word);
        bool isNumber = !word.IsEmpty && !word.ContainsAnyExcept(Figures);
        bool isYear = word.StartsWith("FY", StringComparison.Ordinal) || word is ['Q' or 'q' or 'H' or 'h', >= '1' and <= '4', ..];
        return isNoun || isNumber || isYear || word is "-" or "–" or "—" || TranscriptWords.CallWords.Contains(word) || token is "-" or "–" or "—" or "&" or "|";
    }

    private static bool EndsPart(ReadOnlySpan<char> token) => token[^1] is '.' or ':' or ';' or '?' or '!';

    private static string? NameBefore(ReadOnlySpan<char> words, List<Range> tokens, int callWord)
    {
        int last = callWord - 1;

        // "(ACME)", "(NASDAQ: ACME)"
        if (last >= 0 && words[tokens[last]][^1] is ')' or ']')
        {
            while (last >= 0 && words[tokens[last]][0] is not ('(' or '['))
            {
                last--;
            }

            last--;
        }

        // "Acme plc: annual general meeting", "Acme Inc. earnings call"; another full stop ends what came before.
        if (last < 0 || (EndsPart(words[tokens[last]]) && words[tokens[last]][^1] != ':' && !Affiliation.HasCompanyWord(words[tokens[last]])))
        {
            return null;
        }

        int first = last + 1;
        while (first > 0 && IsNamePart(
            words[tokens[first - 1]], isLast: first - 1 == last, isInside: first <= last, isBeforeForm: first <= last && Affiliation.HasCompanyWord(words[tokens[first]])))
        {
            first--;
        }

        // "and Acme": a small word may stand inside a name only.
        while (first <= last && (!StartsName(words[tokens[first]]) || TranscriptWords.NoCompany.Contains(words[tokens[first]].Trim(",.:;"))))
        {
            first++;
        }

        if (first > last || last - first > 7)
        {
            return null;
        }

        ReadOnlySpan<char> name = words[tokens[first].Start..tokens[last].End].Trim("\"“”|,:–—-*_# ");
        name = name.EndsWith("'s") || name.EndsWith("’s") ? name[..^2] : name.EndsWith("s'") || name.EndsWith("s’") ? name[..^1] : name;
        return name.Length < 2 ? null : name.ToString();
    }

    private static bool IsNamePart(ReadOnlySpan<char> token, bool isLast, bool isInside, bool isBeforeForm)
    {
        ReadOnlySpan<char> word = token.Trim("\"“”,:");
        if (word.IsEmpty)
        {
            return false;
        }

        if (!isLast && (token[^1] is ':' or ';' or '!' or '?' || (token[^1] == '.' && token.Length > 4)))
        {
            return false;
        }

        // "Good afternoon, and welcome to Acme": the comma and small words end the name, "Acme, Inc." goes on.
        bool isPossessive = word.EndsWith("'s") || word.EndsWith("’s");
        if (!isLast && (isPossessive || (token[^1] == ',' && !isBeforeForm)))
        {
            return false;
        }

        bool isPeriod = !word.ContainsAnyExcept(Figures) || word is ['Q' or 'H', >= '1' and <= '4', ..] || TranscriptWords.Periods.Contains(word);
        return StartsName(word) || (isLast && Affiliation.HasCompanyWord(word)) ? !isPeriod && !TranscriptWords.NoCompany.Contains(word) && !TranscriptWords.CallNouns.Contains(word)
            : isInside && word is "of" or "and" or "&" or "de" or "du" or "für" or "the";
    }

    private static bool StartsName(ReadOnlySpan<char> word) => char.IsUpper(word[0]) || char.IsAsciiDigit(word[0]) || (word.Length > 2 && word[1..].ContainsAnyInRange('A', 'Z'));
}
