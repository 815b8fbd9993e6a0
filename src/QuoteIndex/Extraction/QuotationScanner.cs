namespace QuoteIndex.Extraction;

/// <summary>
/// Finds the outermost stretches in quotation marks. One pass over each paragraph, so linear in the text; marks inside
/// an open quotation are nested and do not end it, and no quotation crosses a paragraph.
/// </summary>
internal static class QuotationScanner
{
    /// <summary>An opening mark that is never closed is a slip of the pen, not a quotation, beyond this many code units.</summary>
    private const int LongestUnclosed = 8_000;

    /// <summary>How far the partner of a single mark is looked for, in code units; keeps the scan linear.</summary>
    private const int LongestSingle = 1_000;

    private enum Style
    {
        Curly,
        Straight,
        Guillemets,
        Doubled,
        Single,
    }

    public static List<Quotation> Scan(Article article)
    {
        var found = new List<Quotation>();
        for (int i = 0; i < article.Paragraphs.Count; i++)
        {
            Paragraph paragraph = article.Paragraphs[i];
            if (article.IsProse(paragraph))
            {
                ScanParagraph(article.Text, paragraph.Span, i, found);
            }
        }

        return found;
    }

    private static void ScanParagraph(string text, TextSpan paragraph, int index, List<Quotation> found)
    {
        int open = -1, openWidth = 0, nested = 0;
        Style style = default;
        int i = paragraph.Start;
        while (i < paragraph.End)
        {
            int width = MarkWidth(text, i, paragraph.End);
            if (width == 0)
            {
                i++;
                continue;
            }

            var mark = new Mark(text, i, width, paragraph);
            if (open < 0)
            {
                if (mark.CanOpen(out Style opening) && (opening != Style.Single || SingleClose(text, i, paragraph) >= 0))
                {
                    (open, openWidth, style, nested) = (i, width, opening, 0);
                }
            }
            else
            {
                switch (mark.Within(style, nested > 0))
                {
                    case Meaning.Close:
                        Add(text, found, new(open + openWidth, i), new(open, i + width), index, style, true, paragraph);
                        open = -1;
                        break;
                    case Meaning.Reopen:
                        Add(text, found, new(open + openWidth, i), new(open, i), index, style, false, paragraph);
                        (open, openWidth, nested) = (i, width, 0);
                        break;
                    case Meaning.Nest:
                        nested++;
                        break;
                    case Meaning.Unnest:
                        nested--;
                        break;
                }
            }

            i += width;
        }

        if (open >= 0 && paragraph.End - open <= LongestUnclosed)
        {
            Add(text, found, new(open + openWidth, paragraph.End), new(open, paragraph.End), index, style, false, paragraph);
        }
    }

    private static void Add(
        string text, List<Quotation> found, TextSpan content, TextSpan outer, int index, Style style, bool closed, TextSpan paragraph)
    {
        int start = content.Start, end = content.End;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start == end)
        {
            return;
        }

