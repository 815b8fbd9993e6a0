using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>Learns the models of the Language stage: word classes, names, and the parser.</summary>
internal static class LanguageTraining
{
    public const string Usage = "CORPUS DATA    learn tagger, names and parser from polnear/train into src/QuoteIndex/Language/Data";

    private const int BusinessArticles = 800;

    public static int Run(string[] args)
    {
        if (args.Length != 2)
        {
            Console.Error.WriteLine("usage: QuoteIndex.Training language " + Usage);
            return 2;
        }

        var log = new TrainingLog();
        Learn(TrainingSentence.ReadAll(args[0]), log.Say).Save(args[1]);
        return 0;
    }

    /// <summary>Learns the models from the sentences; each from what the one before says of sentences it has not seen.</summary>
    public static LanguageModels Learn(List<TrainingSentence> sentences, Action<string> report)
    {
        report($"{sentences.Count} sentences read");
        LinearModel tags = WordClassTraining.Train(sentences);
        report("word classes learned");
        WordClassTraining.TagByHalves(sentences);
        report("corpus tagged by halves");
        List<TrainingSentence> business = new BusinessNews(new FixedRandom(29)).Write(BusinessArticles, sentences[^1].Document + 1, new WordClassTagger(tags));
        LinearModel names = NameTraining.Train([.. sentences, .. business]);
        report("names learned");
        LinearModel parser = ParserTraining.Train(sentences);
        report("parser learned");
        return new(tags, names, parser);
    }

    /// <summary>Writes the models into a folder.</summary>
    public static void Save(this LanguageModels models, string folder)
    {
        Save(models.WordClasses, folder, WordClassTagger.ModelName, WordClassTagger.FeatureVersion);
        Save(models.Names, folder, NameTagger.ModelName, NameTagger.FeatureVersion);
        Save(models.Parser, folder, DependencyParser.ModelName, DependencyParser.FeatureVersion);
    }

    /// <summary>Reads the models of a folder but for the names, which are those given.</summary>
    public static LanguageModels LoadWithNames(LinearModel names, string folder) => new(
        Load(folder, WordClassTagger.ModelName, WordClassTagger.Classes, WordClassTagger.FeatureVersion),
        names,
        Load(folder, DependencyParser.ModelName, DependencyParser.Classes, DependencyParser.FeatureVersion));

    private static LinearModel Load(string folder, string name, int classes, int featureVersion)
    {
        using FileStream stream = File.OpenRead(Path.Combine(folder, name));
        return LinearModelFile.Read(stream, name, classes, featureVersion);
    }

    private static void Save(LinearModel model, string folder, string name, int featureVersion)
    {
        using FileStream stream = File.Create(Path.Combine(folder, name));
        LinearModelFile.Write(model, stream, featureVersion);
    }
}
