using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>How much of a topic a statement tells: the share of what the topic's words weigh that it has, in one way or another.</summary>
internal sealed class TopicCoverage(TopicTerm[] terms, double[] weights, Synonyms synonyms)
{
    /// <summary>What a word is worth that only another statement of the article has.</summary>
    public const double Elsewhere = 0.4;

    // A headline is about the whole article; words that tell of what is asked for may tell of other things.
    private const double Headline = 0.9;
    private static readonly double Related = double.Parse(Environment.GetEnvironmentVariable("REL") ?? "0.5", System.Globalization.CultureInfo.InvariantCulture);

    private readonly IReadOnlyList<QueryTerm>[] same = [.. terms.Select(term => QueryTerm.Parse(term.Text, synonyms))];
    private readonly IReadOnlyList<QueryTerm>[] related = [.. terms.Select(term => QueryTerm.Parse(term.Text, synonyms.Wider))];

    public IReadOnlyList<TopicTerm> Terms => terms;

    public Covered Of(Quote quote)
    {
        var said = new StemRun($"{quote.Preceding} {quote.Context} {quote.Text}");
        var headline = new StemRun(quote.Source.Title ?? "");
        return Weigh(quote, [.. Enumerable.Range(0, terms.Length).Select(i =>
            said.Has(same[i]) ? 1 : headline.Has(same[i]) ? Headline : said.Has(related[i]) || headline.Has(related[i]) ? Related : 0)]);
    }

    public Covered Weigh(Quote quote, double[] strengths) =>
        new(quote, strengths, strengths.Zip(weights, (strength, weight) => strength * weight).Sum() / weights.Sum());

    /// <summary>Statements that have the same words of the topic, in an article that has the others.</summary>
    public QuoteFilter Filter(Covered covered)
    {
        QuoteFilter filter = terms.Where((_, i) => covered.Strengths[i] > Elsewhere).Select(term => QuoteFilter.Words(term.Text)).Aggregate((left, right) => left & right);
        return covered.Strengths.Contains(Elsewhere) ? filter & QuoteFilter.Source(covered.Quote.Source.Path) : filter;
    }

    /// <summary>True when every name and number of the topic is there.</summary>
    public bool HasNames(Covered covered) =>
        !terms.Where((term, i) => term.Weight >= TopicWeight.Name && covered.Strengths[i] <= (term.Weight == TopicWeight.Name ? 0 : Elsewhere)).Any()
        && covered.Strengths.Any(strength => strength > Math.Max(Related, Elsewhere));
}