        bool continues = found.Count > 0 && !found[^1].IsClosed && outer.Start == paragraph.Start
            && found[^1].Paragraph < index && found[^1].Outer.End < outer.Start;
        found.Add(new(new(start, end), outer, index, style != Style.Single, closed, continues));
    }

    // '' and `` count as one mark, as typewriters and some wire services write “ and ”.
    private static int MarkWidth(string text, int i, int end)
    {
        char c = text[i];
        switch (c)
        {
            case '“' or '”' or '„' or '‟' or '«' or '»' or '"':
                return 1;
            case '\'' or '‘' or '’' or '`':
                return i + 1 < end && text[i + 1] == c ? 2 : 1;
            default:
                return 0;
        }
    }

    /// <summary>
    /// Where the partner of the single mark at <paramref name="open"/> stands, before the next mark that opens; -1 when
    /// there is none. The apostrophe of a plural possessive ("the companies’ plan") serves only when nothing better follows.
    /// </summary>
    private static int SingleClose(string text, int open, TextSpan paragraph)
    {
        for (int j = open + 1; j < Math.Min(paragraph.End, open + LongestSingle); j++)
        {
            if (text[j] is '\'' or '’' or '‘' or '`')
            {
                var mark = new Mark(text, j, 1, paragraph);
                if (mark.ClosesSingle)
                {
                    return j;
                }

                if (mark.OpensWord && !mark.IsElision)
                {
                    return -1;
                }
            }
        }

        return -1;
    }

    private enum Meaning
    {
        None,
        Close,
        Reopen,
        Nest,
        Unnest,
    }

    /// <summary>A quotation mark and the characters beside it, which tell what it can be.</summary>
    private readonly ref struct Mark
    {
        private readonly string text;
        private readonly int at;
        private readonly int width;
        private readonly TextSpan paragraph;
        private readonly char previous;
        private readonly char next;

        public Mark(string text, int at, int width, TextSpan paragraph)
        {
            this.text = text;
            this.at = at;
            this.width = width;
            this.paragraph = paragraph;
            previous = at > paragraph.Start ? text[at - 1] : ' ';
            next = at + width < paragraph.End ? text[at + width] : ' ';
        }

        private char Character => text[at];

        /// <summary>Stands where a word can begin: after white space, a bracket, a dash or another mark.</summary>
        public bool OpensWord =>
            (char.IsWhiteSpace(previous) || previous is '(' or '[' or '{' or '—' or '–' or '-' or '/' or ':' || IsMark(previous))
            && !char.IsWhiteSpace(next);

        private bool ClosesWord => !char.IsWhiteSpace(previous) && !char.IsLetterOrDigit(next);

        /// <summary>’90s, ’em, ’til: an apostrophe where letters were left out, although a word begins.</summary>
        public bool IsElision
        {
            get
            {
                if (Character == '‘' && !char.IsDigit(next))
                {
                    return false;
                }

                int end = at + 1;
                while (end < paragraph.End && end - at < 7 && char.IsLetterOrDigit(text[end]))
                {
                    end++;
                }

                ReadOnlySpan<char> word = text.AsSpan(at + 1, end - at - 1);
                return word.Length switch
                {
                    1 => word.Equals("n", StringComparison.OrdinalIgnoreCase),
                    2 => char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) || word.Equals("em", StringComparison.OrdinalIgnoreCase),
                    3 => char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && word[2] == 's'
                        || word.Equals("til", StringComparison.OrdinalIgnoreCase) || word.Equals("tis", StringComparison.OrdinalIgnoreCase),
                    4 => word.Equals("till", StringComparison.OrdinalIgnoreCase) || word.Equals("twas", StringComparison.OrdinalIgnoreCase)
                        || word.Equals("bout", StringComparison.OrdinalIgnoreCase),
                    5 => word.Equals("cause", StringComparison.OrdinalIgnoreCase),
                    _ => false,
                };
            }
        }

        public bool ClosesSingle
        {
            get
            {
                if (!ClosesWord || Character is '‘' or '`')
                {
                    return false;
                }

                return !LooksPossessive || !HasBetterClose();
            }
        }

        // "the companies’ plan": an s before, a space and a small letter after.
        private bool LooksPossessive =>
            previous is 's' or 'S' && next == ' ' && at + 2 < paragraph.End && char.IsLower(text[at + 2]);

        private bool HasBetterClose()
        {
            for (int j = at + 1; j < Math.Min(paragraph.End, at + LongestSingle); j++)
            {
                if (text[j] is '\'' or '’')
                {
                    var mark = new Mark(text, j, 1, paragraph);
                    if (mark.OpensWord && !mark.IsElision)
                    {
                        return false;
                    }

                    if (mark.ClosesWord && !mark.LooksPossessive)
                    {
                        return true;
                    }
                }
                else if (text[j] == '‘')
                {
                    return false;
                }
            }

            return false;
        }

        public bool CanOpen(out Style style)
        {
            style = StyleOf();
            switch (style)
            {
                case Style.Single:
                    return Character != '’' && width == 1 && OpensWord && !IsElision
                        && (char.IsLetterOrDigit(next) || next is '$' or '£' or '€' or '[' or '#' or '@' or '…' or '“' or '"');
                case Style.Straight:
                    return !ClosesWord || OpensWord;
                case Style.Doubled:
                    return OpensWord;
                default:
                    // A closing mark can open only where it was plainly put the wrong way round (”Yes,” he said).
                    return Character is '“' or '„' or '‟' or '«'
                        ? OpensWord || !ClosesWord
                        : char.IsWhiteSpace(previous) && char.IsLetterOrDigit(next);
            }
        }

        /// <summary>What the mark means inside an open quotation of the given style.</summary>
        public Meaning Within(Style open, bool nested)
        {
            Style own = StyleOf();
            if (open == Style.Single)
            {
                return own == Style.Single && width == 1 && !nested && ClosesSingle ? Meaning.Close
                    : own is not (Style.Single or Style.Doubled) ? NestOrUnnest(nested)
                    : Meaning.None;
            }

            if (own == Style.Single)
            {
                return Meaning.None;
            }

            switch (open, own)
            {
                case (Style.Straight, Style.Straight):
                    return OpensWord && char.IsWhiteSpace(previous) ? Meaning.Reopen : Meaning.Close;
                case (Style.Doubled, Style.Doubled):
                    return Character is '`' or '‘' ? Meaning.Reopen : Meaning.Close;
                case (Style.Curly, Style.Curly):
                    return Character is '”' || (ClosesWord && !OpensWord) ? Meaning.Close : Meaning.Reopen;
                case (Style.Guillemets, Style.Guillemets):
                    return Character == '»' ? Meaning.Close : Meaning.Reopen;
                case (Style.Curly, Style.Straight):
                    // Sloppy text closes “ with "; nested straight marks come in pairs.
                    return nested ? Meaning.Unnest : OpensWord ? Meaning.Nest : Meaning.Close;
                case (Style.Straight, Style.Curly):
                    return nested && Character == '”' ? Meaning.Unnest
                        : Character == '”' && ClosesWord ? Meaning.Close
                        : Meaning.Nest;
                case (Style.Doubled, _):
                    return own == Style.Straight && ClosesWord && !OpensWord ? Meaning.Close : Meaning.None;
                case (Style.Curly, Style.Doubled) or (Style.Straight, Style.Doubled):
                    return Meaning.None;
                default:
                    return NestOrUnnest(nested);
            }
        }

        private Meaning NestOrUnnest(bool nested) =>
            nested && ClosesWord ? Meaning.Unnest : !nested && OpensWord ? Meaning.Nest : Meaning.None;

        private Style StyleOf() => Character switch
        {
            '"' => Style.Straight,
            '«' or '»' => Style.Guillemets,
            '\'' or '‘' or '’' or '`' => width == 2 ? Style.Doubled : Style.Single,
            _ => Style.Curly,
        };

        private static bool IsMark(char c) => c is '“' or '„' or '"' or '‘' or '\'' or '«';
    }
}
