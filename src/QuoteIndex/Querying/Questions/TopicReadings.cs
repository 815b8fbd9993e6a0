namespace QuoteIndex.Querying.Questions;

/// <summary>What of a topic's words may be asked for where no statement has them all.</summary>
internal sealed class TopicReadings(IQuoteStore store, QuoteQuery within)
{
    // How much of what a topic's words tell must be kept.
    private const double Kept = 0.6;

    // So many readings are tried.
    private const int MostReadings = 8;

    /// <summary>The words that must be there, from the narrowest reading to the widest.</summary>
    public async Task<List<string>> RelaxedAsync(Topic topic, CancellationToken cancellationToken)
    {
        List<string> readings = [];
        if (topic.Terms.Any(term => term.Weight >= TopicWeight.Specific))
        {
            readings.Add(topic.Required(TopicWeight.Specific));
        }

        TopicTerm[] terms = [.. topic.Terms.Where(term => term.Weight >= TopicWeight.Specific)];
        if (terms.Length > 1)
        {
            readings.AddRange(await WithoutLeastAsync(terms, cancellationToken).ConfigureAwait(false));
        }

        return [.. readings.Distinct()];
    }

    // Without one or two of the words, the rarest kept longest. A word nobody uses here is the rarest of all; of two words the last is the one
    // that the other only describes.
    private async Task<IEnumerable<string>> WithoutLeastAsync(TopicTerm[] terms, CancellationToken cancellationToken)
    {
        QuoteQuery all = within.Synonyms is { } synonyms ? QuoteQuery.All.Using(synonyms) : QuoteQuery.All;
        long total = await CountAsync(all, cancellationToken).ConfigureAwait(false);
        var weights = new double[terms.Length];
        double never = Math.Log((total + 1.0) / 0.5);
        for (int i = 0; i < terms.Length; i++)
        {
            weights[i] = Math.Log((total + 1.0) / (await CountAsync(all.About(terms[i].Text), cancellationToken).ConfigureAwait(false) + 0.5));
        }

        if (terms.Length > 2 && weights.Count(weight => weight == never) == 1)
        {
            // What nobody ever says tells no more than the next, when at least two others are left.
            weights[Array.IndexOf(weights, never)] = weights.Where(weight => weight < never).Max();
        }

        double sum = weights.Sum();
        IEnumerable<int[]> without = terms.Length == 2 ? [[0]] : Enumerable.Range(0, terms.Length).Select(i => new[] { i });
        if (terms.Length > 4)
        {
            without = without.Concat(Enumerable.Range(0, terms.Length).SelectMany(i => Enumerable.Range(i + 1, terms.Length - i - 1).Select(j => new[] { i, j })));
        }

        return without
            .Where(set => set.All(i => terms[i].Weight < TopicWeight.Name) && set.Sum(i => weights[i]) <= (1 - Kept) * sum)
            .OrderBy(set => set.Sum(i => weights[i]))
            .Take(MostReadings)
            .Select(set => TopicTerm.Join(terms, (_, i) => !set.Contains(i)));
    }

    private async Task<long> CountAsync(QuoteQuery query, CancellationToken cancellationToken) =>
        (await store.SearchAsync(query.Take(0), cancellationToken).ConfigureAwait(false)).Total;
}
