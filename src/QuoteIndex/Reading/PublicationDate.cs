namespace QuoteIndex;

/// <summary>The day an article was published, and why we think so. Immutable.</summary>
/// <param name="Date">The day, in the calendar of the publisher; never guessed from an ambiguous form.</param>
/// <param name="Basis">Where the date was found.</param>
/// <param name="Span">The characters that state it in <see cref="Article.Text"/>; null when it stands outside the text.</param>
public sealed record PublicationDate(DateOnly Date, DateBasis Basis, TextSpan? Span = null);
