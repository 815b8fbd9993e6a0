namespace QuoteIndex.Reading;

/// <summary>
/// Writes the words of a page as paragraphs: references decoded, white space collapsed, blocks apart, each character with its
/// place in the source. Line breaks end a paragraph where they stand for one: two of them, or one after a whole line.
/// </summary>
internal sealed class HtmlBlockWriter
{
    private const string Break = "\n\n";
    private const string AttributionDash = " — ";

    private readonly HtmlPage page;
    private readonly string source;
    private readonly MappedText text = new();
    private readonly List<HtmlBlock> blocks = [];
    private readonly VerbatimRuns runs;
    private readonly HtmlLine line;
    private readonly HtmlQuotation quotation;

    private HtmlBlock? block;
    private TextSpan space;
    private int sourceEnd;
    private int lineBreaks;
    private int links;
    private int preformatted;
    private int quotes;
    private int endedInline = -1;
    private bool afterInline;

    private HtmlBlockWriter(HtmlPage page)
    {
        this.page = page;
        source = page.Source;
        runs = new(source);
        line = new(page);
        quotation = new(page);
    }

    /// <summary>The text of the page and its paragraphs in order.</summary>
    public static (MappedText Text, List<HtmlBlock> Blocks) Write(HtmlPage page)
    {
        var writer = new HtmlBlockWriter(page);
        writer.WriteEvents();
        return (writer.text, writer.blocks);
    }

    private void WriteEvents()
    {
        for (int e = 0; e < page.Events.Length; e++)
        {
            HtmlEvent happens = page.Events[e];
            HtmlTag tag = page.Elements[happens.Element].Tag;
            switch (happens.Kind)
            {
                case HtmlEventKind.Open when HtmlTags.IsControl(tag) || (!HtmlTags.IsBlock(tag) && page.IsHidden(happens.Element)):
                    e = Math.Max(e, page.Elements[happens.Element].EndEvent - 1);
                    break;
                case HtmlEventKind.Open:
                    Open(happens, tag);
                    break;
                case HtmlEventKind.Close:
                    Close(happens, tag);
                    break;
                case HtmlEventKind.Text:
                    Write(happens, hasReferences: true);
                    break;
                default:
                    Write(happens, hasReferences: false);
                    break;
            }
        }

        EndBlock();
    }

    private void Open(HtmlEvent opens, HtmlTag tag)
    {
        if (HtmlTags.IsBlock(tag))
        {
            EndBlock();
            preformatted += tag is HtmlTag.Pre or HtmlTag.Listing or HtmlTag.Xmp or HtmlTag.Plaintext ? 1 : 0;
            if (tag == HtmlTag.Blockquote)
            {
                quotation.Open(opens.Element);
            }
        }
        else if (tag == HtmlTag.Br)
        {
            lineBreaks++;
        }
        else if (tag == HtmlTag.A)
        {
            links++;
            afterInline |= endedInline == opens.Span.Start;
        }
        else if (tag == HtmlTag.Q)
        {
            WriteMark(opens, (quotes + quotation.Depth) % 2 == 0 ? "“" : "‘", opensQuotation: true);
            quotes++;
        }
        else if (block is not null && quotation.IsAttributionWithin(opens.Element, line.Words))
        {
            BeginAttribution(opens.Span.Start, opens.Span.Start);
        }
        else if (tag is HtmlTag.Span or HtmlTag.Time)
        {
            afterInline |= endedInline == opens.Span.Start;
        }
    }

    private void Close(HtmlEvent closes, HtmlTag tag)
    {
        if (HtmlTags.IsBlock(tag))
        {
            EndBlock();
            preformatted -= tag is HtmlTag.Pre or HtmlTag.Listing or HtmlTag.Xmp or HtmlTag.Plaintext ? 1 : 0;
            if (tag == HtmlTag.Blockquote && quotation.Close(closes.Element) && blocks is [.., { IsQuoted: true } last])
            {
                CloseQuotation(last);
            }
        }
        else if (tag is HtmlTag.A or HtmlTag.Span or HtmlTag.Time)
        {
            links -= tag == HtmlTag.A ? 1 : 0;
            endedInline = closes.Span.End;
        }
        else if (tag == HtmlTag.Q)
        {
            quotes--;
            WriteMark(closes, (quotes + quotation.Depth) % 2 == 0 ? "”" : "’", opensQuotation: false);
        }
    }

    private void Write(HtmlEvent words, bool hasReferences)
    {
        (int i, int end) = words.Span;
        while (i < end)
        {
            int run = runs.Length(i, end, hasReferences, keepsSpaces: preformatted > 0);
            if (run > 0)
            {
                BeginText(words, i);
                int from = Math.Min(SkippedDash(i), i + run);
                Append(source.AsSpan(from, i + run - from), from, i + run, isVerbatim: true);
                i += run;
                continue;
            }

            char c = source[i];
            int length = 1;
            string? decoded = null;
            if (c == '&' && hasReferences)
            {
                length = CharacterReference.Read(source.AsSpan(i, end - i), inAttribute: false, out decoded);
                decoded = length == 0 ? "&" : decoded;
                length = Math.Max(1, length);
                c = decoded[0];
            }

            if (char.IsWhiteSpace(c))
            {
                Space(i, i + length, c);
            }
            else if (!HtmlWords.IsInvisible(c))
            {
                BeginText(words, i);
                if (!quotation.SkipsDash || !IsDash(c))
                {
                    Append(decoded ?? source.AsSpan(i, length), i, i + length, isVerbatim: decoded is null);
                }
            }

            i += length;
        }
    }

