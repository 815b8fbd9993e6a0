using System.Globalization;
using QuoteIndex.Accuracy.Scoring;

namespace QuoteIndex.Accuracy.Polnear;

/// <summary>Prints the figures, and the errors behind them, for a person.</summary>
internal static class PolnearReport
{
    public static void Print(PolnearFigures figures, TextWriter output)
    {
        output.WriteLine($"PolNeAR, {figures.Files} articles");
        output.WriteLine();
        output.WriteLine(Line($"quoted stretches found          {figures.Quotes.Found.Rate,6:P1}  ({figures.Quotes.Found.Count} of {figures.Quotes.Found.Of})"));
        output.WriteLine(Line($"  with the right speaker        {figures.Quotes.RightSpeaker.Rate,6:P1}  ({figures.Quotes.RightSpeaker.Count})"));
        output.WriteLine(Line($"  false alarms on other ones    {figures.Quotes.FalseAlarms.Rate,6:P1}  ({figures.Quotes.FalseAlarms.Count} of {figures.Quotes.FalseAlarms.Of})"));
        output.WriteLine();
        output.WriteLine("                          found (overlap)           and right speaker (end to end)");
        output.WriteLine("                          P      R      F1          P      R      F1        n   predicted");
        PrintScores(figures.Content, "", output);
        output.WriteLine("Statements only (indirect attributions without a cue of speech are neutral)");
        PrintScores(figures.Statements, "  ", output);
        PrintReliability(figures.Reliability, output);
    }

    /// <summary>Prints up to <paramref name="count"/> errors of each kind, spread over the texts.</summary>
    public static void PrintErrors(IReadOnlyList<TextResult> results, int count, TextWriter output)
    {
        PrintErrors("MISSED", results.SelectMany(r => r.Gold.Where(g => r.PredictedOf(g) is null).Select(g => new Error(g, null))), count, output);
        PrintErrors("SPURIOUS", results.SelectMany(r => r.Predicted.Where(p => r.GoldOf(p) is null).Select(p => new Error(null, p))), count, output);
        PrintErrors(
            "WRONG SPEAKER",
            results.SelectMany(r => r.Gold
                .Select(g => new Error(g, r.PredictedOf(g)))
                .Where(e => e.Predicted is { } p && !TextResult.IsSourceRight(e.Gold!, p))),
            count,
            output);
    }

    private static void PrintScores(IReadOnlyDictionary<string, KindScores> scores, string indent, TextWriter output)
    {
        foreach ((string kind, KindScores s) in scores)
        {
            output.WriteLine(Line($"{indent + kind,-22} {Percents(s.Found)}     {Percents(s.EndToEnd)}  {s.Found.Gold,6} {s.Found.Predicted,8}"));
        }

        output.WriteLine();
    }

    private static void PrintReliability(IReadOnlyList<ReliabilityBin> bins, TextWriter output)
    {
        if (bins.Count == 0)
        {
            return;
        }

        output.WriteLine("Confidence      n   mean   right");
        foreach (ReliabilityBin bin in bins)
        {
            output.WriteLine(Line($"{bin.From:0.0}–{bin.From + 0.1:0.0}  {bin.Count,7}  {bin.MeanConfidence,5:0.00}  {bin.ShareRight,6:P1}"));
        }

        int total = bins.Sum(b => b.Count);
        output.WriteLine(Line($"mean distance of confidence and share right: {bins.Sum(b => b.Count * Math.Abs(b.MeanConfidence - b.ShareRight)) / total:0.000}"));
    }

    private static void PrintErrors(string name, IEnumerable<Error> errors, int count, TextWriter output)
    {
        Error[] all = [.. errors];
        output.WriteLine();
        output.WriteLine($"=== {name}: {all.Length}");
        int step = Math.Max(1, all.Length / Math.Max(1, count));
        for (int i = 0, shown = 0; i < all.Length && shown < count; i += step, shown++)
        {
            ScoredStatement any = (all[i].Gold ?? all[i].Predicted)!;
            output.WriteLine();
            output.WriteLine($"{any.Text.Name}:{any.Text.LineOf(any.Content[0].Start)}  {any.Kind.ToString().ToLowerInvariant()}");
            output.WriteLine($"  {ErrorContext.Around(any.Text.Text, any.Content)}");
            Print("annotated", all[i].Gold, output);
            Print("predicted", all[i].Predicted, output);
        }
    }

    private static void Print(string label, ScoredStatement? attribution, TextWriter output)
    {
        if (attribution is not { Text: var text })
        {
            return;
        }

        string source = attribution.Source.Count == 0 ? "nobody" : $"“{text.TextOf(attribution.Source)}”";
        string cue = attribution.Cue.Count == 0 ? "no cue" : $"“{text.TextOf(attribution.Cue)}”";
        string speaker = attribution.Speaker is null ? "" : $" = {attribution.Speaker}";
        string trace = attribution.Evidence is null ? "" : Line($" [{attribution.Evidence} {attribution.Confidence:0.00}]");
        output.WriteLine($"  {label}: {source}{speaker}, {cue}{trace}: {text.TextOf(attribution.Content)}");
    }

    private static string Percents(FScore score) => Line($"{100 * score.Precision,6:0.0} {100 * score.Recall,6:0.0} {100 * score.F1,6:0.0}");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private readonly record struct Error(ScoredStatement? Gold, ScoredStatement? Predicted);
}
