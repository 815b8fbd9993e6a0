namespace QuoteIndex.Accuracy.Questions;

/// <summary>How good an order of statements is, by the judged places.</summary>
internal static class Ranking
{
    /// <summary>How many hits count.</summary>
    public const int Depth = 10;

    /// <summary>
    /// The grade of each statement in turn; 0 for one that is not relevant. Each place counts once, for the first statement that has it: of several
    /// places, a statement takes the one most like it.
    /// </summary>
    public static int[] Grades(IReadOnlyList<Quote> hits, IReadOnlyList<JudgedPlace> relevant)
    {
        var left = new List<JudgedPlace>(relevant);
        return [.. hits.Select(hit =>
        {
            string file = Path.GetFileName(hit.Source.Path);
            if (left.MaxBy(p => p.Likeness(file, hit.Content)) is not { } best || best.Likeness(file, hit.Content) == 0)
            {
                return 0;
            }

            left.Remove(best);
            return best.Grade;
        })];
    }

    /// <summary>
    /// The normalized discounted cumulative gain of the first <see cref="Depth"/>: a grade g gains 2^g - 1, less by the logarithm of its rank, as a
    /// share of what the best order of everything judged would gain.
    /// </summary>
    public static double Ndcg(IEnumerable<int> grades, IEnumerable<int> judged)
    {
        double ideal = Gain(judged.OrderDescending());
        return ideal == 0 ? 0 : Gain(grades) / ideal;
    }

    private static double Gain(IEnumerable<int> grades) =>
        grades.Take(Depth).Select((grade, index) => ((1 << grade) - 1) / Math.Log2(index + 2)).Sum();
}
