using QuoteIndex.Attribution;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>An article of the corpus as the resolver reads it, with its choices of antecedents.</summary>
internal sealed class ResolvedArticle
{
    private ResolvedArticle(string name, AnalyzedText text, List<TextSpan> sources)
    {
        Name = name;
        Text = text;
        Sources = sources;
    }

    public string Name { get; }

    public AnalyzedText Text { get; }

    /// <summary>The sources of the article's gold attributions, which the resolver takes for speakers.</summary>
    public List<TextSpan> Sources { get; }

    /// <summary>The mentions as <see cref="Resolve"/> left them.</summary>
    public IReadOnlyList<Mention> Mentions { get; private set; } = [];

    /// <summary>Reads a folder of the corpus as the product reads and analyses files, with the models given.</summary>
    public static List<ResolvedArticle> ReadAll(string folder, LanguageModels models)
    {
        ILookup<string, string> files = Directory.EnumerateFiles(Path.Combine(folder, "attributions"), "*.ann")
            .Order(StringComparer.Ordinal)
            .ToLookup(f => Path.GetFileNameWithoutExtension(f)[..Path.GetFileNameWithoutExtension(f).LastIndexOf('_')], StringComparer.Ordinal);
        List<ResolvedArticle> all = [];
        foreach (string name in PolNearCorpus.Names(folder))
        {
            string path = Path.Combine(folder, "text", name + ".txt");
            List<TextSpan> sources = files[name].FirstOrDefault() is { } file
                ? [.. BratFile.Read(file).Where(a => a.Source.Count > 0).Select(a => new TextSpan(a.Source[0].Start, a.Source[^1].End)).Distinct()]
                : [];
            all.Add(new ResolvedArticle(name, TextAnalyzer.Analyze(ArticleReader.Read(name + ".txt", File.ReadAllBytes(path)), models), sources));
        }

        return all;
    }

    /// <summary>The choices of the resolver with a model.</summary>
    public List<AntecedentChoice> Resolve(AntecedentModel model)
    {
        List<AntecedentChoice> choices = [];
        Mentions = new SpeakerResolver(Text, Sources, null, model, choices.Add).Mentions;
        return choices;
    }

    /// <summary>True when the mention is the source of an attribution, or the head of one.</summary>
    public bool IsSource(Mention mention)
    {
        int start = StartOf(mention);
        return mention.Speaks && Sources.Exists(s => s.Start <= start && start < s.End);
    }

    /// <summary>Where the word that stands for the mention begins.</summary>
    public int StartOf(Mention mention) => Text.Tokens[mention.Head].Start;

    /// <summary>A mention by which people know the entity: by name, else by a noun; null when there is none.</summary>
    public Mention? Introduces(Entity entity) =>
        Mentions.FirstOrDefault(m => m.Entity == entity && m.Form == MentionForm.Name)
        ?? Mentions.FirstOrDefault(m => m.Entity == entity && m.Form == MentionForm.Nominal);
}
