namespace QuoteIndex.Tool.Rendering;

/// <summary>Prints what was found, one statement after another, however many there are.</summary>
internal interface IHitWriter
{
    /// <summary>Prints what comes before the statements.</summary>
    void Begin(SearchResult result);

    void Write(QuoteHit hit);

    /// <summary>Prints what comes after them.</summary>
    void End();
}
