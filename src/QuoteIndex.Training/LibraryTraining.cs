using QuoteIndex.Attribution;
using QuoteIndex.Extraction;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>
/// Learns every model of the library from the corpus, each stage by the models just learned for the stages before it, so
/// that nothing depends on the models embedded in this build. Deterministic: the same corpus gives the same bytes.
/// </summary>
internal static class LibraryTraining
{
    public const string Usage = "CORPUS LIBRARY [DEV]    learn every model from polnear/train into src/QuoteIndex; DEV is for figures only";

    // The language models of all articles come first, then those of each half; a processor each, as memory allows no more.
    private const int LanguageRuns = 3, LanguageRunsAtOnce = 2;

    private static readonly string[] Stages = ["Language", "Attribution", "Extraction"];

    public static int Run(string[] args)
    {
        if (args.Length is < 2 or > 3)
        {
            Console.Error.WriteLine("usage: QuoteIndex.Training all " + Usage);
            return 2;
        }

        string corpus = args[0];
        string? dev = args.Length > 2 ? args[2] : null;
        string[] folders = [.. Stages.Select(stage => Path.Combine(args[1], stage, "Data"))];
        if (folders.FirstOrDefault(f => !Directory.Exists(f)) is { } missing)
        {
            Console.Error.WriteLine($"There is no folder {missing}. Name the library's source folder, such as src/QuoteIndex.");
            return 2;
        }

        var log = new TrainingLog();
        (LanguageModels language, LanguageModels[] halves) = LearnLanguage(corpus, log);
        AntecedentModel antecedents = CoreferenceTraining.Learn(corpus, language, log);
        if (dev is not null)
        {
            CoreferenceTraining.Report(dev, language, antecedents, []);
        }

        ExtractionModels extraction = ExtractionTraining.Learn(corpus, halves, language, dev, null, log);

        // Written at the end, so that a run that fails leaves the models as they were.
        language.Save(folders[0]);
        CoreferenceTraining.Save(antecedents, folders[1]);
        extraction.Save(folders[2]);
        log.Say("all models written");
        return 0;
    }

    private static (LanguageModels All, LanguageModels[] Halves) LearnLanguage(string corpus, TrainingLog log)
    {
        var learned = new LanguageModels[LanguageRuns];
        Parallel.For(0, LanguageRuns, new ParallelOptions { MaxDegreeOfParallelism = LanguageRunsAtOnce }, run =>
        {
            string name = run switch { 0 => "all articles", 1 => "first half", _ => "second half" };
            learned[run] = run == 0
                ? LanguageTraining.Learn(TrainingSentence.ReadAll(corpus), what => log.Say($"{name}: {what}"))
                : LanguageHalves.Learn(corpus, run - 1, what => log.Say($"{name}: {what}"));
        });
        return (learned[0], [.. learned[1..].Select(half => LanguageHalves.WithNamesOf(learned[0], half))]);
    }
}
