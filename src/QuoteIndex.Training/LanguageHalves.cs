using System.Diagnostics;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>
/// Two sets of language models, each learned from one half of the articles, by which the other half is analysed for the
/// models of later stages: they must learn from analyses as good, and as bad, as those they will meet in use.
/// </summary>
internal static class LanguageHalves
{
    public const string Usage = "CORPUS FOLDER    learn two halves of the language models, which extraction training analyses by";

    public static int Run(string[] args)
    {
        if (args.Length != 2)
        {
            Console.Error.WriteLine("usage: QuoteIndex.Training language-halves " + Usage);
            return 2;
        }

        var watch = Stopwatch.StartNew();
        for (int half = 0; half < 2; half++)
        {
            string folder = Path.Combine(args[1], half == 0 ? "even" : "odd");
            Directory.CreateDirectory(folder);
            int other = 1 - half;
            LanguageTraining.Learn(
                [.. TrainingSentence.ReadAll(args[0]).Where(s => HalfOf(s.Name) == other)],
                what => Console.WriteLine(FormattableString.Invariant($"{watch.Elapsed.TotalSeconds,7:0.0} s  {what}"))).Save(folder);
        }

        return 0;
    }

    /// <summary>
    /// The models for each half, in its order: those that have not seen its articles. Names are the library's own: they reach
    /// later features as classes only, and hide most words of names while they learn.
    /// </summary>
    public static LanguageModels[] Load(string folder) => [Half(folder, "even"), Half(folder, "odd")];

    private static LanguageModels Half(string folder, string name) =>
        LanguageTraining.LoadWithoutNames(Path.Combine(folder, name));

    /// <summary>The half an article belongs to, 0 or 1.</summary>
    public static int HalfOf(string name) => (int)(FeatureHash.OfChars(name) & 1);
}
