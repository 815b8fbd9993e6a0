namespace QuoteIndex;

/// <summary>The order of hits. Equal hits follow in order of source and place, so that every order is total.</summary>
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
