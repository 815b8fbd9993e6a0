namespace QuoteIndex.Attribution;

/// <summary>The mentions of an article in order of place, what is said of them, and which token belongs to which.</summary>
internal sealed record MentionMap(IReadOnlyList<Mention> Mentions, IReadOnlyList<Description> Descriptions, Mention?[] At);
