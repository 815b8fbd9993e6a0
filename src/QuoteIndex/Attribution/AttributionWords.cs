using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>What attribution-words.txt knows.</summary>
internal static class AttributionWords
{
    private static readonly ILookup<string, string> Sections =
        WordList.Sections("attribution-words.txt").ToLookup(e => e.Section, e => e.Entry, StringComparer.Ordinal);

    public static WordGroup Joining { get; } = new(Sections["joining"]);

    public static WordGroup Founding { get; } = new(Sections["founding"]);

    public static WordGroup Copulas { get; } = new(Sections["copula"]);

    public static WordGroup ClauseOpeners { get; } = new(Sections["clause opener"]);

    public static WordGroup Definite { get; } = new(Sections["definite"]);

    public static WordGroup EmployerPrepositions { get; } = new(Sections["employer preposition"]);

    /// <summary>Words before the name of a day that do not tell which is meant: "late Monday".</summary>
    public static WordGroup PartsOfDay { get; } = new(Sections["part of day"]);

    /// <summary>Words with which the name of a day is another than the last before publication: "next Monday".</summary>
    public static WordGroup OtherDays { get; } = new(Sections["other day"]);

    /// <summary>Prepositions before what took place on a day: "at Wednesday's hearing".</summary>
    public static WordGroup Occasions { get; } = new(Sections["occasion"]);
}
