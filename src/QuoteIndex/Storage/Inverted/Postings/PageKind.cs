namespace QuoteIndex.Storage.Inverted;

/// <summary>What is on a page of postings.</summary>
internal enum PageKind : byte
{
    /// <summary>Terms with their documents and positions.</summary>
    Terms,

    /// <summary>The documents of one term.</summary>
    Documents,

    /// <summary>The positions of the term whose documents are on the page before.</summary>
    Positions,
}
