namespace QuoteIndex.Reading;

/// <summary>On which side of a conversation a speaker stands.</summary>
internal enum SpeakerSide
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Runs the call; speaks of procedure only.</summary>
    Operator,

    /// <summary>Speaks for the company whose call it is.</summary>
    Executive,

    /// <summary>Asks on a company's call, for a firm of their own.</summary>
    Analyst,

    /// <summary>Asks in an interview, leads a panel.</summary>
    Host,

    /// <summary>Whoever asks, by the letter Q.</summary>
    Question,

    /// <summary>Whoever answers, by the letter A.</summary>
    Answer,
}
