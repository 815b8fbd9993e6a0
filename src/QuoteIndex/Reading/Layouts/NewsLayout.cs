namespace QuoteIndex.Reading;

/// <summary>
/// What the paragraphs of an article are there for, and what its furniture states: title, publisher, dates.
/// Furniture counts as the article's own before its text begins and after it ends; a source line under a chart does not.
/// </summary>
internal sealed class NewsLayout : ILayout
{
    private const string Separators = "|·•";
    private const int LongestPart = 200;
    private const int LongestHeadline = 25;
    private const int LongestHeading = 12;

    // A dateline opens the text; a headline with a full stop, or a standfirst, may stand before it as body.
    private const int DatelineParagraphs = 3;

    private readonly string text;
    private readonly IReadOnlyList<TextBlock> marked;
    private readonly TextSpan[] blocks;
    private readonly Paragraph[] paragraphs;
    private readonly string?[] reasons;
    private readonly List<(int Block, DatedLine Line)> dateLines = [];
    private readonly List<(int Block, string Name)> publishers = [];
    private Dateline? dateline;

    private NewsLayout(string text, IReadOnlyList<TextBlock> marked)
    {
        this.text = text;
        this.marked = marked;
        blocks = [.. marked.Select(block => block.Span)];
        paragraphs = new Paragraph[blocks.Length];
        reasons = new string?[blocks.Length];
    }

    public IReadOnlyList<Paragraph> Paragraphs => paragraphs;

    public string? Title { get; private set; }

    public string? Publisher { get; private set; }

    /// <summary>The date the text states on a line of its own or in its dateline; null when it states none.</summary>
    public PublicationDate? Published { get; private set; }

    public static NewsLayout Read(string text, IReadOnlyList<TextBlock> blocks)
    {
        var layout = new NewsLayout(text, blocks);
        layout.FindBoilerplate();
        layout.FindHeadings();
        layout.FindDateline();
        layout.Conclude();
        return layout;
    }

    private void FindBoilerplate()
    {
        string?[] release = ReleaseFurniture.Find(text, marked);
        for (int i = 0; i < blocks.Length; i++)
        {
            bool isKnown = marked[i].Kind == BlockKind.Furniture || (marked[i].Kind is BlockKind.Unmarked or BlockKind.Text && IsBoilerplate(i));
            paragraphs[i] = new(blocks[i], isKnown || release[i] is not null ? ParagraphRole.Boilerplate : ParagraphRole.Body)
            {
                Reason = marked[i].Reason ?? (isKnown ? reasons[i] : release[i]),
            };
        }
    }

    private bool IsBoilerplate(int block)
    {
        TextSpan line = blocks[block];
        ReadOnlySpan<char> words = line.In(text);
        if (line.Length > LongestPart || !words.ContainsAny(Separators))
        {
            return IsFurniture(block, line);
        }

        // "By Jane Doe | Reuters | Jan. 31, 2025": furniture when every part is.
        foreach (Range range in words.SplitAny(Separators))
        {
            (int offset, int length) = range.GetOffsetAndLength(words.Length);
            TextSpan part = Trim(new(line.Start + offset, line.Start + offset + length), " ");
            if (!part.IsEmpty && !Dateline.IsAgency(part.In(text)) && !IsFurniture(block, part))
            {
                return IsFurniture(block, line);
            }
        }

        return true;
    }

    private bool IsFurniture(int block, TextSpan line)
    {
        if (DatedLine.TryRead(text, line, out DatedLine date))
        {
            dateLines.Add((block, date));
            reasons[block] ??= "date line";
            return true;
        }

        if (Boilerplate.KindOf(line.In(text), allowLinks: block > 0, out string? publisher) is { } kind)
        {
            reasons[block] ??= kind;
            if (publisher is not null)
            {
                publishers.Add((block, publisher));
            }

            return true;
        }

        // "By Jane Doe, January 31, 2025": furniture with a date behind it.
        for (int i = line.Start + 1; line.Length <= LongestPart && i < line.End; i++)
        {
            if (text[i - 1] == ' ' && DatedLine.TryRead(text, new(i, line.End), out date))
            {
                bool isFurniture = IsFurniture(block, Trim(new(line.Start, i), " ,-–—("));
                if (isFurniture)
                {
                    dateLines.Add((block, date));
                }

                return isFurniture;
            }
        }

        return false;
    }

