namespace QuoteIndex.Querying.Questions;

/// <summary>What a question was taken to mean.</summary>
internal sealed record ParsedQuestion
{
    /// <summary>Who speaks; null when anybody may.</summary>
    public QuoteFilter? Who { get; init; }

    /// <summary>The same in words, to stand after "by": "Mark Zuckerberg".</summary>
    public string? WhoInWords { get; init; }

    /// <summary>A wider reading of who, where the index may not tie the person to the company; null when there is none.</summary>
    public QuoteFilter? WiderWho { get; init; }

    /// <summary>Names typed that the index does not have, to look for likely ones.</summary>
    public IReadOnlyList<string> UnknownNames { get; init; } = [];

    /// <summary>A company that speaks or is spoken of; null when none is, or when it is clear which.</summary>
    public string? Company { get; init; }

    /// <summary>The words the statements are about; null when they may be about anything.</summary>
    public string? Topic { get; init; }

    /// <summary>The days; null when any will do.</summary>
    public DayRange? Days { get; init; }

    /// <summary>True when the newest statements are asked for.</summary>
    public bool Newest { get; init; }

    /// <summary>True when the question has a word in it.</summary>
    public bool HasWords { get; init; }

    /// <summary>Words that nothing was made of.</summary>
    public IReadOnlyList<string> Unused { get; init; } = [];

    /// <summary>What a person should know about this reading.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The question as a query, within another.</summary>
    public QuoteQuery ToQuery(QuoteQuery within, WordMatch match = WordMatch.All)
    {
        QuoteQuery query = within;
        if (!HasWords)
        {
            return query.Where(QuoteFilter.None);
        }

        if (Who is not null)
        {
            query = query.Where(Who);
        }

        if (Company is not null)
        {
            query = query.Where(QuoteFilter.Company(Company) | QuoteFilter.Words(Company));
        }

        if (Topic is not null)
        {
            query = query.About(Topic, match);
        }

        if (Days is { } days)
        {
            query = query.Where(QuoteFilter.Date(days.From, days.To));
        }

        return Newest ? query.NewestFirst() : query;
    }

    /// <summary>The question in plain words.</summary>
    public string InWords() => !HasWords
        ? "nothing"
        : "statements"
            + (WhoInWords is null ? "" : " by " + WhoInWords)
            + (Company is null ? "" : $" by or about {Company}")
            + (Topic is null ? "" : $" about “{Topic}”")
            + (Days is { } days ? " " + days : "")
            + (Newest ? ", newest first" : "");
}
