namespace QuoteIndex;

/// <summary>Whose turn to speak it is in a transcript, as its layout says. Immutable, so safe to share between threads.</summary>
public sealed record SpeakerTurn
{
    /// <summary>The speaker's name in its usual form; null for one that the transcript does not name ("Unidentified Analyst").</summary>
    public string? Name { get; init; }

    /// <summary>Where the turn's label names the speaker, in UTF-16 code units of <see cref="Article.Text"/>; null when it has no label.</summary>
    public TextSpan? Label { get; init; }

    /// <summary>The speaker's role, such as "CFO"; null when the transcript gives none.</summary>
    public string? Title { get; init; }

    /// <summary>Whom the speaker speaks for; an analyst's is their own firm. Null when the transcript does not say.</summary>
    public string? Company { get; init; }

    /// <summary>The part of the transcript, such as "Prepared Remarks"; null when it has no parts.</summary>
    public string? Section { get; init; }

    /// <summary>The question this turn answers; null when it answers none.</summary>
    public string? Question { get; init; }
}
