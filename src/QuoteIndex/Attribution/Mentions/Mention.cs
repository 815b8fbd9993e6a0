namespace QuoteIndex.Attribution;

/// <summary>
/// Words that stand for somebody or something that may speak: tokens [First, End), what the words themselves tell, and,
/// once coreference has run, the entity they stand for.
/// </summary>
internal sealed class Mention
{
    public required int First { get; init; }

    public required int End { get; init; }

    /// <summary>The token that stands for the whole: the noun, the pronoun, the last word of a name.</summary>
    public required int Head { get; init; }

    public required int Sentence { get; init; }

    public required MentionForm Form { get; init; }

    public EntityKind Kind { get; set; }

    public Gender Gender { get; set; }

    public bool Plural { get; init; }

    /// <summary>True of "the CEO", "this company", "its chief": something the reader knows already.</summary>
    public bool Definite { get; init; }

    /// <summary>True when an article, number or possessor stands before a nominal: it is a phrase of its own.</summary>
    public bool Determined { get; init; }

    /// <summary>True within quotation marks, where pronouns and names follow the speaker's view.</summary>
    public bool Quoted { get; init; }

    /// <summary>True when the words are the subject of a verb, as far as word classes show.</summary>
    public bool Subject { get; set; }

    /// <summary>True when the words are next to a verb of reporting, or the caller said that they speak.</summary>
    public bool Speaks { get; set; }

    /// <summary>The words of a name without honorific and particles of other phrases; null for other forms.</summary>
    public string? Name { get; init; }

    /// <summary>The company whose ticker stands behind the name; null when none does.</summary>
    public string? Ticker { get; init; }

    /// <summary>True when an honorific or title stands before the name, so that it is a person's.</summary>
    public bool Titled { get; set; }

    /// <summary>The title the words beside a name give; null when they give none.</summary>
    public string? Title { get; set; }

    /// <summary>What the nominal tells about the entity; null for other forms.</summary>
    public Description? Description { get; set; }

    /// <summary>The mention this one only modifies ("Meta" in "Meta's CEO"), or null.</summary>
    public Mention? Modifies { get; set; }

    /// <summary>The mention this one is another form of by grammar ("he" in "X, who …" or an apposition), or null.</summary>
    public Mention? SameAs { get; set; }

    public Entity? Entity { get; set; }

    /// <summary>The probability, 0 to 1, that the entity is right.</summary>
    public double Confidence { get; set; }
}
