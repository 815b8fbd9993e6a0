namespace QuoteIndex.Reading;

/// <summary>
/// Makes a tree of a page's tags, with the ends that were left out put in as browsers do: paragraphs, list items, cells. What
/// browsers do beyond (moving words out of tables, opening emphasis again) changes no paragraph and is left out. Linear: every
/// open element is closed once, and whether one is open is known without a look at the others.
/// </summary>
internal sealed class HtmlTreeBuilder
{
    private readonly string source;
    private readonly HtmlTokenizer tokens;
    private readonly bool isXml;
    private readonly List<HtmlElement> elements = [];
    private readonly List<HtmlEvent> events = [];
    private readonly List<HtmlAttribute> attributes = [];
    private readonly List<OpenElement> open = [];
    private readonly int[] lastOpen = new int[Enum.GetValues<HtmlTag>().Length];
    private int lastScope = -1;
    private int lastBlock = -1;

    private HtmlTreeBuilder(string source)
    {
        this.source = source;
        isXml = source.AsSpan().TrimStart().StartsWith("<?xml");
        tokens = new(source, isXml);
        Array.Fill(lastOpen, -1);
    }

    public static HtmlPage Build(string source) => new HtmlTreeBuilder(source).Build();

    private HtmlPage Build()
    {
        // The root, so that every word has an element.
        Open(new(HtmlTokenKind.StartTag, default, HtmlTag.Html));
        for (HtmlToken token = tokens.Next(); token.Kind != HtmlTokenKind.End; token = tokens.Next())
        {
            switch (token.Kind)
            {
                case HtmlTokenKind.StartTag:
                    Start(token);
                    break;
                case HtmlTokenKind.EndTag:
                    End(token);
                    break;
                default:
                    Text(token);
                    break;
            }
        }

        while (open.Count > 0)
        {
            Pop(new(source.Length, source.Length));
        }

        return new(source, [.. elements], [.. events], [.. attributes]);
    }

    private void Text(HtmlToken token)
    {
        bool isBlank = token.Span.In(source).IsWhiteSpace();
        if (open[^1].Tag is HtmlTag.Head && !isBlank)
        {
            Pop(new(token.Span.Start, token.Span.Start));
        }

        events.Add(new(token.Kind == HtmlTokenKind.Text ? HtmlEventKind.Text : HtmlEventKind.RawText, open[^1].Element, token.Span));
    }

    private void Start(HtmlToken token)
    {
        // A second html or body tag only adds attributes to the first.
        HtmlTag tag = token.Tag;
        if (tag == HtmlTag.Html || (tag == HtmlTag.Body && IsOpen(HtmlTag.Body)))
        {
            return;
        }

        CloseImplied(tag, new(token.Span.Start, token.Span.Start));
        Open(token);
        if (HtmlTags.IsVoid(tag) || (token.IsSelfClosing && (isXml || tag == HtmlTag.Other)))
        {
            Pop(new(token.Span.End, token.Span.End));
        }
        else if (HtmlTags.IsRaw(tag))
        {
            TextSpan content = tokens.ReadRaw(token.Name);
            if (tag is HtmlTag.Title or HtmlTag.Textarea or HtmlTag.Xmp or HtmlTag.Plaintext && !content.IsEmpty)
            {
                events.Add(new(tag is HtmlTag.Title or HtmlTag.Textarea ? HtmlEventKind.Text : HtmlEventKind.RawText, open[^1].Element, content));
            }

            Pop(new(content.End, content.End));
        }
    }

    // The ends that a start tag stands for.
    private void CloseImplied(HtmlTag tag, TextSpan at)
    {
        if (open[^1].Tag == HtmlTag.Head && !HtmlTags.IsHeadContent(tag))
        {
            Pop(at);
        }

        if (HtmlTags.ClosesParagraph(tag))
        {
            CloseTo(HtmlTag.P, lastScope, at);
            if (HtmlTags.IsHeading(tag) && HtmlTags.IsHeading(open[^1].Tag))
            {
                Pop(at);
            }
        }

        switch (tag)
        {
            case HtmlTag.Li:
                CloseTo(HtmlTag.Li, Math.Max(lastScope, Math.Max(lastOpen[(int)HtmlTag.Ul], lastOpen[(int)HtmlTag.Ol])), at);
                break;
            case HtmlTag.Dt or HtmlTag.Dd:
                int list = Math.Max(lastScope, lastOpen[(int)HtmlTag.Dl]);
                CloseTo(HtmlTag.Dt, list, at);
                CloseTo(HtmlTag.Dd, list, at);
                break;
            case HtmlTag.Option or HtmlTag.Optgroup:
                CloseTo(HtmlTag.Option, lastScope, at);
                break;
            case HtmlTag.A:
                EndInline(HtmlTag.A, at);
                break;
            case HtmlTag.Td or HtmlTag.Th:
                CloseInTable(HtmlTag.Td, at);
                CloseInTable(HtmlTag.Th, at);
                break;
            case HtmlTag.Tr:
                CloseInTable(HtmlTag.Tr, at);
                break;
            case HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot:
                CloseInTable(HtmlTag.Tbody, at);
                CloseInTable(HtmlTag.Thead, at);
                CloseInTable(HtmlTag.Tfoot, at);
                break;
        }
    }

