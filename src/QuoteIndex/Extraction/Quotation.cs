namespace QuoteIndex.Extraction;

/// <summary>A stretch of text in quotation marks, within one paragraph.</summary>
/// <param name="Content">The characters between the marks.</param>
/// <param name="Outer">The characters with their marks; where the closing mark is missing it ends with the content.</param>
/// <param name="Paragraph">Index of the paragraph among the article's.</param>
/// <param name="IsDouble">True for double marks (“…”, "…", «…», ``…''), false for single ones.</param>
/// <param name="IsClosed">False when the paragraph ends before the closing mark.</param>
/// <param name="ContinuesPrevious">
/// True when the quotation before it was left open at the end of the paragraph above, and this one opens its own
/// paragraph: by the custom of print the same person goes on speaking.
/// </param>
internal readonly record struct Quotation(
    TextSpan Content, TextSpan Outer, int Paragraph, bool IsDouble, bool IsClosed, bool ContinuesPrevious);
