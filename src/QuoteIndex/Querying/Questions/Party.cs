namespace QuoteIndex.Querying.Questions;

/// <summary>One of those a question names as speakers: a person, a company, a role.</summary>
/// <param name="Filter">The statements that are the party's.</param>
/// <param name="InWords">Who it is, to stand after "by".</param>
internal sealed record Party(QuoteFilter Filter, string InWords)
{
    /// <summary>A wider reading, where the index may not tie the person to the company or role; null when there is none.</summary>
    public QuoteFilter? Wider { get; init; }

    /// <summary>The words by which a text would name the party; null when it has none.</summary>
    public string? Name { get; init; }

    /// <summary>What to say of statements found by <see cref="Wider"/>.</summary>
    public string? WhyWider { get; init; }

    /// <summary>True when statements about the party are asked for as much as its own.</summary>
    public bool IsSpokenOf { get; private init; }

    /// <summary>The party as one who may as well be spoken of; only where it says nothing itself, when <paramref name="later"/>.</summary>
    public Party OrSpokenOf(bool later)
    {
        if (Name is null)
        {
            return this;
        }

        QuoteFilter either = (Wider ?? Filter) | QuoteFilter.Words(Name);
        return later
            ? this with { Wider = either, WhyWider = $"No such statement is by {InWords}; these are by others as well." }
            : this with { Filter = either, Wider = null, IsSpokenOf = true };
    }

    /// <summary>The words of a role, which may be what statements are about; null of anybody else.</summary>
    public string? AsTopic { get; init; }

    /// <summary>What the party was asked for by, when that is a role at somebody's; the people who hold it can be looked up.</summary>
    public RolePhrase? Role { get; init; }

    /// <summary>The name typed, when the index does not have it; null otherwise.</summary>
    public string? Unknown { get; init; }

    /// <summary>Everyone of a name that several people share; empty when it is clear who is meant.</summary>
    public string? Ambiguous { get; init; }
}
