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
    public const string Usage = "CORPUS HALVES DATA [DEV]    learn cues, contents and sources from polnear/train into src/QuoteIndex/Extraction/Data";

    private const int Folds = 4;

    public static int Run(string[] args)
    {
        if (args.Length is < 3 or > 4)
        {
            Console.Error.WriteLine("usage: QuoteIndex.Training extraction " + Usage);
            return 2;
        }

        var clock = Stopwatch.StartNew();
        LanguageModels[] halves = LanguageHalves.Load(args[1]);
        List<AnnotatedArticle> train = AnnotatedArticle.ReadAll(args[0], name => halves[LanguageHalves.HalfOf(name)]);
        List<AnnotatedArticle> dev = args.Length < 4 ? [] : AnnotatedArticle.ReadAll(args[3], _ => LanguageModels.Default);
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:F0} s: {train.Count} articles, {train.Sum(a => a.Gold.Count)} attributions");

        if (Environment.GetEnvironmentVariable("STOP") == "contents") { Console.WriteLine($"{clock.Elapsed.TotalSeconds:F0} s: contents {ContentTraining.Report(ContentTraining.Learn(train), dev)} {clock.Elapsed.TotalSeconds:F0}"); return 0; }
        ScoreModel cues = CueTraining.Learn(train);
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:F0} s: cues {CueTraining.Report(cues, dev)}");
        ChainModel contents = ContentTraining.Learn(train);
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:F0} s: contents {ContentTraining.Report(contents, dev)}");

        if (Environment.GetEnvironmentVariable("STOP") == "contents") { return 0; }
        List<AnnotatedArticle>[] folds = [.. Enumerable.Range(0, Folds).Select(f => train.Where((_, i) => i % Folds == f).ToList())];
        List<AnnotatedArticle> Others(int fold) => [.. folds.Where((_, f) => f != fold).SelectMany(a => a)];
        var foldContents = new ChainModel[Folds];
        Parallel.For(0, Folds, f => foldContents[f] = ContentTraining.Learn(Others(f)));
        List<RankingExample>[] readingExamples = [.. folds.Select((a, f) => ReadingTraining.Examples(a, foldContents[f]))];
        ScoreModel readings = ReadingTraining.Learn(readingExamples.SelectMany(e => e));
        Array.Clear(ReadingTraining.Counts);
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:F0} s: readings {RankerTraining.Report(readings, ReadingTraining.Examples(dev, contents))}");

        Console.WriteLine("9 s: " + string.Join(' ', ReadingTraining.Counts));
        var none = new ScoreModel(new sbyte[2], 1);
        var models = new ExtractionModels(cues, contents, readings, none, null, null, null);
        ExtractionModels[] unseen = [.. folds.Select((_, f) => new ExtractionModels(
            CueTraining.Learn(Others(f)),
            foldContents[f],
            ReadingTraining.Learn(readingExamples.Where((_, other) => other != f).SelectMany(e => e)),
            none,
            null,
            null,
            null))];
        List<RankingExample>[] sourceExamples = [.. folds.Select((a, f) => SourceTraining.Examples(a, unseen[f], speechOnly: true))];
        ScoreModel sources = SourceTraining.Learn([.. sourceExamples.SelectMany(e => e)]);
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:F0} s: sources {SourceTraining.Report(sources, SourceTraining.Examples(dev, models, speechOnly: true))}");
        foreach (string v in (Environment.GetEnvironmentVariable("SWEEPS") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] w = v.Split(',');
            Environment.SetEnvironmentVariable("SLR", w[0]); Environment.SetEnvironmentVariable("SR", w[1]); Environment.SetEnvironmentVariable("SDC", w[2]);
            Console.WriteLine($"9 s: sweep S {v} {RankerTraining.Report(SourceTraining.Learn([.. sourceExamples.SelectMany(e => e)]), SourceTraining.Examples(dev, models, speechOnly: true))}");
            foreach (string x in new[] { "LR", "R", "DC" }) Environment.SetEnvironmentVariable("S" + x, null);
        }

        for (int fold = 0; fold < Folds; fold++)
        {
            unseen[fold] = unseen[fold] with
            {
                Sources = SourceTraining.Learn([.. sourceExamples.Where((_, f) => f != fold).SelectMany(e => e)]),
            };
        }

        models = models with { Sources = sources };
        List<(uint[] Features, bool Right)>[] candidates = [.. folds.Select((articles, f) => Drafts(articles, d => d.Candidates, unseen[f]))];
        ScoreModel judge = JudgeTraining.Learn(candidates.SelectMany(e => e));
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:F0} s: judge {JudgeTraining.Report(judge, Drafts(dev, d => d.Candidates, models))}");
        foreach (string v in (Environment.GetEnvironmentVariable("SWEEPJ") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] w = v.Split(',');
            Environment.SetEnvironmentVariable("JLR", w[0]); Environment.SetEnvironmentVariable("JR", w[1]); Environment.SetEnvironmentVariable("JDC", w[2]);
            Console.WriteLine($"9 s: sweep J {v} {JudgeTraining.Report(JudgeTraining.Learn(candidates.SelectMany(e => e)), Drafts(dev, d => d.Candidates, models))[..30]}");
            foreach (string x in new[] { "LR", "R", "DC" }) Environment.SetEnvironmentVariable("J" + x, null);
        }

        for (int fold = 0; fold < Folds; fold++)
        {
            unseen[fold] = unseen[fold] with { Judge = JudgeTraining.Learn(candidates.Where((_, f) => f != fold).SelectMany(e => e)) };
        }

        models = models with { Judge = judge };
        List<RankingExample>[] quotationExamples = [.. folds.Select((articles, f) => QuotationTraining.Examples(articles, unseen[f]))];
        ScoreModel quotations = QuotationTraining.Learn([.. quotationExamples.SelectMany(e => e)]);
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:F0} s: quotations {RankerTraining.Report(quotations, QuotationTraining.Examples(dev, models))}");
        foreach (string v in (Environment.GetEnvironmentVariable("SWEEPT") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] w = v.Split(',');
            Environment.SetEnvironmentVariable("TLR", w[0]); Environment.SetEnvironmentVariable("TR", w[1]); Environment.SetEnvironmentVariable("TDC", w[2]);
            Console.WriteLine($"9 s: sweep T {v} {RankerTraining.Report(QuotationTraining.Learn([.. quotationExamples.SelectMany(e => e)]), QuotationTraining.Examples(dev, models))}");
            foreach (string x in new[] { "LR", "R", "DC" }) Environment.SetEnvironmentVariable("T" + x, null);
        }

        for (int fold = 0; fold < Folds; fold++)
        {
            unseen[fold] = unseen[fold] with
            {
                Quotations = QuotationTraining.Learn([.. quotationExamples.Where((_, f) => f != fold).SelectMany(e => e)]),
            };
        }

        models = models with { Quotations = quotations };
        ScoreModel confidence = JudgeTraining.Learn(folds.SelectMany((articles, f) => Drafts(articles, d => d.Draft, unseen[f])));
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:F0} s: confidence {JudgeTraining.Report(confidence, Drafts(dev, d => d.Draft, models))}");
        models = models with { Confidence = confidence };
        if (Environment.GetEnvironmentVariable("SAVE") != null) {
        Save(cues, args[2], "cues.bin", CueFinder.FeatureVersion);
        using (FileStream file = File.Create(Path.Combine(args[2], "contents.bin"))) { contents.Write(file, ContentFinder.FeatureVersion); }
        Save(sources, args[2], "sources.bin", SourceFinder.FeatureVersion);
        Save(readings, args[2], "readings.bin", ContentChooser.FeatureVersion);
        Save(judge, args[2], "judge.bin", DraftJudge.FeatureVersion);
        Save(confidence, args[2], "confidence.bin", DraftJudge.FeatureVersion);
        Save(quotations, args[2], "quotations.bin", QuotationAttributor.FeatureVersion);
        }
        Diagnosis.Print(dev, models, 10);
        Prediction.Write(Path.Combine(args[2], "dev.jsonl"), dev, models);
        return 0;
    }

    private static List<(uint[] Features, bool Right)> Drafts(
        List<AnnotatedArticle> articles, Func<StatementDrafter, Func<QuotedText, List<DraftStatement>>> stage, ExtractionModels models)
    {
        Func<QuotedText, List<DraftStatement>> draft = stage(new StatementDrafter(models));
        return [.. articles.SelectMany(a => JudgeTraining.Examples(a, draft(a.Text)))];
    }

    private static void Save(ScoreModel model, string folder, string name, int version)
    {
        using FileStream file = File.Create(Path.Combine(folder, name));
        model.Write(file, version);
    }
}
