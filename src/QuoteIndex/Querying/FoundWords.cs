namespace QuoteIndex.Querying;

/// <summary>Words of a text that a query asks for: <paramref name="Length"/> of them from <paramref name="Start"/> on.</summary>
/// <param name="Start">The first, counted from 0.</param>
/// <param name="Length">How many.</param>
/// <param name="Asked">What they were found for.</param>
/// <param name="Synonym">True when they are others than those asked for.</param>
internal readonly record struct FoundWords(int Start, int Length, Asked Asked, bool Synonym);
