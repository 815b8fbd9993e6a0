using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>
/// What may stand between a name and what is said of it: credentials (", M.D., Ph.D.") and brackets ("(Nasdaq: TERN)",
/// "(R-Iowa)"). Found in one pass, so that every reader of the article may step over them.
/// </summary>
internal sealed class NameTails
{
    private const int LongestBracket = 14;
    private const int LongestTicker = 6;

    private readonly SpeakerText text;
    private readonly bool[] tail;
    private readonly bool[] hidden;
    private readonly int[] bracket;

    public NameTails(SpeakerText text)
    {
        this.text = text;
        tail = new bool[text.Count];
        hidden = new bool[text.Count];
        bracket = new int[text.Count];
        Array.Fill(bracket, -1);
        foreach (Sentence sentence in text.Analyzed.Sentences)
        {
            // The sentence splitter ends a sentence in "Tern Therapeutics, Inc. (Nasdaq: TERN) said".
            int first = text.Has(sentence.First - 1, WordSense.LegalForm) ? sentence.First : sentence.First + 1;
            for (int i = first; i < sentence.End; i++)
            {
                int end = !text.IsUpper(i - 1) && !tail[i - 1] ? i
                    : text.IsOpenBracket(i) ? EndOfBracket(i, sentence.End)
                    : EndOfCredential(i, sentence.End);
                if (end > i)
                {
                    Array.Fill(tail, true, i, end - i);
                    i = end - 1;
                }
            }
        }
    }

    /// <summary>True of a credential, an exchange and a ticker: capitals that name nobody who could speak.</summary>
    public bool Hides(int token) => (uint)token < (uint)hidden.Length && hidden[token];

    /// <summary>The first token from <paramref name="end"/> on that belongs to no tail.</summary>
    public int After(int end)
    {
        while (end < tail.Length && tail[end])
        {
            end++;
        }

        return end;
    }

    /// <summary>Where the name ends whose tail ends at <paramref name="end"/>; without tail, <paramref name="end"/>.</summary>
    public int Before(int end)
    {
        while (end > 0 && tail[end - 1])
        {
            end--;
        }

        return end;
    }

    /// <summary>True when the bracket that opens at the token gives the exchange and ticker of the company before it.</summary>
    public bool IsListing(int token) => text.IsOpenBracket(token) && Hides(token + 1) && !text.Has(token + 1, WordSense.Degree);

    /// <summary>The bracket behind a name that the token stands in, when nothing in it is said or done; -1 elsewhere.</summary>
    public int BracketAround(int token) => bracket[token];

    private int EndOfBracket(int open, int limit)
    {
        bool verb = false;
        for (int i = open + 1; i < Math.Min(limit, open + LongestBracket); i++)
        {
            verb |= text.IsVerb(i) || text.Tag(i) is WordClass.VBG or WordClass.VB;
            if (text.IsCloseBracket(i))
            {
                if (!verb || IsListing(open + 1, i))
                {
                    Array.Fill(bracket, open, open + 1, i - open - 1);
                }

                Array.Fill(hidden, IsListing(open + 1, i) || AreCredentials(open + 1, i), open + 1, i - open - 1);
                return i + 1;
            }
        }

        return open;
    }

    // "Nasdaq: TERN", "NYSE: ACM; TSX: ACM", "NYSE:ACM", "ACM.O"
    private bool IsListing(int first, int end)
    {
        bool found = false;
        for (int i = first; i < end; i++)
        {
            ReadOnlySpan<char> word = text[i];
            int mark = word.IndexOfAny(':', '.');
            if (word is ":")
            {
                if (i == first || i + 1 == end || !IsTicker(text[i + 1]))
                {
                    return false;
                }

                found = true;
            }
            else if (mark > 0 && mark < word.Length - 1 && word[^1] != '.' && IsTicker(word[..mark]) && IsTicker(word[(mark + 1)..]))
            {
                found = true;
            }
        }

        return found;
    }

    private static bool IsTicker(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsUpper(c) && !char.IsAsciiDigit(c) && c is not ('.' or '-'))
            {
                return false;
            }
        }

        return word.Length is > 0 and <= LongestTicker;
    }

    private bool AreCredentials(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (!text.Has(i, WordSense.Degree) && !text.IsComma(i))
            {
                return false;
            }
        }

        return true;
    }

    // ", Ph.D." or "PhD". Some are roles too: "Pat Jones, MD of Acme" runs it, "Pat Jones, MD, head of oncology" need not.
    private int EndOfCredential(int first, int limit)
    {
        int word = text.IsComma(first) ? first + 1 : first;
        if (word >= limit || !text.Has(word, WordSense.Degree) || (word == first && text.NameOf(first - 1) != NameClass.Person && !tail[first - 1]))
        {
            return first;
        }

        bool described = text.IsComma(word + 1) && text.Has(word + 2, WordSense.Degree | WordSense.Role | WordSense.Opener | WordSense.Field);
        if (text.Has(word, WordSense.Role) && !described && !(tail[first - 1] && hidden[first - 1]))
        {
            return first;
        }

        // "Jo Bell, KC", not "Jo Bell, KC Royals"
        int next = word + 1;
        if (next < limit && !text.Has(next, WordSense.Degree) && text.IsUpper(next) && !text.IsVerb(next))
        {
            return first;
        }

        hidden[word] = true;
        return next;
    }
}
