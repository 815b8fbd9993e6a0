using QuoteIndex.Extraction;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>An analysed article of the corpus with its gold attributions laid on its tokens.</summary>
internal sealed class AnnotatedArticle
{
    private AnnotatedArticle(string name, QuotedText text, bool isOwn)
    {
        Name = name;
        Text = text;
        IsOwn = isOwn;
    }

    public string Name { get; }

    public QuotedText Text { get; }

    /// <summary>True for an article of ours, false for one of the corpus.</summary>
    public bool IsOwn { get; }

    public List<GoldStatement> Gold { get; } = [];

    /// <summary>
    /// True for a statement noun with an owner and a clause ("the company's claim that …"): a reported statement, of which the
    /// annotators marked only half, so that their silence teaches nothing.
    /// </summary>
    public bool IsOwnedStatement(int cue)
    {
        if (cue < 1 || Text.CueClassOf(cue) != CueClass.Noun || !Text.Is(cue + 1, "that"))
        {
            return false;
        }

        for (int t = cue - 1; t >= 0 && t > cue - 4; t--)
        {
            if (Text.Tag(t) is WordClass.POS or WordClass.PRPS)
            {
                return true;
            }
        }

        return false;
    }

    public static AnnotatedArticle Create(
        string name, AnalyzedText analysis, IEnumerable<GoldAttribution> attributions, bool isOwn = false, Action<AnalyzedText>? change = null)
    {
        for (int s = 0; s < analysis.Sentences.Length; s++)
        {
            analysis.Parse(s);
        }

        change?.Invoke(analysis);
        var article = new AnnotatedArticle(name, new QuotedText(analysis), isOwn);
        foreach (GoldAttribution attribution in attributions)
        {
            if (GoldStatement.Create(article.Text, attribution) is { } gold)
            {
                article.Gold.Add(gold);
            }
        }

        return article;
    }

    /// <summary>Reads a folder of the corpus as the product reads and analyses files.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="modelsOf">The language models for the article of a name.</param>
    /// <param name="eachAnnotator">Where several annotated an article: whether it comes once for each of them, to learn from; else the first is the gold.</param>
    /// <param name="change">Changes each analysis before anything builds on it.</param>
    public static List<AnnotatedArticle> ReadAll(string folder, Func<string, LanguageModels> modelsOf, bool eachAnnotator = false, Action<AnalyzedText>? change = null)
    {
        ILookup<string, string> files = Directory.EnumerateFiles(Path.Combine(folder, "attributions"), "*.ann")
            .Order(StringComparer.Ordinal)
            .ToLookup(f => Path.GetFileNameWithoutExtension(f)[..Path.GetFileNameWithoutExtension(f).LastIndexOf('_')], StringComparer.Ordinal);
        List<AnnotatedArticle> all = [];
        foreach (string name in PolNearCorpus.Names(folder))
        {
            foreach (string file in files[name].Take(eachAnnotator ? int.MaxValue : 1))
            {
                string path = Path.Combine(folder, "text", name + ".txt");
                all.Add(Create(name, TextAnalyzer.Analyze(ArticleReader.Read(name + ".txt", File.ReadAllBytes(path)), modelsOf(name)), BratFile.Read(file), change: change));
            }
        }

        return all;
    }
}
