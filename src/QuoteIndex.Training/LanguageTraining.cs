namespace QuoteIndex.Training;

/// <summary>Learns the models of the Language stage: word classes, names, and the parser.</summary>
internal static class LanguageTraining
{
    public const string Usage = "CORPUS DATA    learn tagger, names and parser from polnear/train into src/QuoteIndex/Language/Data";

    public static int Run(string[] args)
    {
        if (args.Length != 2)
        {
            Console.Error.WriteLine("usage: QuoteIndex.Training language " + Usage);
            return 2;
        }

        foreach ((Article article, CoreNlpLayer layer) in PolNearCorpus.ReadAnalyzed(args[0]))
        {
            Console.WriteLine($"{article.Path} {layer.ToAnalyzedText(article).Tokens.Length}");
        }

        return 0;
    }
}
