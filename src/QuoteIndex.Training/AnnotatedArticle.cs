using QuoteIndex.Extraction;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>An analysed article of the corpus with its gold attributions laid on its tokens.</summary>
internal sealed class AnnotatedArticle
{
    private AnnotatedArticle(string name, QuotedText text)
    {
        Name = name;
        Text = text;
    }

    public string Name { get; }

    public QuotedText Text { get; }

    public List<GoldStatement> Gold { get; } = [];

    public static AnnotatedArticle Create(string name, AnalyzedText analysis, IEnumerable<GoldAttribution> attributions)
    {
        for (int s = 0; s < analysis.Sentences.Length; s++)
        {
            analysis.Parse(s);
        }

        var article = new AnnotatedArticle(name, new QuotedText(analysis));
        foreach (GoldAttribution attribution in attributions)
        {
            if (GoldStatement.Create(article.Text, attribution) is { } gold)
            {
                article.Gold.Add(gold);
            }
        }

        return article;
    }

    /// <summary>Reads a folder of the corpus as the product reads and analyses files; the first annotator is the gold.</summary>
    public static List<AnnotatedArticle> ReadAll(string folder)
    {
        ILookup<string, string> files = Directory.EnumerateFiles(Path.Combine(folder, "attributions"), "*.ann")
            .Order(StringComparer.Ordinal)
            .ToLookup(f => Path.GetFileNameWithoutExtension(f)[..Path.GetFileNameWithoutExtension(f).LastIndexOf('_')], StringComparer.Ordinal);
        List<AnnotatedArticle> all = [];
        foreach (string name in PolNearCorpus.Names(folder))
        {
            if (files[name].FirstOrDefault() is { } file)
            {
                string path = Path.Combine(folder, "text", name + ".txt");
                all.Add(Create(name, TextAnalyzer.Analyze(ArticleReader.Read(name + ".txt", File.ReadAllBytes(path))), BratFile.Read(file)));
            }
        }

        return all;
    }
}
