namespace QuoteIndex.Attribution;

/// <summary>Words of one name: tokens [First, End), what they are as text, and what speaks for which kind.</summary>
internal sealed class NameRun(int first, int end, int sentence, string text)
{
    public int First { get; } = first;

    public int End { get; } = end;

    public int Sentence { get; } = sentence;

    /// <summary>The name's words, without honorifics.</summary>
    public string Text { get; } = text;

    public NameVotes Votes { get; set; }

    public EntityKind Kind { get; set; }

    public Gender Gender { get; set; }

    public bool Plural { get; set; }

    public bool Titled { get; set; }

    /// <summary>True where the words behind it say that it has a chief executive or the like.</summary>
    public bool HasOfficers { get; set; }

    /// <summary>The name of the directory for the ticker that stands behind the name; null when none does.</summary>
    public string? CompanyByTicker { get; set; }
}
