namespace QuoteIndex.Reading;

/// <summary>What one place of a page says of the article. Null is what it does not say.</summary>
internal sealed record PageStatement(string? Title, DateOnly? Published, string? Publisher)
{
    /// <summary>The article's own address.</summary>
    public string? Url { get; init; }

    /// <summary>The full names of those who wrote it.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];
}