    private void Space(int start, int end, char c)
    {
        if (preformatted > 0 && block is not null && end - start == 1)
        {
            // A blank line parts paragraphs; other white space stands as it was set.
            if (c == '\n' && line.Words.Length > 0 && space.Length > 0 && space.In(source).Contains('\n'))
            {
                EndBlock();
                return;
            }
        }

        space = space.IsEmpty ? new(start, end) : new(space.Start, end);
    }

    // The word at a place of the source begins: what parts it from the words before is known now.
    private void BeginText(HtmlEvent words, int at)
    {
        if (lineBreaks > 1 || (lineBreaks == 1 && block is not null && EndsParagraph(words)))
        {
            EndBlock();
        }

        if (afterInline && block is not null && space.IsEmpty && lineBreaks == 0 && IsJoint(at))
        {
            // "<span>By Jane Doe</span><span>March 3</span>" is set apart by its style.
            lineBreaks = 1;
            if (EndsParagraph(words))
            {
                EndBlock();
            }
        }

        afterInline = false;
        bool afterBreak = lineBreaks > 0;
        lineBreaks = 0;
        if (block is null)
        {
            space = default;
            BeginBlock(words, at);
        }
        else if (afterBreak && quotation.IsAttributionLine(words, at))
        {
            space = default;
            BeginAttribution(at, at);
        }
        else
        {
            WriteSpace(afterBreak, at);
        }

        block!.Element = page.CommonElement(block.Element, words.Element);
        line.AddElement(words.Element);
    }

    // The lines of preformatted text stay together.
    private bool EndsParagraph(HtmlEvent next) => line.End(next) && preformatted == 0;

    // Between words of running text a joint is none; where a line is put together of parts, two words do not grow together.
    private bool IsJoint(int at) =>
        sourceEnd > 0 && char.IsLetterOrDigit(source[sourceEnd - 1]) && (char.IsUpper(source[at]) || char.IsAsciiDigit(source[at]))
        && !IsInParagraph();

    private bool IsInParagraph()
    {
        HtmlTag tag = page.Elements[page.BlockElement(block!.Element)].Tag;
        return tag is HtmlTag.P or HtmlTag.Blockquote || HtmlTags.IsHeading(tag);
    }

    private void WriteSpace(bool afterBreak, int at)
    {
        if ((space.IsEmpty && !afterBreak) || quotation.SkipsDash)
        {
            space = default;
            return;
        }

        if (preformatted > 0 && !space.IsEmpty)
        {
            bool isPlain = space.In(source).IsWhiteSpace();
            Append(isPlain ? space.In(source) : space.In(source).Contains('\n') ? "\n" : " ", space.Start, space.End, isPlain);
        }
        else if (space.Length == 1 && source[space.Start] == ' ')
        {
            Append(" ", space.Start, space.End, isVerbatim: true);
        }
        else
        {
            Append(" ", space.IsEmpty ? sourceEnd : space.Start, space.IsEmpty ? at : space.End, isVerbatim: false);
        }

        space = default;
    }

    private void BeginBlock(HtmlEvent words, int at)
    {
        if (blocks is [.., { IsQuoted: true } last] && quotation.IsAttribution(words, at))
        {
            // Whom a quotation is from belongs to its paragraph: “…” — Jane Doe, chief executive.
            blocks.RemoveAt(blocks.Count - 1);
            block = last;
            BeginAttribution(at, at);
            return;
        }

        if (blocks is [.., { IsQuoted: true } open] && quotation is { IsOpen: true, Depth: > 0 })
        {
            // The paragraphs of one blockquote are one quotation: whoever is named at its end said them all.
            blocks.RemoveAt(blocks.Count - 1);
            block = open;
            text.Replace(" ", at, at);
            return;
        }

        if (text.Length > 0)
        {
            text.Replace(Break, at, at);
        }

        block = new() { Span = new(text.Length, text.Length), Element = words.Element, IsQuoted = quotation.IsOpen };
        if (quotation.BeginParagraph())
        {
            text.Replace("“", at, at);
            line.Words.Append('“');
        }
    }

    private void BeginAttribution(int start, int end)
    {
        CloseQuotation(block!);
        space = default;
        text.Replace(AttributionDash, start, end);
        quotation.BeginAttribution();
    }

    private void CloseQuotation(HtmlBlock quoted)
    {
        if (quotation.EndMarks())
        {
            text.Replace("”", sourceEnd, sourceEnd);
            quoted.Span = new(quoted.Span.Start, text.Length);
        }
    }

    // The dash in front of a name is written once, by us; how it stood in the source is skipped.
    private int SkippedDash(int at)
    {
        while (quotation.SkipsDash && at < source.Length && (IsDash(source[at]) || source[at] == ' '))
        {
            at++;
        }

        return at;
    }

    private void WriteMark(HtmlEvent tag, string mark, bool opensQuotation)
    {
        if (opensQuotation)
        {
            BeginText(tag, tag.Span.Start);
        }

        // A space before the end of a quotation stands after it.
        if (block is not null)
        {
            Append(mark, tag.Span.Start, tag.Span.End, isVerbatim: false);
        }
    }

    private void Append(ReadOnlySpan<char> words, int start, int end, bool isVerbatim)
    {
        if (words.IsEmpty)
        {
            return;
        }

        if (isVerbatim)
        {
            text.Copy(words, start);
        }
        else
        {
            text.Replace(words, start, end);
        }

        quotation.EndDash();
        line.Words.Append(words);
        sourceEnd = end;
        block!.LinkLength += links > 0 ? words.Length : 0;
        block.Span = new(block.Span.Start, text.Length);
    }

    private void EndBlock()
    {
        if (block is not null)
        {
            blocks.Add(block);
            block = null;
        }

        line.Clear();
        (space, lineBreaks, afterInline) = (default, 0, false);
    }

    private static bool IsDash(char c) => c is '-' or '–' or '—' or '―' or '\u2012';
}
