namespace QuoteIndex.Reading;

/// <summary>
/// Tells the article's own text from what a page has around it, and what the page says of the article. All text stays, so that
/// a person can see what was left out and why; scripts and what is no text do not.
/// </summary>
internal sealed class HtmlArticle
{
    private const int FewWords = 8;
    private const int Near = 3;

    private readonly HtmlPage page;
    private readonly string text;
    private readonly List<HtmlBlock> blocks;
    private readonly ElementReasons reasons;
    private readonly TextAmounts amounts;
    private readonly PageMetadata metadata;
    private readonly TextMap map;
    private readonly int[] articleOf;
    private readonly int root;
    private int headline;
    private PublicationDate? bylineDate;

    private HtmlArticle(HtmlPage page)
    {
        this.page = page;
        (MappedText mapped, blocks) = HtmlBlockWriter.Write(page);
        text = mapped.ToString();
        map = mapped.ToMap(new LineIndex(page.Source));
        int[] headingOf = Innermost(HtmlTags.IsHeading);
        articleOf = Outermost(HtmlTag.Article);
        foreach (HtmlBlock block in blocks)
        {
            block.Words = LineText.CountWords(block.Span.In(text));
            block.Heading = headingOf[block.Element];
        }

        metadata = PageMetadata.Read(page);
        reasons = new(page);
        amounts = new(page, text, blocks);
        reasons.Resolve(amounts);
        headline = Headline.Find(page, text, blocks, reasons, metadata.Titles);
        reasons.Resolve(amounts, Kept());
        FindReasons();
        root = ArticleElement.Find(page, text, blocks, reasons, HeadlineElement);
        if (headline < 0 && root >= 0)
        {
            headline = HeadingAbove(blocks.FindIndex(block => page.Contains(root, block.Element)));
        }
    }

    private int HeadlineElement => headline < 0 ? -1 : blocks[headline].Element;

    public static ReadableText Read(string source, string encoding)
    {
        var article = new HtmlArticle(HtmlTreeBuilder.Build(source));
        TextBlock[] marked = article.MarkBlocks();
        (string? title, TitleBasis basis) = article.Title();
        PageStatement? stated = article.Stated();
        return new(article.text, marked)
        {
            Map = article.map,
            Format = HtmlReader.Name,
            Encoding = encoding,
            Title = title,
            TitleBasis = basis,
            Published = article.Published(stated),
            Url = article.metadata.Url ?? stated?.Url,
            Publisher = stated?.Publisher ?? article.metadata.SiteName ?? article.metadata.MetaPublisher ?? article.SiteInTitle(title),
        };
    }

    // The innermost element with a tag around each element, itself included; -1 when there is none.
    private int[] Innermost(Func<HtmlTag, bool> isTag)
    {
        var found = new int[page.Elements.Length];
        for (int e = 0; e < found.Length; e++)
        {
            HtmlElement element = page.Elements[e];
            found[e] = isTag(element.Tag) ? e : element.Parent < 0 ? -1 : found[element.Parent];
        }

        return found;
    }

    private int[] Outermost(HtmlTag tag)
    {
        var found = new int[page.Elements.Length];
        for (int e = 0; e < found.Length; e++)
        {
            HtmlElement element = page.Elements[e];
            int around = element.Parent < 0 ? -1 : found[element.Parent];
            found[e] = around >= 0 ? around : element.Tag == tag ? e : -1;
        }

        return found;
    }

    // What is the article's own whatever it is called: the headline, and what the page says is the text.
    private int[] Kept()
    {
        var kept = new List<int>();
        if (headline >= 0)
        {
            kept.Add(HeadlineElement);
        }

        int prose = amounts[0].Prose, most = -1;
        for (int e = 0; e < page.Elements.Length; e++)
        {
            if (page.Elements[e].Tag == HtmlTag.Main || (reasons.IsBody(e) && amounts[e].Prose * 4 > prose && reasons[e] is not "comments" and not "related links"))
            {
                if (page.Elements[e].Tag == HtmlTag.Main)
                {
                    kept.Add(e);
                }
                else if (most < 0 || amounts[e].Prose > amounts[most].Prose)
                {
                    most = e;
                }
            }
        }

        if (most >= 0)
        {
            kept.Add(most);
        }

        return [.. kept];
    }

