using QuoteIndex.Attribution;

namespace QuoteIndex.Training;

/// <summary>A choice of an antecedent the resolver made in an article, and which of its candidates are right by a source of truth.</summary>
/// <param name="Choice">What the resolver saw.</param>
/// <param name="Right">For each candidate, and for "none" as the last, whether it is right; at least one is.</param>
/// <param name="Weight">How much the example counts.</param>
internal sealed record AntecedentExample(AntecedentChoice Choice, bool[] Right, double Weight)
{
    public static AntecedentExample Create(AntecedentChoice choice, IReadOnlyCollection<Entity> antecedents, double weight)
    {
        var right = new bool[choice.Candidates.Length + 1];
        for (int i = 0; i < choice.Candidates.Length; i++)
        {
            right[i] = antecedents.Contains(choice.Candidates[i]);
        }

        right[^1] = !right.Contains(true);
        return new AntecedentExample(choice, right, weight);
    }

    /// <summary>The index of the candidate with most probability; that of "none" is the number of candidates.</summary>
    public int Best
    {
        get
        {
            double[] probabilities = Choice.Probabilities;
            return Array.IndexOf(probabilities, probabilities.Max());
        }
    }
}
