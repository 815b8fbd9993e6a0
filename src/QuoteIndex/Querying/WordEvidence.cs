namespace QuoteIndex;

/// <summary>A word that matched. Immutable.</summary>
/// <param name="Asked">What was asked for, as it was written in the query.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Field">In which text it stands.</param>
/// <param name="Span">Where in that text, in UTF-16 code units.</param>
/// <param name="Synonym">True when it is another word for what was asked.</param>
public sealed record WordEvidence(string Asked, string Found, QuoteField Field, TextSpan Span, bool Synonym);
