namespace QuoteIndex.Querying.Questions;

/// <summary>A speaker of the index, as far as a question needs it.</summary>
internal readonly record struct KnownName(string Name, SpeakerKind Kind, long Quotes);
