using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>How much of a topic a statement tells: the share of what the topic's words weigh that it has, in one way or another.</summary>
internal sealed class TopicCoverage(TopicTerm[] terms, double[] weights, Synonyms synonyms)
{
    // What a word is worth that stands in the headline, which is about the whole article; in other words, which may tell of other things; as a
    // part of several words asked for together; only in another statement of the article.
    private const double Headline = 0.9;
    private const double Related = 0.5;
    private const double Part = 0.6;
    private const double Elsewhere = 0.4;

    private readonly IReadOnlyList<QueryTerm>[] same = [.. terms.Select(term => QueryTerm.Parse(term.Text, synonyms))];
    private readonly IReadOnlyList<QueryTerm>[] related = [.. terms.Select(term => QueryTerm.Parse(term.Text, synonyms.Wider))];
    private readonly string[][] words = [.. terms.Select(term => term.Text.Split(' '))];

    public IReadOnlyList<TopicTerm> Terms => terms;

    public Covered Of(Quote quote)
    {
        StemRun said = StemRun.Around(quote), headline = StemRun.OfHeadline(quote);
        return Weigh(quote, [.. Enumerable.Range(0, terms.Length).Select(i => Evidence(i, said, headline))]);
    }

    /// <summary>The same where other statements of the article have what this one has not.</summary>
    public Covered With(Covered covered, Func<int, bool> elsewhere) =>
        Weigh(covered.Quote, [.. covered.Evidence.Select((evidence, i) => evidence.Strength == 0 && elsewhere(i) ? new TopicEvidence(Elsewhere, null) : evidence)]);

    /// <summary>Statements that have the same words of the topic, in an article that has the others.</summary>
    public static QuoteFilter Filter(Covered covered)
    {
        QuoteFilter filter = covered.Evidence.Select(evidence => evidence.Words).OfType<string>().Select(text => QuoteFilter.Words(text)).Aggregate((left, right) => left & right);
        return covered.Evidence.Any(evidence => evidence is { Strength: > 0, Words: null }) ? filter & QuoteFilter.Source(covered.Quote.Source.Path) : filter;
    }

    /// <summary>
    /// True when every name and number of the topic is there, and at least one of its words in itself, unless <paramref name="known"/> ties the
    /// statement to the question otherwise.
    /// </summary>
    public bool Suffices(Covered covered, bool known)
    {
        bool own = false, any = false, all = Array.TrueForAll(terms, term => term.Weight == TopicWeight.Required);
        for (int i = 0; i < terms.Length; i++)
        {
            TopicEvidence evidence = covered.Evidence[i];
            if (terms[i].Weight >= TopicWeight.Name && (evidence.Strength == 0 || (terms[i].Weight == TopicWeight.Required && evidence.Words is null)))
            {
                return false;
            }

            own |= evidence.Strength > Related && (terms[i].Weight != TopicWeight.Required || all);
            any |= evidence.Words is not null;
        }

        return own || (known && any);
    }

    private TopicEvidence Evidence(int i, StemRun said, StemRun headline)
    {
        string text = terms[i].Text;
        if (said.Means(same[i]))
        {
            return new(1, text);
        }

        if (headline.Means(same[i]))
        {
            return new(Headline, text);
        }

        if (said.Has(related[i]) || headline.Has(related[i]))
        {
            return new(Related, text);
        }

        string[] part = words[i].Length == 1 ? [] : [.. words[i].Where(word => !StopWords.Contains(word) && said.Has(QueryTerm.Parse(word, synonyms)))];
        return part.Length == 0 ? default : new(Part * part.Length / words[i].Length, string.Join(" and ", part));
    }

    private Covered Weigh(Quote quote, TopicEvidence[] evidence) =>
        new(quote, evidence, evidence.Zip(weights, (found, weight) => found.Strength * weight).Sum() / weights.Sum());
}
