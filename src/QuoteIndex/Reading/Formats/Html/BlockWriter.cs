using System.Text;

namespace QuoteIndex.Reading;

/// <summary>
/// Writes the words of a page as paragraphs: references decoded, white space collapsed, blocks apart, each character with its
/// place in the source. Line breaks end a paragraph where they stand for one: two of them, or one after a whole line.
/// </summary>
internal sealed class BlockWriter
{
    private const string Break = "\n\n";
    private const string AttributionDash = " — ";
    private const int LongestLine = 100;

    private readonly HtmlPage page;
    private readonly string source;
    private readonly MappedText text = new();
    private readonly List<HtmlBlock> blocks = [];
    private readonly StringBuilder line = new();
    private readonly BlockQuotation quotation;

    private HtmlBlock? block;
    private TextSpan space;
    private int sourceEnd;
    private int lineBreaks;
    private int openMarks;
    private int links;
    private int preformatted;
    private int quotes;

    private BlockWriter(HtmlPage page)
    {
        this.page = page;
        source = page.Source;
        quotation = new(page);
    }

    /// <summary>The text of the page and its paragraphs in order.</summary>
    public static (MappedText Text, List<HtmlBlock> Blocks) Write(HtmlPage page)
    {
        var writer = new BlockWriter(page);
        writer.WriteEvents();
        return (writer.text, writer.blocks);
    }

    private void WriteEvents()
    {
        for (int e = 0; e < page.Events.Count; e++)
        {
            HtmlEvent happens = page.Events[e];
            HtmlTag tag = page.Elements[happens.Element].Tag;
            switch (happens.Kind)
            {
                case HtmlEventKind.Open when HtmlTags.IsControl(tag) || (!HtmlTags.IsBlock(tag) && HiddenElements.IsHidden(page, happens.Element)):
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
        }
        else if (tag == HtmlTag.Q)
        {
            WriteMark(opens, (quotes + quotation.Depth) % 2 == 0 ? "“" : "‘", opensQuotation: true);
            quotes++;
        }
        else if (block is not null && quotation.IsAttributionWithin(opens.Element, line))
        {
            BeginAttribution(opens.Span.Start, opens.Span.Start);
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
        else if (tag == HtmlTag.A)
        {
            links--;
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
            int run = RunLength(i, end, hasReferences);
            if (run > 0)
            {
                BeginText(words, i);
                i = SkippedDash(i);
                run = Math.Max(0, RunLength(i, end, hasReferences));
                Append(source.AsSpan(i, run), i, i + run, isVerbatim: true);
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
                Space(words, i, i + length, c);
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

    // How many characters from here on stand in the text as they are.
    private int RunLength(int start, int end, bool hasReferences)
    {
        int i = start;
        while (i < end)
        {
            char c = source[i];
            bool isPlain = c switch
            {
                ' ' => i > start && i + 1 < end && source[i + 1] is > ' ' and < '\u007F' and not '&' && preformatted == 0,
                '&' => !hasReferences,
                < '\u0080' => c > ' ',
                _ => !char.IsWhiteSpace(c) && !HtmlWords.IsInvisible(c),
            };
            if (!isPlain)
            {
                break;
            }

            i++;
        }

        return i - start;
    }

    private void Space(HtmlEvent words, int start, int end, char c)
    {
        if (preformatted > 0 && block is not null && end - start == 1)
        {
            // A blank line parts paragraphs; other white space stands as it was set.
            if (c == '\n' && line.Length > 0 && space.Length > 0 && space.In(source).Contains('\n'))
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
        if (lineBreaks > 1 || (lineBreaks == 1 && block is not null && EndsParagraph()))
        {
            EndBlock();
        }

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

        while (!page.Contains(block!.Element, words.Element))
        {
            block.Element = page.Elements[block.Element].Parent;
        }
    }

    private void WriteSpace(bool afterBreak, int at)
    {
        if (space.IsEmpty && !afterBreak)
        {
            return;
        }

        if (preformatted > 0 && !space.IsEmpty && at == space.End)
        {
            Append(space.In(source), space.Start, space.End, isVerbatim: true);
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

        if (text.Length > 0)
        {
            text.Replace(Break, at, at);
        }

        block = new() { Span = new(text.Length, text.Length), Element = words.Element, IsQuoted = quotation.IsOpen };
        if (quotation.BeginParagraph())
        {
            text.Replace("“", at, at);
            line.Append('“');
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
        line.Append(words);
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
        (space, lineBreaks, openMarks) = (default, 0, 0);
    }

    // A single line break ends a paragraph after a sentence, and after a line that is a date, a byline, a credit.
    private bool EndsParagraph()
    {
        string words = line.ToString();
        line.Clear();
        foreach (char c in words)
        {
            openMarks += c switch { '“' => 1, '”' => -1, '"' => openMarks > 0 ? -1 : 1, _ => 0 };
        }

        words = words.Trim();
        return preformatted == 0 && openMarks <= 0
            && (LineText.EndsSentence(words)
                || (words.Length <= LongestLine
                    && (DatedLine.TryRead(words, new(0, words.Length), out _) || Boilerplate.Matches(words, allowLinks: true, out _))));
    }

    private static bool IsDash(char c) => c is '-' or '–' or '—' or '―' or '\u2012';
}
