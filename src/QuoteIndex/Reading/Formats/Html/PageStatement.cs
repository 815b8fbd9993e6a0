namespace QuoteIndex.Reading;

/// <summary>What one place of a page says of the article. Null is what it does not say.</summary>
internal sealed record PageStatement(string? Title, DateOnly? Published, string? Publisher);
