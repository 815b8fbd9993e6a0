using QuoteIndex.Attribution;

namespace QuoteIndex.Training;

/// <summary>Prints how right a model's choices are, class by class, and whether its probabilities mean what they say.</summary>
internal static class AntecedentReport
{
    public static void Print(string title, List<AntecedentExample> examples)
    {
        Console.WriteLine($"{title}:");
        foreach (IGrouping<AntecedentModel.Row, AntecedentExample> row in examples.GroupBy(e => e.Choice.Row).OrderBy(g => g.Key))
        {
            Console.WriteLine(FormattableString.Invariant(
                $"  {row.Key,-20} {row.Count(),5}  right {row.Average(e => e.Right[e.Best] ? 1.0 : 0):P1}  log-loss {row.Average(Loss):F3}"));
        }

        // Of the named entities chosen, as speakers are: how sure, and how often right.
        Console.WriteLine(FormattableString.Invariant($"  all {examples.Count}  right {examples.Average(e => e.Right[e.Best] ? 1.0 : 0):P1}  log-loss {examples.Average(Loss):F3}"));
        foreach (IGrouping<int, AntecedentExample> bin in examples.Where(e => !IsNone(e)).GroupBy(e => Math.Min(9, (int)(10 * Probability(e)))).OrderBy(g => g.Key))
        {
            Console.WriteLine(FormattableString.Invariant(
                $"    {bin.Key / 10.0:F1}  {bin.Count(),5}  mean probability {bin.Average(Probability):F2}  right {bin.Average(e => e.Right[e.Best] ? 1.0 : 0):F2}"));
        }
    }

    private static bool IsNone(AntecedentExample example) => example.Best == example.Choice.Candidates.Length;

    private static double Probability(AntecedentExample example) => example.Choice.Probabilities[example.Best];

    private static double Loss(AntecedentExample example)
    {
        double right = 0;
        for (int i = 0; i < example.Right.Length; i++)
        {
            right += example.Right[i] ? example.Choice.Probabilities[i] : 0;
        }

        return -Math.Log(Math.Max(right, 1e-6));
    }
}
