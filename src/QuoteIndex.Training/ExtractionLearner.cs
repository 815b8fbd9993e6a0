using QuoteIndex.Extraction;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>
/// Learns the models of the Extraction stage in the order in which it uses them. Models that build on another's output
/// learn from what it says of articles it has not seen (jackknife over folds), as it will be in use. Deterministic.
/// </summary>
internal sealed class ExtractionLearner
{
    private const int Folds = 4;

    private static readonly ScoreModel Nothing = new(new sbyte[2], 1);

    private readonly IReadOnlyList<AnnotatedArticle> train;
    private readonly List<AnnotatedArticle>[] folds;
    private readonly ExtractionModels[] unseen;

    public ExtractionLearner(IReadOnlyList<AnnotatedArticle> train)
    {
        this.train = train;
        string[] names = [.. train.Select(a => a.Name).Distinct()];
        folds = [.. Enumerable.Range(0, Folds).Select(f => train.Where(a => Array.IndexOf(names, a.Name) % Folds == f).ToList())];
        unseen = new ExtractionModels[Folds];
    }

    /// <summary>What was learned from all articles.</summary>
    public ExtractionModels Models { get; private set; } = null!;

    /// <summary>Each article with the models of those that were learned without it: for figures by cross-validation.</summary>
    public IEnumerable<(AnnotatedArticle Article, ExtractionModels Models)> Unseen =>
        folds.SelectMany((articles, f) => articles.DistinctBy(a => a.Name).Select(a => (a, unseen[f])));

    /// <summary>Learns all models but those named; <paramref name="report"/> is told what was learned.</summary>
    public void Learn(Action<string, ExtractionModels> report, IReadOnlySet<string> without)
    {
        ScoreModel cues = CueTraining.Learn(train);
        ChainModel contents = ContentTraining.Learn(train);
        Models = new ExtractionModels(cues, contents, null, Nothing, null, null, null);
        Parallel.For(0, Folds, f => unseen[f] = Models with { Cues = CueTraining.Learn(Others(f)), Contents = ContentTraining.Learn(Others(f)) });
        report("contents", Models);
        Next(SourceTraining.Examples, SourceTraining.Learn, static (m, model) => m with { Sources = model });
        report("sources", Models);
        if (!without.Contains("readings"))
        {
            Next(ReadingTraining.Examples, ReadingTraining.Learn, static (m, model) => m with { Readings = model });
            report("readings", Models);
        }

        if (!without.Contains("judge"))
        {
            Next((a, m) => JudgeTraining.Examples(a, text => new StatementDrafter(m).Candidates(text)), JudgeTraining.Learn, static (m, model) => m with { Judge = model });
            report("judge", Models);
        }

        if (!without.Contains("quotations"))
        {
            Next(QuotationTraining.Examples, QuotationTraining.Learn, static (m, model) => m with { Quotations = model });
            report("quotations", Models);
        }

        if (!without.Contains("confidence"))
        {
            Next((a, m) => JudgeTraining.Examples(a, text => new StatementDrafter(m).Draft(text)), JudgeTraining.Learn, static (m, model) => m with { Confidence = model });
            report("confidence", Models);
        }
    }

    // Examples of each fold by the models that have not seen it; a model of all of them, and for each fold one of the others'.
    private void Next<TExample>(
        Func<IReadOnlyList<AnnotatedArticle>, ExtractionModels, List<TExample>> examples,
        Func<IEnumerable<TExample>, ScoreModel> learn,
        Func<ExtractionModels, ScoreModel, ExtractionModels> with)
    {
        var found = new List<TExample>[Folds];
        Parallel.For(0, Folds, f => found[f] = examples(folds[f], unseen[f]));
        Models = with(Models, learn(found.SelectMany(e => e)));
        Parallel.For(0, Folds, f => unseen[f] = with(unseen[f], learn(found.Where((_, other) => other != f).SelectMany(e => e))));
    }

    private List<AnnotatedArticle> Others(int fold) => [.. folds.Where((_, f) => f != fold).SelectMany(a => a)];
}
