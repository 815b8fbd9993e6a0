using System.Diagnostics;
using QuoteIndex.Extraction;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>
/// Learns the models of the Extraction stage in the order in which it uses them. Models that build on another's output
/// learn from what it says of articles it has not seen (jackknife over folds), as it will be in use.
/// </summary>
internal static class ExtractionTraining
{
    public const string Usage = "CORPUS DATA [DEV]    learn cues, contents and sources from polnear/train into src/QuoteIndex/Extraction/Data";

    private const int Folds = 4;

    public static int Run(string[] args)
    {
        if (args.Length is < 2 or > 3)
        {
            Console.Error.WriteLine("usage: QuoteIndex.Training extraction " + Usage);
            return 2;
        }

        var clock = Stopwatch.StartNew();
        List<AnnotatedArticle> train = AnnotatedArticle.ReadAll(args[0], static (article, layer) => layer.ToAnalyzedText(article));
        List<AnnotatedArticle> dev = args.Length < 3 ? [] : AnnotatedArticle.ReadAll(args[2], static (article, layer) => layer.ToAnalyzedText(article));
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:F0} s: {train.Count} articles, {train.Sum(a => a.Gold.Count)} attributions");

        LinearModel cues = CueTraining.Learn(train);
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:F0} s: cues {CueTraining.Report(cues, dev)}");
        LinearModel contents = ContentTraining.Learn(train);
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:F0} s: contents {ContentTraining.Report(contents, dev)}");

        List<AnnotatedArticle>[] folds = [.. Enumerable.Range(0, Folds).Select(f => train.Where((_, i) => i % Folds == f).ToList())];
        List<AnnotatedArticle> Others(int fold) => [.. folds.Where((_, f) => f != fold).SelectMany(a => a)];
        LinearModel[] foldContents = [.. folds.Select((_, f) => ContentTraining.Learn(Others(f)))];
        List<RankingExample>[] sourceExamples = [.. folds.Select((a, f) => SourceTraining.Examples(a, foldContents[f]))];
        LinearModel sources = SourceTraining.Learn([.. sourceExamples.SelectMany(e => e)]);
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:F0} s: sources {SourceTraining.Report(sources, SourceTraining.Examples(dev, contents))}");

        List<RankingExample> quotationExamples = [];
        for (int fold = 0; fold < Folds; fold++)
        {
            var unseen = new ExtractionModels(
                CueTraining.Learn(Others(fold)),
                foldContents[fold],
                SourceTraining.Learn([.. sourceExamples.Where((_, f) => f != fold).SelectMany(e => e)]),
                null);
            quotationExamples.AddRange(QuotationTraining.Examples(folds[fold], unseen));
        }

        LinearModel quotations = QuotationTraining.Learn(quotationExamples);
        var models = new ExtractionModels(cues, contents, sources, quotations);
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:F0} s: quotations {RankerTraining.Report(quotations, QuotationTraining.Examples(dev, models))}");
        Save(cues, args[1], "cues.bin", CueFinder.FeatureVersion);
        Save(contents, args[1], "contents.bin", ContentFinder.FeatureVersion);
        Save(sources, args[1], "sources.bin", SourceFinder.FeatureVersion);
        Save(quotations, args[1], "quotations.bin", QuotationAttributor.FeatureVersion);
        Prediction.Write(Path.Combine(args[1], "dev.jsonl"), dev, models);
        return 0;
    }

    private static void Save(LinearModel model, string folder, string name, int version)
    {
        using FileStream file = File.Create(Path.Combine(folder, name));
        LinearModelFile.Write(model, file, version);
    }
}
