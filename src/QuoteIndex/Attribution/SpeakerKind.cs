namespace QuoteIndex;

/// <summary>What sort of speaker made a statement.</summary>
public enum SpeakerKind
{
    /// <summary>The text does not tell.</summary>
    Unknown,

    /// <summary>One person.</summary>
    Person,

    /// <summary>An organization that speaks for itself ("DeepSeek said").</summary>
    Organization,

    /// <summary>Several or unnamed people: "analysts", "the CEOs of both companies".</summary>
    Group,
}
