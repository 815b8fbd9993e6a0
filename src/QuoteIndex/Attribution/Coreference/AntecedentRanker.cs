using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>
/// Gives a mention the entity mentioned before that a linear model prefers, or none. The scheme is that of a mention ranker (Denis
/// and Baldridge, 2008).
/// </summary>
internal sealed class AntecedentRanker(
    AntecedentModel model, AntecedentFeatures features, DiscourseModel discourse, Action<AntecedentChoice>? observer)
{
    // A wrong name is worse than none. Read by eye, people chosen with less were right about half the time, though few were
    // read. Of organizations too little was read to ask for more than a choice likelier than all others together.
    private const double LeastOfPerson = 0.6, LeastOfOther = 0.5;

    // What is right so often when the candidates are; now and then the article's names were read wrong before.
    private const double TrustInCandidates = 0.96;

    /// <summary>Chooses among the candidates, if there are any.</summary>
    public void Choose(Mention mention, AntecedentModel.Row kind, List<Entity> candidates)
    {
        if (candidates.Count == 0)
        {
            return;
        }

        features.Observe(mention, candidates, areBearers: kind == AntecedentModel.Row.ShortName);
        Span<double> probabilities = stackalloc double[candidates.Count + 1];
        int best = Rank(kind, probabilities);
        observer?.Invoke(new AntecedentChoice(mention, kind, [.. candidates], features.Copy(), probabilities.ToArray()));
        if (best < candidates.Count && probabilities[best] >= (candidates[best].Kind == EntityKind.Person ? LeastOfPerson : LeastOfOther))
        {
            Entity entity = candidates[best];
            mention.Entity = entity;
            mention.Confidence = TrustInCandidates * probabilities[best];
            if (entity.Gender == Gender.Unknown && mention.Gender != Gender.Unknown && probabilities[best] > 0.8)
            {
                entity.Gender = mention.Gender;
            }

            if (mention.Name is { } name)
            {
                discourse.Remember(name, entity);
            }
        }
    }

    // The probability of every candidate and, last, of none; returns which has most.
    private int Rank(AntecedentModel.Row kind, Span<double> probabilities)
    {
        int best = 0;
        for (int i = 0; i < probabilities.Length; i++)
        {
            probabilities[i] = model.Score(kind, features[i]);
            best = probabilities[i] > probabilities[best] ? i : best;
        }

        double most = probabilities[best], sum = 0;
        foreach (ref double score in probabilities)
        {
            sum += score = Math.Exp(score - most);
        }

        foreach (ref double score in probabilities)
        {
            score /= sum;
        }

        return best;
    }
}
