namespace QuoteIndex;

/// <summary>What statements can be counted by. Each statement has at most one value of each.</summary>
public enum QuoteFacet
{
    /// <summary>The speaker's canonical name.</summary>
    Speaker,

    /// <summary>The speaker's company.</summary>
    Company,

    /// <summary>The path of the article (<see cref="QuoteSource.Path"/>).</summary>
    Source,

    /// <summary>The publisher of the article.</summary>
    Publisher,

    /// <summary>The month of <see cref="Quote.Date"/>, written as 2025-01.</summary>
    Month,

    /// <summary>The kind of statement: direct, mixed or indirect.</summary>
    Kind,
}
