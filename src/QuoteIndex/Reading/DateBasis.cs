namespace QuoteIndex;

/// <summary>Where a publication date was found: how far it may be trusted.</summary>
public enum DateBasis
{
    /// <summary>Supplied by the caller for files that state none.</summary>
    Caller,

    /// <summary>A header of the file's own in front of the text ("date 2025-01-30 …").</summary>
    Header,

    /// <summary>A line that holds nothing but a date.</summary>
    OwnLine,

    /// <summary>The dateline that opens the article ("BOSTON, March 3, 2022 —").</summary>
    Dateline,

    /// <summary>An ISO date in the file's name.</summary>
    FileName,

    /// <summary>What a web page says of itself for search engines (JSON-LD).</summary>
    JsonLd,

    /// <summary>What a web page says of itself for sharing (OpenGraph).</summary>
    OpenGraph,

    /// <summary>A <c>time</c> element of a web page, near its headline.</summary>
    TimeElement,

    /// <summary>Another <c>meta</c> element of a web page.</summary>
    Meta,

    /// <summary>A field of the record or of the front matter.</summary>
    Field,
}
