namespace QuoteIndex.Querying.Questions;

internal enum PieceKind
{
    Person,
    Company,
    Role,
    Word,

    /// <summary>Leads from a role to whose it is: "of", "for".</summary>
    Link,

    /// <summary>Anybody of whoever else is named: "people", "executives".</summary>
    Everyone,
}

/// <summary>A piece of a stretch of a question that names speakers.</summary>
internal readonly record struct SpeakerPiece(PieceKind Kind, string Text)
{
    /// <summary>Everyone of a person's name.</summary>
    public PersonMatch Person { get; init; }

    /// <summary>The company as the index names it, or as typed; of a person's name that is a company's too, as well.</summary>
    public string? Company { get; init; }

    public bool Possessive { get; init; }

    /// <summary>True when a comma, "and" or "or" stands before it.</summary>
    public bool Separated { get; init; }

    /// <summary>True when "and" or "or" does.</summary>
    public bool Joined { get; init; }

    /// <summary>True when it looks like part of a person's name.</summary>
    public bool NameLike { get; init; }
}
