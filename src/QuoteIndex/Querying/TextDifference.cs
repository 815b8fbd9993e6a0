namespace QuoteIndex;

/// <summary>Where two texts have different words. Spans are UTF-16 code units; one of them may be empty, at the place where the other's words are missing.</summary>
/// <param name="Here">The words of the one text.</param>
/// <param name="There">What the other has in their place.</param>
public readonly record struct TextDifference(TextSpan Here, TextSpan There);