    // Pages that say nothing of a title: the heading right above the text.
    private int HeadingAbove(int first)
    {
        for (int b = first; b >= Math.Max(0, first - Near); b--)
        {
            if (blocks[b] is { Heading: >= 0, Reason: null, IsLinks: false })
            {
                return b;
            }
        }

        return -1;
    }

    private void FindReasons()
    {
        int own = headline >= 0 ? articleOf[HeadlineElement] : -1;
        own = own >= 0 && amounts[own].Prose > 0 ? own : -1;
        bool areOthers = own < 0 && headline >= 0 && articleOf[HeadlineElement] < 0 && AreTeasers();
        foreach (HtmlBlock block in blocks)
        {
            int article = articleOf[block.Element];
            block.Reason = reasons[block.Element] ?? ((own >= 0 || areOthers) && article >= 0 && article != own ? "another article" : null);
        }

        Surroundings.Mark(page, text, blocks, amounts, headline);
        int[] cellOf = Innermost(tag => tag is HtmlTag.Td or HtmlTag.Th or HtmlTag.Table);
        foreach (HtmlBlock block in blocks)
        {
            bool isFigure = cellOf[block.Element] >= 0 && block.Words < FewWords && block.Heading < 0 && !LineText.EndsSentence(block.Span.In(text));
            block.Reason ??= isFigure && !block.IsDate(text) ? "table" : null;
        }
    }

    // Article elements of a page whose headline and text stand in none of them: several, with less text than there is beside them.
    private bool AreTeasers()
    {
        int inside = 0, outside = 0;
        var articles = new HashSet<int>();
        foreach (HtmlBlock block in blocks)
        {
            int article = articleOf[block.Element];
            int words = reasons[block.Element] is null && TextAmounts.IsProse(text, block) ? block.Words : 0;
            (inside, outside) = article >= 0 ? (inside + words, outside) : (inside, outside + words);
            if (article >= 0)
            {
                articles.Add(article);
            }
        }

        return articles.Count > 1 && inside * 2 < outside;
    }

    private TextBlock[] MarkBlocks()
    {
        MarkOutside();
        bylineDate = Byline.Mark(page, text, blocks, headline);
        MarkTimes();
        RepeatedText.Mark(text, blocks);
        AuthorNotes.Mark(text, blocks, [.. Stated()?.Authors ?? [], .. metadata.Author is { } author ? [author] : Array.Empty<string>()]);
        HtmlBlock? top = headline < 0 ? null : blocks[headline];
        return [.. blocks.Select(block => new TextBlock(
            block.Span,
            block.Reason is not null ? BlockKind.Furniture : block.Heading >= 0 || block == top ? BlockKind.Heading : IsEntry(block) ? BlockKind.Text : BlockKind.Unmarked,
            block.Reason) { IsStrong = IsStrong(block) })];
    }

    // An entry that says something: of a list of names or of what comes, the words alone tell.
    private bool IsEntry(HtmlBlock block)
    {
        int element = page.BlockElement(block.Element);
        return page.Elements[element].Tag == HtmlTag.Li && block.Words >= FewWords && !block.IsLinks;
    }

    private bool IsStrong(HtmlBlock block)
    {
        int around = page.BlockElement(block.Element);
        for (int e = block.Element; e != around; e = page.Elements[e].Parent)
        {
            if (page.Elements[e].Tag is HtmlTag.B or HtmlTag.Strong)
            {
                return true;
            }
        }

        return false;
    }

