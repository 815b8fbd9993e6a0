using QuoteIndex.Querying.Filters;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying;

/// <summary>Tells under which other name a speaker, company or role was found than it was asked for. Made once for a query.</summary>
internal sealed class SpeakerReasons
{
    private readonly List<QuoteFilter> asked;

    private readonly Synonyms synonyms;

    public SpeakerReasons(QuoteFilter filter, Synonyms synonyms)
    {
        this.synonyms = synonyms;
        asked = [.. FilterLeaves.Wanted(filter).Where(wanted => wanted is SpeakerFilter or CompanyFilter or TitleFilter)];
    }

    public IReadOnlyList<string> Of(Quote quote) => [.. asked.Select(filter => Reason(filter, quote)).OfType<string>().Distinct()];

    private string? Reason(QuoteFilter filter, Quote quote) => filter switch
    {
        SpeakerFilter speaker => Speaker(speaker.Name, quote.Speaker),
        CompanyFilter company => Company(company.Name, quote),
        TitleFilter title => Role(title.Role, quote.Speaker),
        _ => null,
    };

    private static string? Speaker(string name, Speaker speaker)
    {
        if (speaker.Name is not null)
        {
            return PersonName.Readings(name).Any(words => words.Count > 0 && words.All(PersonName.Words(speaker.Name).Contains))
                ? OtherName(name, speaker.Name)
                : null;
        }

        return speaker.Mention is { } mention && RoleWords.Of(name) is { Count: > 0 } terms && terms.TrueForAll(RoleWords.Of(mention).Contains)
            ? $"the speaker is not named, but mentioned as “{mention}”"
            : null;
    }

    private static string? Company(string name, Quote quote)
    {
        IReadOnlyList<string> keys = CompanyName.Keys(name);
        string? known = quote.Company ?? (quote.Speaker.Kind == SpeakerKind.Organization ? quote.Speaker.Name : null);
        return known is not null && CompanyName.Key(known) is var key && keys.Contains(key) && key != CompanyName.Key(name)
            ? $"“{name}” is {known}"
            : null;
    }

    private string? Role(string role, Speaker speaker)
    {
        List<IReadOnlyList<IReadOnlyList<string>>> wanted = RoleWords.Query(role, synonyms);
        string? given = new[] { speaker.Title, speaker.Mention }.FirstOrDefault(text => text is not null && wanted.Count > 0
            && RoleWords.Of(text) is var terms && wanted.TrueForAll(alternatives => alternatives.Any(row => InRow(terms, row))));
        return given is null ? null : OtherName(role, given);
    }

    private static string? OtherName(string asked, string given) =>
        WordAnalyzer.Forms(asked).SequenceEqual(WordAnalyzer.Forms(given)) ? null : $"“{asked}” is {given}";

    private static bool InRow(List<string> terms, IReadOnlyList<string> row) =>
        Enumerable.Range(0, Math.Max(0, terms.Count - row.Count + 1)).Any(i => terms.Skip(i).Take(row.Count).SequenceEqual(row));
}
