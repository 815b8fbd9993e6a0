using System.Globalization;
using System.Text;
using QuoteIndex.Attribution;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>
/// Learns whom pronouns, descriptions and short names stand for. Right is what has been read by eye
/// (<c>antecedents.txt</c>), and what CoreNLP's layer says where it can be believed.
/// </summary>
internal static class CoreferenceTraining
{
    public const string Usage = "CORPUS DATA [DEV [ANNOTATION...]]    learn antecedents from polnear/train into src/QuoteIndex/Attribution/Data";

    private const int Rounds = 4;
    private const double ReadWeight = 4, SourceWeight = 0.15, OtherWeight = 0.05;

    public static int Run(string[] args)
    {
        if (args.Length < 2)
        {
            Console.Error.WriteLine("usage: QuoteIndex.Training coreference " + Usage);
            return 2;
        }

        AntecedentModel model = Learn(args[0], LanguageModels.Default, new TrainingLog());
        if (args.Length > 2)
        {
            Report(args[2], LanguageModels.Default, model, args[3..]);
        }

        Save(model, args[1]);
        return 0;
    }

    /// <summary>Learns the weights from a corpus as the language models analyse it.</summary>
    public static AntecedentModel Learn(string corpus, LanguageModels language, TrainingLog log)
    {
        List<ResolvedArticle> train = ResolvedArticle.ReadAll(corpus, language);
        AntecedentAnnotation annotation = AntecedentAnnotation.Read(DataFile("antecedents.txt"));
        CoreferenceLayer?[] layers = Layers(corpus, train);
        log.Say($"antecedents: {train.Count} articles");

        // What was chosen before is what later choices see, so the model is learned again on what it chose itself.
        AntecedentModel prior = Prior(), model = prior;
        for (int round = 0; round < Rounds; round++)
        {
            List<AntecedentExample> examples = Examples(train, layers, annotation, model);
            model = AntecedentLearner.Learn(examples, prior);
            log.Say($"antecedents: round {round + 1}, {examples.Count} examples");
        }

        return model;
    }

    /// <summary>Prints how good the weights are on other articles, by the layer and by what has been read of them.</summary>
    public static void Report(string corpus, LanguageModels language, AntecedentModel model, string[] annotations)
    {
        List<ResolvedArticle> articles = ResolvedArticle.ReadAll(corpus, language);
        CoreferenceLayer?[] layers = Layers(corpus, articles);
        foreach ((string name, AntecedentModel of) in new[] { ("prior", Prior()), ("learned", model) })
        {
            AntecedentReport.Print(name + ", by the layer", FromLayer(articles, layers, of, sourcesOnly: true));
            foreach (string file in annotations)
            {
                AntecedentReport.Print($"{name}, by {Path.GetFileName(file)}", FromReading(articles, AntecedentAnnotation.Read(file), of));
            }
        }
    }

    /// <summary>Writes the weights into a folder.</summary>
    public static void Save(AntecedentModel model, string folder) =>
        File.WriteAllText(Path.Combine(folder, AntecedentModel.File), Format(model), new UTF8Encoding(false));

    private static AntecedentModel Prior() =>
        AntecedentModel.Read(File.ReadLines(DataFile("antecedent-prior.txt")).Where(l => l.Length > 0 && l[0] != '#'));

    private static string DataFile(string name) => Path.Combine(AppContext.BaseDirectory, "Data", name);

    private static CoreferenceLayer?[] Layers(string folder, List<ResolvedArticle> articles) =>
        [.. articles.Select(a => Path.Combine(folder, "corenlp", a.Name + ".tsv"))
            .Select(path => File.Exists(path) ? new CoreferenceLayer(CoreNlpLayer.Read(path)) : null)];

    private static List<AntecedentExample> Examples(
        List<ResolvedArticle> articles, CoreferenceLayer?[] layers, AntecedentAnnotation annotation, AntecedentModel model)
    {
        List<AntecedentExample> examples = [];
        for (int i = 0; i < articles.Count; i++)
        {
            ResolvedArticle article = articles[i];
            foreach (AntecedentChoice choice in article.Resolve(model))
            {
                if ((annotation.Example(article, choice, ReadWeight) ?? LayerExample(article, layers[i], choice)) is { } example)
                {
                    examples.Add(example);
                }
            }
        }

        return examples;
    }

    private static List<AntecedentExample> FromLayer(List<ResolvedArticle> articles, CoreferenceLayer?[] layers, AntecedentModel model, bool sourcesOnly) =>
        [.. articles.SelectMany((article, i) => article.Resolve(model)
            .Where(c => !sourcesOnly || article.IsSource(c.Mention))
            .Select(c => LayerExample(article, layers[i], c)).OfType<AntecedentExample>())];

    private static List<AntecedentExample> FromReading(List<ResolvedArticle> articles, AntecedentAnnotation read, AntecedentModel model) =>
        [.. articles.SelectMany(article => article.Resolve(model).Select(c => read.Example(article, c, 1)).OfType<AntecedentExample>())];

    /// <summary>
    /// The layer's answer, or null where it is not to be believed: its chain holds no entity we know or people of several
    /// names, or the mention is one that the layer joins by its noun alone. By reading, what remains is right in nine of ten
    /// cases of "he" and "she"; of "they" it is not enough to learn from.
    /// </summary>
    private static AntecedentExample? LayerExample(ResolvedArticle article, CoreferenceLayer? layer, AntecedentChoice choice)
    {
        if (choice.Row is AntecedentModel.Row.PluralPronoun or AntecedentModel.Row.ShortName || layer?.ChainOf(article, choice.Mention) is not (>= 0 and var chain))
        {
            return null;
        }

        HashSet<Entity> named = [], unnamed = [];
        foreach (Mention mention in article.Mentions)
        {
            if (mention.Entity is { } entity && mention != choice.Mention && mention.Form == (entity.Name is null ? MentionForm.Nominal : MentionForm.Name)
                && layer.ChainOf(article, mention) == chain)
            {
                (entity.Name is null ? unnamed : named).Add(entity);
            }
        }

        bool person = choice.Row is AntecedentModel.Row.PersonPronoun or AntecedentModel.Row.PersonNominal;
        if (named.Count != 1 || (named.First().Kind == EntityKind.Person) != person)
        {
            return null;
        }

        bool source = article.IsSource(choice.Mention);
        double weight = choice.Row == AntecedentModel.Row.PersonPronoun && source ? SourceWeight : OtherWeight;
        return AntecedentExample.Create(choice, [.. named, .. unnamed], weight);
    }

    private static string Format(AntecedentModel model)
    {
        var text = new StringBuilder();
        text.Append("# What speaks for and against an entity as the antecedent of a mention: a feature (AntecedentFeature), and its weight for\n");
        text.Append("# each class of mention. Learned by 'QuoteIndex.Training coreference'; a weight of 0 was never seen or says nothing.\n");
        text.Append(CultureInfo.InvariantCulture, $"# {"",-24}{"he/she",9}{"it",9}{"they",9}{"the CEO",9}{"the firm",9}{"the body",9}{"Smith",9}\n");
        for (AntecedentFeature feature = 0; feature < AntecedentFeature.Count; feature++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{feature,-26}");
            foreach (AntecedentModel.Row row in Enum.GetValues<AntecedentModel.Row>())
            {
                text.Append(CultureInfo.InvariantCulture, $"{model[row, feature],9:0.00}");
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
