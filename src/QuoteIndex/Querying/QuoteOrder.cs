namespace QuoteIndex;

/// <summary>The order of hits. Hits that are equal in it follow in the order they were taken in, those of one source by place.</summary>
public enum QuoteOrder
{
    /// <summary>Best match first; newest first for a query without words.</summary>
    Relevance,

    /// <summary>Latest <see cref="Quote.Date"/> first, undated last.</summary>
    Newest,

    /// <summary>Earliest <see cref="Quote.Date"/> first, undated last.</summary>
    Oldest,

    /// <summary>By source path, and in a source as the statements stand there.</summary>
    Place,
}