    private void MarkOutside()
    {
        if (root < 0)
        {
            return;
        }

        int first = blocks.FindIndex(block => page.Contains(root, block.Element)), last = blocks.FindLastIndex(block => page.Contains(root, block.Element));
        int top = headline >= 0 && headline < first ? headline : first;
        for (int b = 0; b < blocks.Count; b++)
        {
            HtmlBlock block = blocks[b];
            bool isInside = page.Contains(root, block.Element);
            bool isBeside = b > last ? b <= last + Near && block.IsDate(text) : b < top ? block.IsDate(text) && page.Elements[root].Parent >= 0 && b >= top - Near : b < first;
            if (b == headline || block.Reason is not null)
            {
                continue;
            }

            block.Reason = (isInside || isBeside) && (!block.IsLinks || block.IsDate(text) || IsLinkedText(block))
                    ? headline >= 0 && b < headline && !block.IsDate(text) && !TextAmounts.IsProse(text, block) ? "above the headline" : null
                : isInside || isBeside ? "links"
                : b < top ? "above the article"
                : "after the article";
        }
    }

    // A byline is links, and a sentence may be one.
    private bool IsLinkedText(HtmlBlock block)
    {
        ReadOnlySpan<char> words = block.Span.In(text);
        return Boilerplate.Matches(words, allowLinks: false, out _) || (block.Words > FewWords && LineText.EndsSentence(words) && LineText.LastMark(words) == '.');
    }

    private void MarkTimes()
    {
        foreach (HtmlBlock block in blocks)
        {
            bool isTime = page.Elements[block.Element].Tag == HtmlTag.Time && !block.IsDate(text);
            block.Reason ??= isTime ? "time" : null;
        }
    }

    // The headline is the title where the page agrees; its other titles are made for sharing and searching.
    private (string? Title, TitleBasis Basis) Title()
    {
        PageStatement? stated = Stated();
        string? site = metadata.SiteName ?? stated?.Publisher;
        string? shared = metadata.OpenGraphTitle is { } og ? TitleText.WithoutSite(og, site) : null;
        string? tab = metadata.PageTitle is { } title ? TitleText.WithoutSite(title, site) : metadata.MetaTitle;
        string? heading = headline < 0 ? null : blocks[headline].Span.In(text).ToString();
        string?[] others = [stated?.Title, shared, tab];
        bool agrees = heading is not null
            && (others.All(other => other is null) || others.Any(other => other is not null && TitleText.Agree(heading, other))
                || (root >= 0 && page.Contains(root, HeadlineElement)));
        return agrees ? (heading, TitleBasis.Headline)
            : stated?.Title is { } said ? (said, TitleBasis.JsonLd)
            : shared is not null ? (shared, TitleBasis.OpenGraph)
            : tab is not null ? (tab, TitleBasis.PageTitle)
            : heading is not null ? (heading, TitleBasis.Headline)
            : (null, TitleBasis.None);
    }

    // "Harbour closes – The Daily Tide", where the page bears the second name too.
    private string? SiteInTitle(string? title)
    {
        const int MostWords = 6;
        return title is not null && metadata.PageTitle is { } tab && TitleText.SiteBehind(tab, title) is { } site && LineText.CountWords(site) <= MostWords
            && blocks.Exists(block => block.Reason is not null && block.Span.In(text).Trim("©®™ ").Equals(site, StringComparison.OrdinalIgnoreCase))
            ? site
            : null;
    }

    private PageStatement? Stated()
    {
        string[] titles = [.. metadata.Titles, .. headline >= 0 ? [blocks[headline].Span.In(text).ToString()] : Array.Empty<string>()];
        return metadata.Article(titles);
    }

    private PublicationDate? Published(PageStatement? stated) =>
        stated?.Published is { } told ? new(told, DateBasis.JsonLd)
        : metadata.OpenGraphDate is { } shared ? new(shared, DateBasis.OpenGraph)
        : TimeElements.Find(page, reasons, HeadlineElement, Opening()) is { } shown ? shown
        : metadata.MetaDate is { } meta ? new(meta, DateBasis.Meta)
        : bylineDate;

    // Where in the source the text is under way: a time after that is part of the story.
    private int Opening()
    {
        const int Paragraphs = 2;
        int seen = 0;
        for (int b = Math.Max(0, headline); b < blocks.Count; b++)
        {
            if (blocks[b].Reason is null && TextAmounts.IsProse(text, blocks[b]) && ++seen == Paragraphs)
            {
                return map.ToFile(blocks[b].Span).Start;
            }
        }

        return page.Source.Length;
    }
}
