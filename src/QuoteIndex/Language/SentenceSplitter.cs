namespace QuoteIndex.Language;

/// <summary>Groups the tokens of a paragraph into sentences. One pass, looking ahead over closing and opening marks only.</summary>
internal readonly ref struct SentenceSplitter
{
    /// <summary>Longer sentences are cut, so that the stages after this one stay linear on text without stops.</summary>
    public const int LongestSentence = 250;

    // A lower-case word after a stop may mean that the stop belonged to an abbreviation we do not know; such are short.
    private const int LongestUnknownAbbreviation = 3;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters =
        WordList.Set("sentence-starters.txt", StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ReadOnlySpan<char> text;
    private readonly ReadOnlySpan<Token> tokens;

    private SentenceSplitter(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        this.text = text;
        this.tokens = tokens;
    }

    private enum Ending
    {
        None,
        Stop,
        Ellipsis,
        Abbreviation,
    }

    /// <summary>Adds the sentences made of tokens <paramref name="first"/> to <paramref name="end"/> - 1, all of one paragraph.</summary>
    public static void Split(string text, ReadOnlySpan<Token> tokens, int first, int end, int paragraph, List<Sentence> sentences) =>
        new SentenceSplitter(text, tokens[..end]).Run(first, paragraph, sentences);

    private void Run(int first, int paragraph, List<Sentence> sentences)
    {
        int start = first;
        bool quoteOpen = false;
        for (int i = first; i < tokens.Length;)
        {
            Ending ending = EndingOf(i);
            quoteOpen ^= IsStraightQuote(i);
            int next = i + 1;
            if (ending == Ending.Ellipsis && i == start)
            {
                // "... Then he left." begins with it.
                ending = Ending.None;
            }

            if (ending != Ending.None)
            {
                while (next < tokens.Length && IsCloser(next, quoteOpen))
                {
                    quoteOpen ^= IsStraightQuote(next);
                    next++;
                }

                if (!Ends(ending, i, next))
                {
                    ending = Ending.None;
                }
            }

            if (ending != Ending.None || next - start >= LongestSentence || next >= tokens.Length)
            {
                // Closing marks without end must not make a sentence without end.
                for (; next - start > LongestSentence; start += LongestSentence)
                {
                    sentences.Add(new Sentence(start, start + LongestSentence, paragraph));
                }

                sentences.Add(new Sentence(start, next, paragraph));
                start = next;
            }

            i = next;
        }
    }

    private Ending EndingOf(int i)
    {
        ReadOnlySpan<char> word = Word(i);
        char last = word[^1];
        return last switch
        {
            '.' when word.Length == 1 => Ending.Stop,
            '.' when word[0] == '.' => Ending.Ellipsis,
            '.' => Ending.Abbreviation,
            '!' or '?' or '\u3002' or '\uFF01' or '\uFF1F' => CharKinds.IsWord(word[0]) ? Ending.None : Ending.Stop,
            '\u2026' => Ending.Ellipsis,
            _ => Ending.None,
        };
    }

    private bool Ends(Ending ending, int i, int next)
    {
        if (next >= tokens.Length)
        {
            return true;
        }

        char mark = text[tokens[next].Start];
        if (EndingOf(next) == Ending.Ellipsis)
        {
            return ending == Ending.Stop;
        }

        // "Veltrix Robotics, Inc. (Nasdaq: VLTX)": a bracket goes with the name before it.
        if (mark is ',' or ';' or ':' or '!' or '?' or ')' or ']' || (mark == '.' && Word(next).Length == 1)
            || (mark == '(' && ending == Ending.Abbreviation && next == i + 1))
        {
            return false;
        }

        int opened = next;
        while (opened < tokens.Length && IsOpener(text[tokens[opened].Start]))
        {
            opened++;
        }

        if (opened >= tokens.Length)
        {
            return true;
        }

        bool closed = next > i + 1, opens = opened > next;
        ReadOnlySpan<char> word = Word(opened);
        bool lower = CharKinds.IsLetter(word[0]) && !CharKinds.IsUpper(word[0]) && char.IsLower(word[0])
            && !(word.Length > 1 && CharKinds.IsUpper(word[1]));
        bool capital = CharKinds.IsUpper(word[0]) || (CharKinds.IsLetter(word[0]) && !char.IsLower(word[0]));
        switch (ending)
        {
            case Ending.Stop:
                return !lower || (!closed && !opens && text[tokens[i].Start] == '.' && IsOrdinaryWord(i - 1));
            case Ending.Ellipsis:
                return capital && (closed || opens || Starters.Contains(word));
            default:
                return capital && Abbreviations.Find(Word(i)) != AbbreviationKind.BeforeName
                    && (closed || opens || Starters.Contains(word));
        }
    }

    private bool IsOrdinaryWord(int i)
    {
        if (i < 0)
        {
            return false;
        }

        ReadOnlySpan<char> word = Word(i);
        return word.Length > LongestUnknownAbbreviation && char.IsLower(word[0]);
    }

    private bool IsStraightQuote(int i) => text[tokens[i].Start] == '"';

    private static bool IsOpener(char c) =>
        c is '"' or '\'' or '`' or '\u201C' or '\u2018' or '\u00AB' or '\u201E' or '\u201A' or '\u2039' or '(' or '[' or '{';

    // Whether the mark at i closes something behind the end of a sentence. A straight mark closes when it touches what is
    // before it and not what follows, or, with spaces on both sides, when a quotation is open.
    private bool IsCloser(int i, bool quoteOpen)
    {
        Token token = tokens[i];
        char c = text[token.Start];
        switch (c)
        {
            case ')' or ']' or '}' or '\u201D':
                return true;
            case '"' or '\'' or '\u2019' or '\u00BB' or '\u00AB' or '\u203A' or '\u2039' when token.End - token.Start <= 2:
                bool before = tokens[i - 1].End == token.Start;
                bool after = token.End < text.Length && CharKinds.IsWord(text[token.End]);
                return !after && (before || (c == '"' && quoteOpen) || (c is '\'' && token.End - token.Start == 2));
            default:
                return false;
        }
    }

    private ReadOnlySpan<char> Word(int i) => text[tokens[i].Start..tokens[i].End];
}
