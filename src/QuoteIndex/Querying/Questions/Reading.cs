namespace QuoteIndex.Querying.Questions;

/// <summary>A question as it was finally read, what was found by it, and how the reading differs from the strict one.</summary>
internal sealed record Reading(ParsedQuestion Question, QuotePage Page, string? Note);
