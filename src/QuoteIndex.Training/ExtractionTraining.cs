using QuoteIndex.Extraction;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>Learns and saves the models of the Extraction stage, and tells how good each is on articles none has seen.</summary>
internal static class ExtractionTraining
{
    public const string Usage = "CORPUS HALVES DATA [DEV [PREDICTIONS]]    learn what makes a statement into src/QuoteIndex/Extraction/Data";

    public static int Run(string[] args)
    {
        if (args.Length is < 3 or > 5)
        {
            Console.Error.WriteLine("usage: QuoteIndex.Training extraction " + Usage);
            return 2;
        }

        string? dev = args.Length < 4 ? null : args[3], predictions = args.Length < 5 ? null : args[4];
        Learn(args[0], LanguageHalves.Load(args[1]), LanguageModels.Default, dev, predictions, new TrainingLog()).Save(args[2]);
        return 0;
    }

    /// <summary>
    /// Learns the models from a corpus whose halves are analysed each by its own language models. With articles of another
    /// corpus it prints how good each step is on them; with a folder for predictions it writes what the models find there and,
    /// by cross-validation, in the corpus (train.jsonl) and in our own passages (passages.jsonl).
    /// </summary>
    public static ExtractionModels Learn(
        string corpus, LanguageModels[] halves, LanguageModels language, string? devCorpus, string? predictions, TrainingLog log)
    {
        List<AnnotatedArticle> train = ReadAll(corpus, halves, language);
        List<AnnotatedArticle> dev = devCorpus is null ? [] : AnnotatedArticle.ReadAll(devCorpus, _ => language);
        log.Say($"extraction: {train.Count} articles, {train.Sum(a => a.Gold.Count)} attributions");

        var learner = new ExtractionLearner(train);
        learner.Learn((step, models) => log.Say($"{step} {Report(step, models, dev)}"), new HashSet<string>());
        if (dev.Count > 0)
        {
            Diagnosis.Print(dev, learner.Models, 10);
        }

        if (predictions is not null)
        {
            Directory.CreateDirectory(predictions);
            Prediction.Write(Path.Combine(predictions, "dev.jsonl"), dev.Select(a => (a, learner.Models)));
            Prediction.Write(Path.Combine(predictions, "train.jsonl"), learner.Unseen.Where(a => !a.Article.IsOwn));
            Prediction.Write(Path.Combine(predictions, "passages.jsonl"), learner.Unseen.Where(a => a.Article.IsOwn));
        }

        return learner.Models;
    }

    /// <summary>What is learned from: the corpus, each annotator's reading of it, and our own passages.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="halves">The language models of its halves.</param>
    /// <param name="language">The language models of all of it, for the passages, which none has seen.</param>
    /// <param name="change">Changes each analysis before anything builds on it.</param>
    public static List<AnnotatedArticle> ReadAll(string corpus, LanguageModels[] halves, LanguageModels language, Action<AnalyzedText>? change = null)
    {
        List<AnnotatedArticle> own = OwnPassages.ReadAll(language, change);
        return
        [
            .. AnnotatedArticle.ReadAll(corpus, name => halves[LanguageHalves.HalfOf(name)], eachAnnotator: true, change),
            .. Enumerable.Repeat(own, OwnPassages.Weight).SelectMany(o => o),
        ];
    }

    private static string Report(string step, ExtractionModels models, List<AnnotatedArticle> dev) => dev.Count == 0 ? "learned" : step switch
    {
        "contents" => $"{ContentTraining.Report(models.Contents, dev)}; cues {CueTraining.Report(models.Cues, dev)}",
        "readings" => RankerTraining.Report(models.Readings!, ReadingTraining.Examples(dev, models)),
        "sources" => RankerTraining.Report(models.Sources, SourceTraining.Examples(dev, models)),
        "judge" => JudgeTraining.Report(models.Judge!, JudgeTraining.Examples(dev, text => new StatementDrafter(models with { Judge = null }).Candidates(text))),
        "quotations" => RankerTraining.Report(models.Quotations!, QuotationTraining.Examples(dev, models with { Quotations = null })),
        _ => JudgeTraining.Report(models.Confidence!, JudgeTraining.Examples(dev, text => new StatementDrafter(models with { Confidence = null }).Draft(text))),
    };

    /// <summary>Writes the models into a folder.</summary>
    public static void Save(this ExtractionModels models, string folder)
    {
        Save("cues.bin", stream => models.Cues.Write(stream, CueFinder.FeatureVersion));
        Save("contents.bin", stream => models.Contents.Write(stream, ContentFinder.FeatureVersion));
        Save("readings.bin", stream => models.Readings!.Write(stream, ContentChooser.FeatureVersion));
        Save("sources.bin", stream => models.Sources.Write(stream, SourceFinder.FeatureVersion));
        Save("judge.bin", stream => models.Judge!.Write(stream, DraftJudge.FeatureVersion));
        Save("quotations.bin", stream => models.Quotations!.Write(stream, QuotationAttributor.FeatureVersion));
        Save("confidence.bin", stream => models.Confidence!.Write(stream, DraftJudge.FeatureVersion));

        void Save(string name, Action<Stream> write)
        {
            using FileStream file = File.Create(Path.Combine(folder, name));
            write(file);
        }
    }
}
