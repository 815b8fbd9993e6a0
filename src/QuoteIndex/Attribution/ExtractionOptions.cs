using System.Security.Cryptography;
using System.Text;

namespace QuoteIndex;

/// <summary>What a caller knows that helps to tell who speaks. Immutable; the defaults suit any news article.</summary>
public sealed record ExtractionOptions
{
    /// <summary>The options used when none are given.</summary>
    public static ExtractionOptions Default { get; } = new();

    /// <summary>Companies by all their names. Default: those QuoteIndex ships; <see cref="CompanyDirectory.With"/> adds to them.</summary>
    public CompanyDirectory Companies { get; init; } = CompanyDirectory.Default;

    /// <summary>People by all their names. Default: nobody.</summary>
    public PeopleDirectory People { get; init; } = PeopleDirectory.Empty;

    /// <summary>Reporting verbs of the caller's own articles, besides those QuoteIndex knows. Default none.</summary>
    /// <exception cref="ArgumentException">A verb is to be read as one that QuoteIndex does not know.</exception>
    public IReadOnlyList<ReportingVerb> ReportingVerbs
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            Reporting = new Extraction.ReportingWords(value, ReportingNouns);
            field = value;
        }
    } = [];

    /// <summary>Nouns for statements of the caller's own articles, besides those QuoteIndex knows. Default none.</summary>
    /// <exception cref="ArgumentException">A noun is to be read as one that QuoteIndex does not know.</exception>
    public IReadOnlyList<ReportingNoun> ReportingNouns
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            Reporting = new Extraction.ReportingWords(ReportingVerbs, value);
            field = value;
        }
    } = [];

    /// <summary>Titles of the caller's own articles, besides those QuoteIndex knows. Default none.</summary>
    /// <exception cref="ArgumentException">A title has no word, or is to be read as one that QuoteIndex does not know.</exception>
    public IReadOnlyList<JobTitle> Titles
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            KnownTitles = new Attribution.KnownTitles(value);
            field = value;
        }
    } = [];

    /// <summary>The verbs and nouns as the extraction asks for them; null for none.</summary>
    internal Extraction.ReportingWords? Reporting { get; private init; }

    /// <summary>The titles as they are looked for; null for none.</summary>
    internal Attribution.KnownTitles? KnownTitles { get; private init; }

    /// <summary>A digest of all that can change what is found.</summary>
    internal byte[] Fingerprint()
    {
        var text = new StringBuilder();
        foreach (Company company in Companies.Companies)
        {
            Add([company.Name], company.Aliases, company.Tickers);
        }

        foreach (Person person in People.People)
        {
            Add([person.Name], person.Aliases, [person.Title ?? "", person.Company ?? "", person.Gender.ToString()]);
        }

        foreach (ReportingVerb verb in ReportingVerbs)
        {
            Add([verb.Base, verb.ThirdPerson, verb.Past, verb.Progressive, verb.Participle ?? "", verb.Like]);
        }

        foreach (ReportingNoun noun in ReportingNouns)
        {
            Add([noun.Singular, noun.Plural ?? "", noun.Like]);
        }

        foreach (JobTitle title in Titles)
        {
            Add([title.Name, title.Like]);
        }

        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));

        // Separators that no name has, so that different directories never read the same.
        void Add(params ReadOnlySpan<IEnumerable<string>> lists)
        {
            foreach (IEnumerable<string> list in lists)
            {
                text.AppendJoin('\u001F', list).Append('\u001E');
            }

            text.Append('\u001D');
        }
    }
}
