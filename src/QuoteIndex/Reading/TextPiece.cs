namespace QuoteIndex.Reading;

/// <summary>A stretch of an article's text and what it was made of. It ends where the next one starts.</summary>
/// <param name="Start">Where it starts in the article's text.</param>
/// <param name="FileStart">Where what it was made of starts in the file's text.</param>
/// <param name="FileEnd">Where that ends.</param>
/// <param name="IsVerbatim">True when both are the same, character by character.</param>
internal readonly record struct TextPiece(int Start, int FileStart, int FileEnd, bool IsVerbatim);
