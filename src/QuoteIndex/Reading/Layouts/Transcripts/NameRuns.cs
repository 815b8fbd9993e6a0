using QuoteIndex.Attribution;
using QuoteIndex.Language;

namespace QuoteIndex.Reading;

/// <summary>Reads names out of running text, as far as a transcript needs them: runs of capitalized words, and companies.</summary>
internal static class NameRuns
{
    private const int Longest = 8;

    private static readonly SpeakerLexicon Lexicon = SpeakerLexicon.Default;

    /// <summary>The runs of capitalized words in the span, in order, cut at punctuation other than an initial's full stop.</summary>
    public static IEnumerable<TextSpan> In(string text, TextSpan span)
    {
        int runStart = -1, runEnd = 0, words = 0;
        for (int i = span.Start; i < span.End;)
        {
            int end = i;
            while (end < span.End && IsWordChar(text[end]))
            {
                end++;
            }

            if (end == i)
            {
                bool isInitial = text[i] == '.' && runEnd == i && runStart >= 0 && (i < 2 || !char.IsLower(text[i - 1]) || (Lexicon[text.AsSpan(LastWord(text, runStart, i), i + 1 - LastWord(text, runStart, i))] & (WordSense.Honorific | WordSense.Role | WordSense.NameSuffix)) != 0);
                if (isInitial)
                {
                    runEnd = ++i;
                    continue;
                }

                if (text[i] != ' ' && runStart >= 0)
                {
                    yield return new(runStart, runEnd);
                    runStart = -1;
                }

                i++;
                continue;
            }

            ReadOnlySpan<char> word = text.AsSpan(i, end - i);
            bool isPossessive = word.EndsWith("'s") || word.EndsWith("’s");
            int wordEnd = isPossessive ? end - 2 : end;
            bool continues = runStart >= 0 && (i == runEnd + 1 || i == runEnd) && words < Longest;
            bool isParticle = continues && !char.IsUpper(word[0]) && (Lexicon[word] & WordSense.Particle) != 0 && end + 1 < span.End && char.IsUpper(text[end + 1]);
            if (char.IsUpper(word[0]) || isParticle)
            {
                if (!continues)
                {
                    if (runStart >= 0)
                    {
                        yield return new(runStart, runEnd);
                    }

                    (runStart, words) = (i, 0);
                }

                (runEnd, words) = (wordEnd, words + 1);
                if (isPossessive)
                {
                    yield return new(runStart, runEnd);
                    runStart = -1;
                }
            }
            else if (runStart >= 0)
            {
                yield return new(runStart, runEnd);
                runStart = -1;
            }

            i = end;
        }

        if (runStart >= 0)
        {
            yield return new(runStart, runEnd);
        }
    }

    /// <summary>The run without titles, honorifics and words that begin sentences in front of the person's name.</summary>
    public static TextSpan Person(string text, TextSpan run)
    {
        int start = run.Start;
        for (int i = run.Start; i < run.End;)
        {
            int space = text.AsSpan(i, run.End - i).IndexOf(' ');
            if (space < 0)
            {
                break;
            }

            ReadOnlySpan<char> word = text.AsSpan(i, space);
            WordSense sense = Lexicon[word];
            bool isBefore = ((sense & (WordSense.Role | WordSense.Honorific)) != 0 && (sense & WordSense.GivenName) == 0)
                || TranscriptWords.NoCompany.Contains(word) || (i == start && TranscriptWords.Acknowledgement.Contains(word));
            i += space + 1;
            start = isBefore ? i : start;
        }

        // "Why Jane Doe", "Yesterday Jane Doe": the name begins with the given name.
        int second = text.AsSpan(start, run.End - start).IndexOf(' ') + start + 1;
        bool hasThree = second > start && text.AsSpan(second, run.End - second).Contains(' ');
        return hasThree && !PeopleNames.BeginsWithGivenName(text.AsSpan(start, run.End - start)) && PeopleNames.BeginsWithGivenName(text.AsSpan(second, run.End - second))
            ? new(second, run.End)
            : new(start, run.End);
    }

