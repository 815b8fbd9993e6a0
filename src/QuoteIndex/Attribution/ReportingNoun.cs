namespace QuoteIndex;

/// <summary>
/// A noun that stands for a statement in an application's articles ("the firm's mantra that …") and that QuoteIndex does not take for one. The learned
/// models read it as a noun they know. Immutable.
/// </summary>
/// <param name="Singular">The noun: "mantra".</param>
public sealed record ReportingNoun(string Singular)
{
    /// <summary>The plural; null (the default) for the singular with an "s".</summary>
    public string? Plural { get; init; }

    /// <summary>The noun it is read as, in the singular, such as "promise" or "warning". Default "claim".</summary>
    public string Like { get; init; } = "claim";
}