    private void End(HtmlToken token)
    {
        HtmlTag tag = token.Tag;
        switch (tag)
        {
            case HtmlTag.Html or HtmlTag.Body:
                return;
            case HtmlTag.Br:
                Open(token);
                Pop(new(token.Span.End, token.Span.End));
                return;
            case HtmlTag.P when !IsOpen(HtmlTag.P):
                Open(token);
                break;
            case >= HtmlTag.H1 and <= HtmlTag.H6 when !IsOpen(tag):
                // "<h2>…</h3>": any end of a heading ends the heading.
                tag = Enumerable.Range((int)HtmlTag.H1, 6).Select(h => (HtmlTag)h).MaxBy(h => lastOpen[(int)h]);
                break;
            case HtmlTag.Td or HtmlTag.Th or HtmlTag.Tr or HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot:
                CloseInTable(tag, token.Span);
                return;
        }

        if (tag == HtmlTag.Other)
        {
            int last = lastOpen[(int)tag];
            if (last > LastOuter(tag) && token.Name.In(source).Equals(open[last].Name.In(source), StringComparison.OrdinalIgnoreCase))
            {
                EndInline(tag, token.Span);
            }
        }
        else if (HtmlTags.IsBlock(tag) || HtmlTags.IsScope(tag))
        {
            CloseTo(tag, LastOuter(tag), token.Span);
        }
        else
        {
            EndInline(tag, token.Span);
        }
    }

    // The innermost element that an end tag does not reach beyond; the element itself may be one.
    private int LastOuter(HtmlTag tag)
    {
        int last = lastOpen[(int)tag];
        return tag is HtmlTag.Table or HtmlTag.Template or HtmlTag.Head or HtmlTag.Body ? -1
            : HtmlTags.IsScope(tag) && last >= 0 && last == lastScope ? open[last].OuterScope
            : lastScope;
    }

    private bool IsOpen(HtmlTag tag) => lastOpen[(int)tag] > LastOuter(tag);

    // A cell or row ends what is open in it, but never one of a table around its own.
    private void CloseInTable(HtmlTag tag, TextSpan at) => CloseTo(tag, lastOpen[(int)HtmlTag.Table], at);

    private void CloseTo(HtmlTag tag, int outer, TextSpan at)
    {
        int last = lastOpen[(int)tag];
        if (last <= outer)
        {
            return;
        }

        while (open.Count > last + 1)
        {
            Pop(new(at.Start, at.Start));
        }

        Pop(at);
    }

    // The end of an element within a paragraph; where blocks are still open in it, it ends for its words but stays their parent.
    private void EndInline(HtmlTag tag, TextSpan at)
    {
        int last = lastOpen[(int)tag];
        if (last <= LastOuter(tag) || open[last].HasEnded)
        {
            return;
        }

        if (last > lastBlock)
        {
            CloseTo(tag, last - 1, at);
        }
        else
        {
            open[last] = open[last] with { HasEnded = true };
            events.Add(new(HtmlEventKind.Close, open[last].Element, at));
        }
    }

    private void Open(HtmlToken token)
    {
        int element = elements.Count;
        int parent = open.Count > 0 ? open[^1].Element : -1;
        bool isStart = token.Kind == HtmlTokenKind.StartTag && !token.Span.IsEmpty;
        elements.Add(new()
        {
            Tag = token.Tag,
            Parent = parent,
            FirstEvent = events.Count,
            Content = new(token.Span.End, token.Span.End),
            FirstAttribute = attributes.Count,
            AttributeCount = isStart ? tokens.Attributes.Count : 0,
        });
        if (isStart)
        {
            attributes.AddRange(tokens.Attributes);
        }

        events.Add(new(HtmlEventKind.Open, element, token.Span));
        open.Add(new(element, token.Tag, token.Name, lastOpen[(int)token.Tag], lastScope, lastBlock, false));
        lastOpen[(int)token.Tag] = open.Count - 1;
        lastScope = HtmlTags.IsScope(token.Tag) ? open.Count - 1 : lastScope;
        lastBlock = HtmlTags.IsBlock(token.Tag) ? open.Count - 1 : lastBlock;
    }

    private void Pop(TextSpan at)
    {
        OpenElement last = open[^1];
        open.RemoveAt(open.Count - 1);
        lastOpen[(int)last.Tag] = last.SameBefore;
        lastScope = last.OuterScope;
        lastBlock = last.OuterBlock;
        if (!last.HasEnded)
        {
            events.Add(new(HtmlEventKind.Close, last.Element, at));
        }

        HtmlElement element = elements[last.Element];
        element.End = elements.Count;
        element.EndEvent = events.Count;
        element.Content = new(element.Content.Start, Math.Max(element.Content.Start, at.Start));
        elements[last.Element] = element;
    }

    /// <summary>An element that is open, and what was open before it of the same name, as a scope and as a block.</summary>
    private readonly record struct OpenElement(
        int Element, HtmlTag Tag, TextSpan Name, int SameBefore, int OuterScope, int OuterBlock, bool HasEnded);
}
