namespace QuoteIndex;

/// <summary>Who made a statement, as far as the article says. Immutable.</summary>
public sealed record Speaker
{
    /// <summary>A speaker about whom the text says nothing.</summary>
    public static Speaker Unknown { get; } = new();

    /// <summary>The canonical name: the fullest one the article gives; null when it names nobody.</summary>
    public string? Name { get; init; }

    /// <summary>The role the article gives the speaker, such as "CEO"; null when it gives none.</summary>
    public string? Title { get; init; }

    /// <summary>What sort of speaker this is.</summary>
    public SpeakerKind Kind { get; init; }

    /// <summary>The words that mention the speaker at this statement, such as "the CEO"; null when there are none.</summary>
    public string? Mention { get; init; }

    /// <summary>Where <see cref="Mention"/> stands, in UTF-16 code units of the file's text; null when there is none.</summary>
    public TextSpan? Span { get; init; }
}
