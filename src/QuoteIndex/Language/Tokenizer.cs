namespace QuoteIndex.Language;

/// <summary>
/// Cuts text into words and marks much as the Penn Treebank does, because the models were learned on such tokens: "do n't",
/// "Meta 's", "$ 65", "U.S." and "state-of-the-art" whole, every quotation mark, bracket and dash on its own.
/// One pass; looks ahead by a bounded stretch only, or over characters that it then consumes.
/// </summary>
internal ref struct Tokenizer
{
    private const int LongestTag = 600;
    private const int LongestAbbreviation = 24;

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Contractions =
        WordList.Lines("contractions.txt")
            .ToDictionary(line => line.Replace("|", "", StringComparison.Ordinal), line => line.IndexOf('|', StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int LongestContraction = Contractions.Dictionary.Keys.Max(word => word.Length);

    private readonly ReadOnlySpan<char> text;
    private readonly List<Token> tokens;
    private readonly int begin;
    private readonly int end;
    private int at;

    private Tokenizer(string text, TextSpan span, List<Token> tokens)
    {
        this.text = text;
        this.tokens = tokens;
        begin = at = span.Start;
        end = span.End;
    }

    /// <summary>Adds the tokens of a stretch of text in order of place.</summary>
    public static void Tokenize(string text, TextSpan span, List<Token> tokens) => new Tokenizer(text, span, tokens).Run();

    private void Run()
    {
        while (at < end)
        {
            char c = text[at];
            if (CharKinds.IsSpace(c))
            {
                at++;
            }
            else if (CharKinds.IsWord(c))
            {
                Word(at);
            }
            else
            {
                Mark(c);
            }
        }
    }

    private readonly char Peek(int offset) => at + offset < end ? text[at + offset] : '\0';

    private void Emit(int tokenEnd)
    {
        tokens.Add(new Token(at, tokenEnd));
        at = tokenEnd;
    }

    private void Mark(char c)
    {
        if (CharKinds.IsApostrophe(c))
        {
            Apostrophe(c);
            return;
        }

        bool apart = at == begin || !CharKinds.IsWord(text[at - 1]);
        char next = Peek(1);
        switch (c)
        {
            case '.' when CharKinds.IsDigit(next) && apart:
            case '-' or '+' when CharKinds.IsDigit(next) && (at == begin || CharKinds.IsSpace(text[at - 1]) || text[at - 1] == '('):
            case '@' or '#' when CharKinds.IsLetter(next) && apart:
                Word(at + 1);
                break;
            case '.':
                Stops();
                break;
            case '<':
                Tag();
                break;
            case '-' or '!' or '?' or '*' or '=' or '~' or '\u2026' or '|' or '\u3002':
                Emit(RunEnd(c));
                break;
            default:
                int length = CharKinds.IsDash(c) ? RunEnd(c) - at : char.IsHighSurrogate(c) && char.IsLowSurrogate(next) ? 2 : 1;
                Emit(at + length);
                break;
        }
    }

    private readonly int RunEnd(char c)
    {
        int i = at + 1;
        while (i < end && text[i] == c)
        {
            i++;
        }

        return i;
    }

    // A full stop, or an ellipsis written "..." or ". . .".
    private void Stops()
    {
        int i = RunEnd('.');
        while (i + 1 < end && text[i] == ' ' && text[i + 1] == '.' && i == at + 1 + ((i - at) / 2 * 2) && (i + 2 >= end || text[i + 2] != '.'))
        {
            i += 2;
        }

        Emit(i);
    }

    // Markup that slipped through, "<tweet id=5>", is one token: its words are nobody's. A tag ends before the next '<'.
    private void Tag()
    {
        char next = Peek(1);
        if (next is '/' or '!' || CharKinds.IsLetter(next))
        {
            ReadOnlySpan<char> ahead = text.Slice(at + 1, Math.Min(LongestTag, end - at - 1));
            int close = ahead.IndexOfAny('<', '>', '\n');
            if (close >= 0 && ahead[close] == '>')
            {
                Emit(at + 1 + close + 1);
                return;
            }
        }

        Emit(at + 1);
    }

    // A mark of its own, unless it belongs to a clitic ('s), a word ('em) or a decade ('90s).
    private void Apostrophe(char c)
    {
        char next = Peek(1);
        if (next == c && c is '\'' or '`')
        {
            Emit(at + 2);
            return;
        }

        bool attached = at > begin && !CharKinds.IsSpace(text[at - 1]);
        int clitic = attached ? CliticEnd(at) : 0;
        if (clitic > 0)
        {
            Emit(clitic);
        }
        else if (!attached && CharKinds.IsDigit(next) && CharKinds.IsDigit(Peek(2)) && (!CharKinds.IsWord(Peek(3)) || IsDecade()) && Peek(3) is not ('.' or ',' or '-'))
        {
            Emit(at + (IsDecade() ? 4 : 3));
        }
        else if (!CharKinds.IsLetter(next) || !Elision())
        {
            Emit(at + 1);
        }
    }

    private readonly bool IsDecade() => Peek(3) == 's' && !CharKinds.IsWord(Peek(4));

    // 'em, 'til, 'tis: the list has them with a straight apostrophe.
    private bool Elision()
    {
        int i = at + 1;
        while (i < end && i - at < LongestContraction && CharKinds.IsLetter(text[i]))
        {
            i++;
        }

        if (i < end && CharKinds.IsWord(text[i]))
        {
            return false;
        }

        Span<char> word = stackalloc char[i - at];
        text[at..i].CopyTo(word);
        word[0] = '\'';
        if (!Contractions.TryGetValue(word, out int bar))
        {
            return false;
        }

        if (bar > 0)
        {
            Emit(at + bar);
        }

        Emit(i);
        return true;
    }

    // End of 's, 're, 've, 'll, 'm or 'd with its apostrophe at i, or 0.
    private readonly int CliticEnd(int i)
    {
        int length = i + 1 >= end ? 0 : (char)(text[i + 1] | 0x20) switch
        {
            's' or 'm' or 'd' => 1,
            'r' or 'v' when i + 2 < end && (text[i + 2] | 0x20) == 'e' => 2,
            'l' when i + 2 < end && (text[i + 2] | 0x20) == 'l' => 2,
            _ => 0,
        };
        int after = i + 1 + length;
        return length > 0 && (after >= end || !CharKinds.IsWord(text[after])) && text[i] != '`' ? after : 0;
    }

    // The word from the present place on, of which the characters before i are already known to belong to it.
    private void Word(int i)
    {
        if (text[at] is 'h' or 'H' or 'w' or 'W' && IsAddress())
        {
            Address();
            return;
        }

        int partStart = i;
        while (i < end)
        {
            char c = text[i];
            if (CharKinds.IsWord(c))
            {
                i++;
                continue;
            }

            if (i == at || i + 1 >= end)
            {
                break;
            }

            if (CharKinds.IsApostrophe(c))
            {
                if (IsNegation(i))
                {
                    int negation = i + 2;
                    Emit(i - 1);
                    Emit(negation);
                    return;
                }

                if (CliticEnd(i) > 0 || c == '`' || !CharKinds.IsLetter(text[i - 1]) || !CharKinds.IsLetter(text[i + 1]))
                {
                    break;
                }
            }
            else if (!Joins(c, i, i - partStart))
            {
                break;
            }

            i++;
            partStart = i;
        }

        if (i < end && text[i] == '$' && i - at <= 3 && IsUpper(at, i))
        {
            i++;
        }
        else if (i < end && text[i] == '.' && KeepsStop(i))
        {
            i++;
        }

        if (i - at <= LongestContraction && Contractions.TryGetValue(text[at..i], out int bar) && bar > 0)
        {
            Emit(at + bar);
        }

        Emit(i);
    }

    private readonly bool IsNegation(int i) =>
        i - 1 > at && (text[i - 1] | 0x20) == 'n' && (text[i + 1] | 0x20) == 't' && (i + 2 >= end || !CharKinds.IsWord(text[i + 2]));

    // Whether the mark at i, which has a character of the word before it and some character after it, is inside the word.
    private readonly bool Joins(char c, int i, int partLength)
    {
        char before = text[i - 1], after = text[i + 1];
        bool digits = CharKinds.IsDigit(before) && CharKinds.IsDigit(after);
        switch (c)
        {
            case '-' or '\u2010' or '\u2011' or '/':
                return CharKinds.IsWord(after) && (CharKinds.IsWord(before) || before == '.');
            case ':':
                return digits;
            case ',':
                return digits && IsThousand(i);
            case '&' or '@':
                return CharKinds.IsWord(before) && CharKinds.IsWord(after);
            case '.' when CharKinds.IsHyphen(after) || after == '/':
                int from = Math.Max(at, i - LongestAbbreviation);
                return i + 2 < end && CharKinds.IsWord(text[i + 2]) && Abbreviations.Find(text[from..(i + 1)]) != AbbreviationKind.None;
            case '.':
                return digits || (CharKinds.IsLetter(before) && CharKinds.IsWord(after) && !BeginsSentence(i, partLength))
                    || (CharKinds.IsDigit(before) && CharKinds.IsLetter(after) && !CharKinds.IsUpper(after));
            default:
                return false;
        }
    }

    // A stop without a space behind it, "…the end.Next…", as careless pages have it; "U.S" and "YAHOO.COM" are not that.
    private readonly bool BeginsSentence(int stop, int partLength)
    {
        char after = text[stop + 1];
        bool shouting = CharKinds.IsUpper(text[stop - 1]) && !(stop + 2 < end && CharKinds.IsLetter(text[stop + 2]) && !CharKinds.IsUpper(text[stop + 2]));
        return CharKinds.IsUpper(after) && partLength > 2 && !shouting;
    }

    private readonly bool IsThousand(int comma) =>
        comma + 3 < end && CharKinds.IsDigit(text[comma + 2]) && CharKinds.IsDigit(text[comma + 3])
        && (comma + 4 >= end || !CharKinds.IsDigit(text[comma + 4]));

    private readonly bool IsUpper(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (!CharKinds.IsUpper(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    // Whether the stop at i belongs to the word before it.
    private readonly bool KeepsStop(int i)
    {
        if ((i + 1 < end && text[i + 1] == '.') || (i - at == 1 && text[at] == 'I'))
        {
            return false;
        }

        switch (Abbreviations.Find(text[Math.Max(at, i - LongestAbbreviation)..(i + 1)]))
        {
            case AbbreviationKind.None:
                return false;
            case AbbreviationKind.BeforeNumber:
                int next = i + 1;
                while (next < end && text[next] is ' ' or '\u00A0')
                {
                    next++;
                }

                return next < end && CharKinds.IsDigit(text[next]);
            default:
                return true;
        }
    }

    private readonly bool IsAddress()
    {
        ReadOnlySpan<char> rest = text[at..end];
        return rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    // A web address up to a space, quotation mark or angle bracket, without the punctuation that ends it.
    private void Address()
    {
        int i = at;
        while (i < end && !CharKinds.IsSpace(text[i]) && text[i] is not ('"' or '<' or '>' or '\u201C' or '\u201D' or '\u00AB' or '\u00BB'))
        {
            i++;
        }

        while (!CharKinds.IsWord(text[i - 1]) && text[i - 1] != '/')
        {
            i--;
        }

        Emit(i);
    }
}
