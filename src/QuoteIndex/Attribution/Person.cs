namespace QuoteIndex;

/// <summary>A person a caller knows of, for a <see cref="PeopleDirectory"/>. Immutable.</summary>
/// <param name="Name">The name every mention of the person is given.</param>
public sealed record Person(string Name)
{
    /// <summary>Other names in full ("Samuel Altman") or in short ("Zuck"). Default none.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The person's title, used where an article gives none; null (the default) when unknown.</summary>
    public string? Title { get; init; }

    /// <summary>The person's company, used where an article tells of none; null (the default) when unknown.</summary>
    public string? Company { get; init; }

    /// <summary>The person's gender, used where an article does not tell it. Default unknown.</summary>
    public Gender Gender { get; init; }
}