    /// <summary>The company the words begin with; null when they begin with none. "Bank X. Please go ahead" is Bank X.</summary>
    public static string? Company(ReadOnlySpan<char> words)
    {
        int end = 0;
        for (int i = 0; i < words.Length;)
        {
            int length = words[i..].IndexOf(' ');
            int wordEnd = length < 0 ? words.Length : i + length;
            ReadOnlySpan<char> token = words[i..wordEnd];
            ReadOnlySpan<char> word = token.Trim(",.;:!?()\"“”");
            bool isCapital = !word.IsEmpty && (char.IsUpper(word[0]) || char.IsAsciiDigit(word[0])) && !TranscriptWords.NoCompany.Contains(word) && word is not ("Please" or "Your" or "You" or "Go");
            bool isSmall = end > 0 && word is "of" or "&" or "de" or "the" or "du" && wordEnd + 1 < words.Length && char.IsUpper(words[wordEnd + 1]);
            bool isForm = (Lexicon[word] & WordSense.LegalForm) != 0;
            bool afterComma = end > 0 && words[i - 2] == ',';
            if (!(isCapital || isSmall) || (afterComma && !isForm))
            {
                break;
            }

            bool isInitial = token[^1] == '.' && (token.Length <= 2 || token[..^1].Contains('.'));
            end = token[^1] == '.' && !isInitial && !isForm ? wordEnd - 1 : wordEnd;
            if (word.EndsWith("'s") || word.EndsWith("’s"))
            {
                return words[..(i + word.Length - 2)].ToString();
            }

            if (token[^1] is ';' or ':' or '!' or '?' or ')' || (token[^1] == '.' && !isInitial))
            {
                break;
            }

            i = wordEnd + 1;
        }

        ReadOnlySpan<char> name = words[..end].Trim(",;:!?()\"“” ");
        return name.Length < 2 || Lexicon.IsPlace(name.ToString()) ? null : name.ToString();
    }

    /// <summary>For each wanted single word the full name most often found with it, as given name or surname.</summary>
    public static Dictionary<string, string> FullNames(string text, IEnumerable<TextSpan> spans, IReadOnlySet<string> wanted)
    {
        var counts = new Dictionary<(string Word, string Name), int>();
        foreach (TextSpan span in spans)
        {
            foreach (TextSpan run in In(text, span))
            {
                TextSpan person = Person(text, run);
                ReadOnlySpan<char> words = person.In(text);
                int first = words.IndexOf(' '), last = words.LastIndexOf(' ');
                if (first <= 0 || words.Length > 60 || LineText.CountWords(words) > 4 || PeopleNames.HasCommonWord(words))
                {
                    continue;
                }

                string surname = PersonName.Fold(words[(last + 1)..].ToString()), given = PersonName.Fold(words[..first].ToString());
                foreach (string word in (ReadOnlySpan<string>)[surname, given])
                {
                    if (wanted.Contains(word))
                    {
                        (string, string) key = (word, PeopleNames.FromCapitals(words.ToString()));
                        counts[key] = counts.GetValueOrDefault(key) + 1;
                    }
                }
            }
        }

        var best = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (IGrouping<string, KeyValuePair<(string Word, string Name), int>> group in counts.GroupBy(c => c.Key.Word, StringComparer.Ordinal))
        {
            best[group.Key] = group.MaxBy(c => c.Value).Key.Name;
        }

        return best;
    }

    private static int LastWord(string text, int start, int end)
    {
        int space = text.AsSpan(start, end - start).LastIndexOf(' ');
        return space < 0 ? start : start + space + 1;
    }

    private static bool IsWordChar(char c) => char.IsLetterOrDigit(c) || c is '\'' or '’' or '-';
}
