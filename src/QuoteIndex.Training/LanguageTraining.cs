using System.Diagnostics;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>Learns the models of the Language stage: word classes, names, and the parser.</summary>
internal static class LanguageTraining
{
    public const string Usage = "CORPUS DATA [names]    learn tagger, names and parser (or all but the parser, which takes longest) from polnear/train into src/QuoteIndex/Language/Data";

    private const int BusinessArticles = 800;

    public static int Run(string[] args)
    {
        if (args.Length is < 2 or > 3)
        {
            Console.Error.WriteLine("usage: QuoteIndex.Training language " + Usage);
            return 2;
        }

        var watch = Stopwatch.StartNew();
        List<TrainingSentence> sentences = TrainingSentence.ReadAll(args[0]);
        Report(watch, $"{sentences.Count} sentences read");

        LinearModel tags = WordClassTraining.Train(sentences);
        Save(tags, args[1], WordClassTagger.ModelName, WordClassTagger.FeatureVersion);
        Report(watch, "word classes learned");

        WordClassTraining.TagByHalves(sentences);
        Report(watch, "corpus tagged by halves");

        List<TrainingSentence> business = new BusinessNews(new FixedRandom(29)).Write(BusinessArticles, sentences[^1].Document + 1, new WordClassTagger(tags));
        LinearModel names = NameTraining.Train([.. sentences, .. business]);
        Save(names, args[1], NameTagger.ModelName, NameTagger.FeatureVersion);
        Report(watch, "names learned");

        if (args.Length == 3)
        {
            return 0;
        }

        LinearModel parser = ParserTraining.Train(sentences);
        Save(parser, args[1], DependencyParser.ModelName, DependencyParser.FeatureVersion);
        Report(watch, "parser learned");
        return 0;
    }

    private static void Save(LinearModel model, string folder, string name, int featureVersion)
    {
        using FileStream stream = File.Create(Path.Combine(folder, name));
        LinearModelFile.Write(model, stream, featureVersion);
    }

    private static void Report(Stopwatch watch, string what) =>
        Console.WriteLine(FormattableString.Invariant($"{watch.Elapsed.TotalSeconds,7:0.0} s  {what}"));
}
