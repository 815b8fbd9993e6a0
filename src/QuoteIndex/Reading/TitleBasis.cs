namespace QuoteIndex;

/// <summary>Where an article's title was found.</summary>
public enum TitleBasis
{
    /// <summary>The article has no title.</summary>
    None,

    /// <summary>A line above the text, or the page's own headline.</summary>
    Headline,

    /// <summary>What the page says of itself for search engines (JSON-LD).</summary>
    JsonLd,

    /// <summary>What the page says of itself for sharing (OpenGraph).</summary>
    OpenGraph,

    /// <summary>The page's title, as a browser's tab shows it.</summary>
    PageTitle,

    /// <summary>A field of the record or of the front matter.</summary>
    Field,
}
