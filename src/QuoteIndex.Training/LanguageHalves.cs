using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>
/// Two sets of language models, each learned from one half of the articles, by which the other half is analysed for the
/// models of later stages: they must learn from analyses as good, and as bad, as those they will meet in use.
/// </summary>
internal static class LanguageHalves
{
    public const string Usage = "CORPUS FOLDER    learn two halves of the language models, which extraction training analyses by";

    private static readonly string[] Names = ["even", "odd"];

    public static int Run(string[] args)
    {
        if (args.Length != 2)
        {
            Console.Error.WriteLine("usage: QuoteIndex.Training language-halves " + Usage);
            return 2;
        }

        var log = new TrainingLog();
        for (int half = 0; half < Names.Length; half++)
        {
            string folder = Path.Combine(args[1], Names[half]);
            Directory.CreateDirectory(folder);
            Learn(args[0], half, log.Say).Save(folder);
        }

        return 0;
    }

    /// <summary>Learns the models by which the articles of a half are analysed, from all others.</summary>
    public static LanguageModels Learn(string corpus, int half, Action<string> report) =>
        LanguageTraining.Learn([.. TrainingSentence.ReadAll(corpus).Where(s => HalfOf(s.Name) != half)], report);

    /// <summary>The models for each half that <see cref="Run"/> wrote, with the names of the library.</summary>
    public static LanguageModels[] Load(string folder) =>
        [.. Names.Select(name => LanguageTraining.LoadWithNames(LanguageModels.Default.Names, Path.Combine(folder, name)))];

    /// <summary>
    /// A half's models with the names learned from all articles: names reach later features as classes only, and hide most
    /// words of names while they learn.
    /// </summary>
    public static LanguageModels WithNamesOf(LanguageModels all, LanguageModels half) => half with { Names = all.Names };

    /// <summary>The half an article belongs to, 0 or 1.</summary>
    public static int HalfOf(string name) => (int)(FeatureHash.OfChars(name) & 1);
}
