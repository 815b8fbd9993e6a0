namespace QuoteIndex.Querying.Words;

/// <summary>A word of a text as search sees it.</summary>
/// <param name="Span">Where it stands, in UTF-16 code units.</param>
/// <param name="Form">The word without regard to case and accents.</param>
/// <param name="Stem">What its inflections have in common.</param>
internal readonly record struct Word(TextSpan Span, string Form, string Stem);
