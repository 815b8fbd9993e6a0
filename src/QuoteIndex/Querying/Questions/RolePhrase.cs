namespace QuoteIndex.Querying.Questions;

/// <summary>Somebody who is asked for by what he is, and for whom: "Trump's lawyers", "the mayor of Charlotte".</summary>
/// <param name="Role">What he is: "lawyers".</param>
/// <param name="Owner">The words that tell which: "Trump", "Charlotte".</param>
/// <param name="Company">The company among them, as the index names it; null when there is none.</param>
internal sealed record RolePhrase(string Role, string Owner, string? Company)
{
    /// <summary>Statements that say so themselves: by the words that mention the speaker, or by title and company.</summary>
    public QuoteFilter Filter => Company is null
        ? QuoteFilter.Title($"{Owner}'s {Role}")
        : QuoteFilter.Title($"{Owner}'s {Role}") | (QuoteFilter.Title(Role) & QuoteFilter.Company(Company));

    // "Tax experts" are experts, and professors where taxes are named.
    private QuoteFilter Holders => RoleKinds.Filter(SpeakerWords.Last(Role)) is var kinds && Role.Contains(' ', StringComparison.Ordinal)
        ? QuoteFilter.Title(Role) | (kinds & QuoteFilter.Words(Role[..Role.LastIndexOf(' ')]))
        : kinds;

    /// <summary>Statements among which those may be that say around them who the speaker is.</summary>
    public QuoteFilter Candidates => Holders & (Company is null
        ? QuoteFilter.Words(Owner)
        : QuoteFilter.Words(Owner) | QuoteFilter.Company(Company));
}
