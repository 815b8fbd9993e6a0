using System.Collections.Frozen;
using QuoteIndex.Language;

namespace QuoteIndex.Reading;

/// <summary>What a page says of its article outside the text: JSON-LD, OpenGraph, other meta elements, its title.</summary>
internal sealed class PageMetadata
{
    private static readonly FrozenDictionary<string, (string Section, int Rank)> Known = WordList.Sections("html-meta.txt")
        .Select((e, rank) => (e.Entry, e.Section, rank))
        .ToFrozenDictionary(e => e.Entry, e => (e.Section, e.rank), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, (string Section, int Rank)>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly JsonLd jsonLd = new();
    private readonly Dictionary<string, (string Value, int Rank)> stated = new(StringComparer.Ordinal);

    private string? canonical;

    private PageMetadata()
    {
    }

    /// <summary>The page's title, as a browser's tab shows it; null when it has none.</summary>
    public string? PageTitle { get; private set; }

    public string? OpenGraphTitle => Stated("OpenGraph title");

    public string? MetaTitle => Stated("title");

    public string? SiteName => Stated("OpenGraph publisher");

    public string? MetaPublisher => Stated("publisher");

    public DateOnly? OpenGraphDate => PageDate.Read(Stated("OpenGraph date"));

    public DateOnly? MetaDate => PageDate.Read(Stated("date"));

    /// <summary>The page's own address, of those it has; null when it states none.</summary>
    public string? Url => canonical ?? PageAddress.Read(Stated("OpenGraph address"));

    /// <summary>Who wrote the article, as a meta element has it.</summary>
    public string? Author => Stated("author");

    /// <summary>All that the page says its title is.</summary>
    public IReadOnlyList<string> Titles =>
        [.. new[] { OpenGraphTitle, PageTitle is null ? null : TitleText.WithoutSite(PageTitle, SiteName), MetaTitle }.OfType<string>()];

    /// <summary>What search engines are told; null when nothing is said of one article.</summary>
    public PageStatement? Article(IReadOnlyList<string> titles) => jsonLd.Article(titles);

    public static PageMetadata Read(HtmlPage page)
    {
        var metadata = new PageMetadata();
        for (int e = 0; e < page.Elements.Length; e++)
        {
            switch (page.Elements[e].Tag)
            {
                case HtmlTag.Title when metadata.PageTitle is null && IsInHead(page, e):
                    metadata.PageTitle = PageText.Clean(page.Words(e));
                    break;
                case HtmlTag.Meta:
                    metadata.AddMeta(page, e);
                    break;
                case HtmlTag.Link when metadata.canonical is null && page.RawAttribute(e, HtmlAttributeName.Rel).Trim().Equals("canonical", StringComparison.OrdinalIgnoreCase):
                    metadata.canonical = PageAddress.Read(page.Attribute(e, HtmlAttributeName.Href));
                    break;
                case HtmlTag.Script when page.RawAttribute(e, HtmlAttributeName.Type).Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase):
                    metadata.jsonLd.Add(page.Elements[e].Content.In(page.Source));
                    break;
            }
        }

        return metadata;
    }

    // Drawings have titles too.
    private static bool IsInHead(HtmlPage page, int element) =>
        page.Elements[element].Parent is var parent && (parent < 0 || page.Elements[parent].Tag is HtmlTag.Head or HtmlTag.Html or HtmlTag.Body);

    private void AddMeta(HtmlPage page, int element)
    {
        // In the page's body, microdata may speak of other articles.
        bool isMicrodata = page.Has(element, HtmlAttributeName.Itemprop);
        if (isMicrodata && !IsInHead(page, element))
        {
            return;
        }

        foreach (HtmlAttributeName attribute in (ReadOnlySpan<HtmlAttributeName>)[HtmlAttributeName.Property, HtmlAttributeName.Name, HtmlAttributeName.Itemprop])
        {
            ReadOnlySpan<char> name = page.RawAttribute(element, attribute).Trim();
            if (!name.IsEmpty && ByName.TryGetValue(name, out (string Section, int Rank) known)
                && PageText.Clean(page.Attribute(element, HtmlAttributeName.Content)) is { } value)
            {
                // A date that cannot be read leaves its place to the next.
                bool isReadable = !known.Section.EndsWith("date", StringComparison.Ordinal) || PageDate.Read(value) is not null;
                if (isReadable && (!stated.TryGetValue(known.Section, out (string Value, int Rank) before) || known.Rank < before.Rank))
                {
                    stated[known.Section] = (value, known.Rank);
                }
            }
        }
    }

    private string? Stated(string section) => stated.TryGetValue(section, out (string Value, int Rank) value) ? value.Value : null;
}