    private TextSpan Trim(TextSpan span, string marks)
    {
        int end = span.End, start = span.Start;
        while (start < end && marks.Contains(text[start]))
        {
            start++;
        }

        while (end > start && marks.Contains(text[end - 1]))
        {
            end--;
        }

        return new(start, end);
    }

    private void FindHeadings()
    {
        bool isFirst = true;
        for (int i = 0; i < paragraphs.Length; i++)
        {
            if (paragraphs[i].Role == ParagraphRole.Body)
            {
                int next = NextText(i);
                bool isMarked = marked[i].Kind == BlockKind.Heading;
                if (isMarked || (marked[i].Kind != BlockKind.Text && next >= 0 && (isFirst ? IsHeadline(i) : IsHeading(i, next))))
                {
                    paragraphs[i] = paragraphs[i] with { Role = ParagraphRole.Heading };
                    Title ??= isFirst ? blocks[i].In(text).ToString() : null;
                }

                isFirst = false;
            }
        }
    }

    private bool IsHeadline(int block)
    {
        ReadOnlySpan<char> line = blocks[block].In(text);
        if (line.Length > 250 || LineText.CountWords(line) > LongestHeadline)
        {
            return false;
        }

        // Some archives put a full stop behind headlines; capitals still show what they are.
        return LineText.LastMark(line) switch
        {
            ',' or ':' or ';' => false,
            '.' or '!' or '…' => LineText.IsTitleCase(line),
            _ => true,
        };
    }

    private bool IsHeading(int block, int next)
    {
        ReadOnlySpan<char> line = blocks[block].In(text);
        if (line.Length > 120 || LineText.CountWords(line) > LongestHeading || blocks[next].Length <= line.Length)
        {
            return false;
        }

        char first = line.TrimStart("\"“‘'") is [var c, ..] ? c : '\0';
        return (char.IsUpper(first) || char.IsAsciiDigit(first))
            && line.ContainsAnyInRange('A', 'z')
            && LineText.LastMark(line) is not ('.' or '!' or '…' or ',' or ':' or ';' or '-' or '—')
            && !LineText.HasMarks(line)
            && !IsTurn(line);
    }

    // "WALLACE: Right", "Q: Why?": a turn of a transcript.
    private static bool IsTurn(ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(':');
        return colon > 0 && !line[..colon].ContainsAnyInRange('a', 'z');
    }

    private int NextText(int block)
    {
        for (int i = block + 1; i < paragraphs.Length; i++)
        {
            if (paragraphs[i].Role != ParagraphRole.Boilerplate)
            {
                return i;
            }
        }

        return -1;
    }

    private void FindDateline()
    {
        int seen = 0;
        for (int i = 0; i < paragraphs.Length && seen < DatelineParagraphs; i++)
        {
            if (paragraphs[i].Role == ParagraphRole.Body)
            {
                seen++;
                if (Dateline.Read(text, blocks[i]) is { } found)
                {
                    dateline = found;
                    paragraphs[i] = paragraphs[i] with { Span = new(found.End, blocks[i].End) };
                    return;
                }
            }
        }
    }

    private void Conclude()
    {
        int first = Array.FindIndex(paragraphs, p => p.Role == ParagraphRole.Body);
        int last = Array.FindLastIndex(paragraphs, p => p.Role == ParagraphRole.Body);
        Publisher = publishers.Where(p => p.Block < first || p.Block > last).Select(p => p.Name).FirstOrDefault()
            ?? dateline?.Agency;

        // A bare date between two paragraphs may head a section of a chronicle; one at the top is the article's.
        int second = first < 0 ? -1 : Array.FindIndex(paragraphs, first + 1, p => p.Role == ParagraphRole.Body);
        DatedLine[] own = [.. dateLines
            .Where(d => d.Line.Label != DateLabel.None || first < 0 || d.Block < first || (d.Block == first + 1 && d.Block < second))
            .Select(d => d.Line)
            .OrderByDescending(d => d.Label)];
        PublicationDate? inDateline = dateline is { Date: { } day } found ? new(day, DateBasis.Dateline, found.DateSpan) : null;
        Published = own is [{ Label: not DateLabel.Updated } stated, ..] ? OnOwnLine(stated)
            : inDateline ?? (own is [var changed, ..] ? OnOwnLine(changed) : null);
    }

    private static PublicationDate OnOwnLine(DatedLine line) => new(line.Date, DateBasis.OwnLine, line.Span);
}
