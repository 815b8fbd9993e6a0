namespace QuoteIndex.Attribution;

/// <summary>Who a mention is: the answer of <see cref="SpeakerResolver"/>. Null where the article does not say.</summary>
internal readonly record struct ResolvedSpeaker(
    string? Name, string? Title, string? Company, SpeakerKind Kind, double Confidence);
