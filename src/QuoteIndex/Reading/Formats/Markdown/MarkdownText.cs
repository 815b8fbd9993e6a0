using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdigBlock = Markdig.Syntax.Block;
using MarkdigHtml = Markdig.Syntax.HtmlBlock;

namespace QuoteIndex.Reading;

/// <summary>The text of a Markdown document without its marks, in blocks that lead back to the document.</summary>
internal sealed class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseEmphasisExtras().Build();

    // How far beside its place words are looked for.
    private const int Slack = 256;

    private readonly string text;
    private readonly int offset;
    private readonly MarkdownBlocks writer = new();
    private MarkdownQuotation? quotation;
    private int written;

    private MarkdownText(string text, int offset)
    {
        this.text = text;
        this.offset = offset;
    }

    /// <summary>Writes the document that begins at <paramref name="start"/>; null when it is nested deeper than can be read.</summary>
    public static MarkdownBlocks? Write(string text, int start)
    {
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(start == 0 ? text : text[start..], Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's own limit of depth.
            return null;
        }

        var markdown = new MarkdownText(text, start);
        markdown.WriteBlocks(document);
        return markdown.writer;
    }

    private void WriteBlocks(ContainerBlock container)
    {
        foreach (MarkdigBlock block in container)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    WriteInlines(heading.Inline);
                    writer.Close(BlockKind.Heading);
                    break;
                case ParagraphBlock paragraph:
                    WriteParagraph(paragraph);
                    break;
                case QuoteBlock quote:
                    WriteQuotation(quote);
                    break;
                case Table table:
                    WriteRaw(table, "table");
                    break;
                case MarkdigHtml html:
                    WriteRaw(html, "HTML");
                    break;
                case CodeBlock code:
                    WriteRaw(code, "code");
                    break;
                case LinkReferenceDefinitionGroup:
                    break;
                case ContainerBlock inner:
                    WriteBlocks(inner);
                    break;
            }
        }
    }

    private void WriteQuotation(QuoteBlock quote)
    {
        if (quotation is not null)
        {
            // A quotation within a quotation is part of it.
            WriteBlocks(quote);
            return;
        }

        quotation = new MarkdownQuotation(writer, Source(quote));
        WriteBlocks(quote);
        quotation.CloseQuotation();
        quotation = null;
    }

    private void WriteParagraph(ParagraphBlock paragraph)
    {
        int start = offset + paragraph.Span.Start, end = offset + paragraph.Span.End + 1;
        if (IsImage(paragraph))
        {
            WriteRaw(paragraph, "image");
            return;
        }

        if (quotation is null)
        {
            WriteInlines(paragraph.Inline);
            writer.Close();
            return;
        }

        if (MarkdownQuotation.IsSource(Source(paragraph)))
        {
            quotation.OpenSource(start);
        }
        else
        {
            quotation.OpenParagraph(start);
        }

        WriteInlines(paragraph.Inline);
        quotation.CloseParagraph(end);
    }

    private void WriteInlines(ContainerInline? container)
    {
        for (Inline? inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            int start = offset + inline.Span.Start, end = offset + inline.Span.End + 1;
            switch (inline)
            {
                case LiteralInline literal:
                    WriteWords(literal.Content.AsSpan(), start, end);
                    break;
                case CodeInline code:
                    WriteCode(code.ContentSpan, start, end);
                    break;
                case AutolinkInline link:
                    WriteWords(link.Url, start, end);
                    break;
                case HtmlEntityInline entity:
                    WriteReference(entity.Transcoded.AsSpan(), start, end - start);
                    break;
                case LineBreakInline:
                    WriteLineBreak((LineBreakInline)inline, start, end);
                    break;
                case LinkInline { IsImage: true } or HtmlInline:
                    break;
                case ContainerInline inner:
                    WriteInlines(inner);
                    break;
            }
        }
    }

    // A hard break parts what its writer wants apart, such as a question and its answer.
    private void WriteLineBreak(LineBreakInline line, int start, int end)
    {
        if (quotation is not null && line.NextSibling is LiteralInline next && MarkdownQuotation.IsSource(next.Content.AsSpan()))
        {
            quotation.OpenSource(start);
        }
        else if (line.IsHard && quotation is null)
        {
            writer.Close();
        }
        else
        {
            writer.Space(start, Math.Max(end, start));
        }
    }

    // The words stand in the document as they are, but for an escape in front of them. Where Markdig tells a place before or
    // beside them (behind tabs, and of marks that turned out to be words), they are the next such words.
    private void WriteWords(ReadOnlySpan<char> words, int start, int end)
    {
        start = Math.Max(start, written);
        int length = Math.Clamp(Math.Max(end - start, words.Length + Slack), 0, text.Length - start);
        int at = words.IsEmpty ? -1 : text.AsSpan(start, length).IndexOf(words);
        if (at >= 0)
        {
            writer.Copy(words, start + at);
            written = start + at + words.Length;
        }
        else
        {
            Replace(words, start, end);
        }
    }

    // A line break within is written as a space.
    private void WriteCode(ReadOnlySpan<char> words, int start, int end)
    {
        start = Math.Clamp(start, written, text.Length);
        end = Math.Clamp(end, start, text.Length);
        if (text.AsSpan(start, end - start).Contains(words, StringComparison.Ordinal) && !words.IsWhiteSpace())
        {
            WriteWords(words, start, end);
        }
        else
        {
            Replace(words, start, end);
        }
    }

    private void WriteReference(ReadOnlySpan<char> words, int start, int length)
    {
        start = Math.Clamp(start, written, text.Length);
        int at = text.AsSpan(start, Math.Min(Slack, text.Length - start)).IndexOf('&');
        start += Math.Max(at, 0);
        Replace(words, start, start + length);
    }

    private void Replace(ReadOnlySpan<char> words, int start, int end)
    {
        start = Math.Clamp(start, written, text.Length);
        written = Math.Clamp(end, start, text.Length);
        writer.Replace(words, start, written);
    }

    private void WriteRaw(MarkdigBlock block, string reason)
    {
        writer.Close();
        writer.Copy(Source(block), offset + block.Span.Start);
        writer.Close(BlockKind.Furniture, reason);
    }

    private ReadOnlySpan<char> Source(MarkdigBlock block)
    {
        int start = Math.Min(offset + block.Span.Start, text.Length);
        return text.AsSpan(start, Math.Clamp(block.Span.Length, 0, text.Length - start));
    }

    private static bool IsImage(ParagraphBlock paragraph)
    {
        bool hasImage = false;
        for (Inline? inline = paragraph.Inline?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            bool isImage = inline is LinkInline { IsImage: true } or LinkInline { FirstChild: LinkInline { IsImage: true }, LastChild: LinkInline { IsImage: true } };
            hasImage |= isImage;
            if (!isImage && !(inline is LiteralInline literal && literal.Content.IsEmptyOrWhitespace()) && inline is not LineBreakInline)
            {
                return false;
            }
        }

        return hasImage;
    }
}
