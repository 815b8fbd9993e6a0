namespace QuoteIndex;

/// <summary>
/// A verb by which an application's articles report what somebody said and that QuoteIndex does not take for one ("tooted that …"). The learned models
/// read each of its forms as that of a verb they know. Immutable.
/// </summary>
/// <param name="Base">The base form: "toot".</param>
/// <param name="ThirdPerson">"Toots".</param>
/// <param name="Past">"Tooted".</param>
/// <param name="Progressive">"Tooting".</param>
public sealed record ReportingVerb(string Base, string ThirdPerson, string Past, string Progressive)
{
    /// <summary>The participle where it is not the past form ("written"); null (the default) where it is.</summary>
    public string? Participle { get; init; }

    /// <summary>
    /// The verb it is read as, by its base form: one with which sentences are built alike, such as "write", "tell" or "announce". Default "say".
    /// </summary>
    public string Like { get; init; } = "say";
}
