using System.Text;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>
/// Business articles of our own (Data/passages-*.txt) with their attributions marked in the text, to learn extraction from beside
/// the corpus. <see cref="MarkedText"/> tells how.
/// </summary>
internal static class OwnPassages
{
    /// <summary>How many times each is learned from, where an article of the corpus counts once for each of its annotators.</summary>
    public const int Weight = 1;

    private const string Separator = "===";

    public const string Usage = "FOLDER    write our own passages as a folder of the corpus, to score passages.jsonl by";

    /// <summary>Writes text/NAME.txt and attributions/NAME_own.ann for every article.</summary>
    public static int Run(string[] args)
    {
        if (args.Length != 1)
        {
            Console.Error.WriteLine("usage: QuoteIndex.Training passages " + Usage);
            return 2;
        }

        string texts = Path.Combine(args[0], "text"), attributions = Path.Combine(args[0], "attributions");
        Directory.CreateDirectory(texts);
        Directory.CreateDirectory(attributions);
        foreach ((string name, string text, List<GoldAttribution> found) in ReadMarked())
        {
            File.WriteAllText(Path.Combine(texts, name + ".txt"), text);
            BratFile.Write(Path.Combine(attributions, name + "_own.ann"), text, found);
        }

        return 0;
    }

    /// <summary>Every article, analysed by the models given, with its attributions.</summary>
    /// <param name="language">The language models.</param>
    /// <param name="change">Changes each analysis before anything builds on it.</param>
    /// <exception cref="QuoteIndexException">A mark is wrong.</exception>
    public static List<AnnotatedArticle> ReadAll(LanguageModels language, Action<AnalyzedText>? change = null) =>
        [.. ReadMarked().Select(a => AnnotatedArticle.Create(
            a.Name, TextAnalyzer.Analyze(ArticleReader.Read(a.Name + ".txt", Encoding.UTF8.GetBytes(a.Text)), language), a.Attributions, isOwn: true, change))];

    private static IEnumerable<(string Name, string Text, List<GoldAttribution> Attributions)> ReadMarked()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Data"), "passages-*.txt").Order(StringComparer.Ordinal))
        {
            int number = 0;
            foreach (string marked in Articles(file))
            {
                string name = $"{Path.GetFileNameWithoutExtension(file)}-{++number}";
                (string text, List<GoldAttribution> attributions) = MarkedText.Read(marked, name);
                yield return (name, text, attributions);
            }
        }
    }

    private static IEnumerable<string> Articles(string file)
    {
        var article = new StringBuilder();
        foreach (string line in File.ReadLines(file).Append(Separator))
        {
            if (line != Separator)
            {
                article.Append(line.StartsWith('#') ? "" : line + "\n");
            }
            else if (article.ToString().Trim() is { Length: > 0 } text)
            {
                yield return text + "\n";
                article.Clear();
            }
        }
    }
}
