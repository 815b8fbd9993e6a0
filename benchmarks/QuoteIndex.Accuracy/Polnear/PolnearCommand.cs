using System.Text.Json;
using QuoteIndex.Accuracy.Scoring;

namespace QuoteIndex.Accuracy.Polnear;

/// <summary>Scores the library, or predictions made elsewhere, on a split of PolNeAR.</summary>
internal static class PolnearCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Runs the command.</summary>
    /// <param name="folder">The split: a folder with text and attributions.</param>
    /// <param name="predictions">Predictions to score; null extracts them here.</param>
    /// <param name="errors">How many errors of each kind to print.</param>
    /// <param name="json">Whether to print the figures as JSON instead.</param>
    /// <param name="output">Where to print.</param>
    public static void Run(string folder, string? predictions, int errors, bool json, TextWriter output)
    {
        PolnearText[] texts = [.. PolnearCorpus.Read(folder)];
        TextResult[] results = predictions is null ? Extract(texts) : Load(texts, predictions);
        PolnearFigures figures = PolnearFigures.Of(results);
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(figures, Indented));
        }
        else
        {
            PolnearReport.Print(figures, output);
        }

        if (errors > 0)
        {
            PolnearReport.PrintErrors(results, errors, output);
        }
    }

    private static TextResult[] Extract(PolnearText[] texts) =>
        [.. texts.AsParallel().AsOrdered().Select(text =>
        {
            Article article = ArticleReader.Parse(text.Text.Name, text.Text.Text);
            return new TextResult(text, QuoteExtractor.Extract(article).Select(q => ScoredStatement.Of(text.Text, q)));
        })];

    private static TextResult[] Load(PolnearText[] texts, string path)
    {
        ILookup<string, Func<ScoredText, ScoredStatement>> predictions = PredictionFile.Read(path);
        string? unknown = predictions.Select(g => g.Key).Except(texts.Select(t => t.Text.Name)).FirstOrDefault();
        return unknown is not null
            ? throw new InputException($"'{path}' has predictions for '{unknown}', which the corpus does not have.")
            : [.. texts.Select(text => new TextResult(text, predictions[text.Text.Name].Select(make => make(text.Text))))];
    }
}
