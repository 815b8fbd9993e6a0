using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>
/// What may be asked for where no statement has all of a topic's words: those that one of the statements with some of them has, when they tell
/// the greater part of the topic. Words that only tell of what is asked for count as well here, and so do other statements of the article. Made for
/// one question; not for use by several threads at once.
/// </summary>
internal sealed class TopicReadings(IQuoteStore store, QuoteQuery within)
{
    // How much of what a topic's words tell must be kept; of what a speaker who is asked for says, less is near.
    private const double Kept = 0.5;
    private const double KeptOfSpeaker = 1.0 / 3;

    // Statements are near that tell so much of what the best tells; so many combinations of words are asked for.
    private const double NearBest = 0.75;
    private const int MostReadings = 8;

    // Statements looked at, and articles whose other statements are.
    private const int MostStatements = 200;
    private const int MostArticles = 10;

    private readonly Synonyms synonyms = within.OtherWords;
    private readonly Dictionary<QuoteQuery, long> counts = [];

    /// <summary>The query for what comes nearest to the question, and the words of the topic it has; null where nothing comes near enough.</summary>
    public async Task<NearestReading?> NearestAsync(ParsedQuestion question, CancellationToken cancellationToken)
    {
        if (question.Topic is not { Terms.Count: > 0 and <= QueryTerm.MostTerms } topic)
        {
            return null;
        }

        TopicTerm[] terms = [.. topic.Terms.Where(term => term.Weight >= TopicWeight.General)];
        TopicTerm[] telling = [.. terms.Where(term => term.Weight >= TopicWeight.Specific)];
        if (telling.Length == 0)
        {
            return null;
        }

        var coverage = new TopicCoverage(terms, await WeightsAsync(terms, cancellationToken).ConfigureAwait(false), synonyms);
        // Of several words asked for together, some tell as well.
        QuoteFilter some = telling.SelectMany(term => term.Text.Split(' ').Where(word => !StopWords.Contains(word)).Append(term.Text).Distinct())
            .Select(words => QuoteFilter.Words(words)).Aggregate((left, right) => left | right);
        QuoteQuery asked = (question with { Topic = null, Newest = false }).ToQuery(within.Skip(0)).Widen();
        QuotePage page = await store.SearchAsync(asked.Where(some).Take(MostStatements), cancellationToken).ConfigureAwait(false);
        Covered[] near = [.. page.Hits.Select(hit => coverage.Of(hit.Quote)).OrderByDescending(covered => covered.Share)];
        near = await WithArticlesAsync(coverage, near, cancellationToken).ConfigureAwait(false);
        bool known = question.Who.Count > 0;
        near = [.. near.Where(covered => covered.Share >= Math.Max(known ? KeptOfSpeaker : Kept, NearBest * near[0].Share) && coverage.Suffices(covered, known))];
        if (near is not [var best, ..])
        {
            return null;
        }

        QuoteFilter enough = near.Select(TopicCoverage.Filter).DistinctBy(filter => filter.ToString()).Take(MostReadings).Aggregate((left, right) => left | right);
        QuoteFilter any = topic.Terms.Select(term => QuoteFilter.Words(term.Text, WordMatch.Any)).Aggregate((left, right) => left | right);
        QuoteQuery query = (question with { Topic = null }).ToQuery(within).Widen().Where(enough).Where(any);
        return new(query, TopicTerm.Join(terms, (_, i) => best.Evidence[i].Strength > 0), best.IsLiteral, best.Share);
    }

    // What a statement has not is looked for in the others of its article.
    private async Task<Covered[]> WithArticlesAsync(TopicCoverage coverage, Covered[] near, CancellationToken cancellationToken)
    {
        string[] sources = [.. near.Select(covered => covered.Quote.Source.Path).Distinct().Take(MostArticles)];
        var elsewhere = new HashSet<(string Path, int Term)>();
        foreach (string path in sources)
        {
            for (int i = 0; i < coverage.Terms.Count; i++)
            {
                if (Array.Exists(near, covered => covered.Evidence[i].Strength == 0 && covered.Quote.Source.Path == path)
                    && await CountAsync(QuoteQuery.All.Using(synonyms).From(path).About(coverage.Terms[i].Text), cancellationToken).ConfigureAwait(false) > 0)
                {
                    elsewhere.Add((path, i));
                }
            }
        }

        return [.. near.Where(covered => sources.Contains(covered.Quote.Source.Path))
            .Select(covered => coverage.With(covered, i => elsewhere.Contains((covered.Quote.Source.Path, i))))
            .OrderByDescending(covered => covered.Share)];
    }

    // The rarer a word, the more it tells. What nobody ever says tells no more than the next, when at least two others are left.
    private async Task<double[]> WeightsAsync(TopicTerm[] terms, CancellationToken cancellationToken)
    {
        long total = await CountAsync(QuoteQuery.All, cancellationToken).ConfigureAwait(false);
        var weights = new double[terms.Length];
        double never = Math.Log((total + 1.0) / 0.5);
        for (int i = 0; i < terms.Length; i++)
        {
            weights[i] = Math.Log((total + 1.0) / (await CountAsync(QuoteQuery.All.Using(synonyms).About(terms[i].Text), cancellationToken).ConfigureAwait(false) + 0.5));
        }

        if (terms.Length > 2 && weights.Count(weight => weight == never) == 1)
        {
            weights[Array.IndexOf(weights, never)] = weights.Where(weight => weight < never).Max();
        }

        return weights;
    }

    // The same words are counted for every circle of speakers.
    private async Task<long> CountAsync(QuoteQuery query, CancellationToken cancellationToken)
    {
        if (!counts.TryGetValue(query, out long count))
        {
            counts[query] = count = await store.CountAsync(query, cancellationToken).ConfigureAwait(false);
        }

        return count;
    }
}
