using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>
/// What each model and each group of inputs contributes: learns Extraction without it, and writes what is then found in
/// other articles. Score the files with <c>QuoteIndex.Accuracy polnear DEV --predictions FILE</c>.
/// </summary>
internal static class ExtractionAblation
{
    public const string Usage = "CORPUS HALVES DEV PREDICTIONS [VARIANT...]    learn with parts left out, and write what is found in polnear/dev";

    private static readonly Variant[] Variants =
    [
        new("everything"),
        new("no-readings") { Model = "readings" },
        new("no-judge") { Model = "judge" },
        new("no-quotations") { Model = "quotations" },
        new("no-confidence") { Model = "confidence" },
        new("no-passages") { Passages = false },
        new("half-of-articles") { OneOf = 2 },
        new("quarter-of-articles") { OneOf = 4 },
        new("no-parse") { Analysis = RemoveParse },
        new("no-names") { Analysis = RemoveNames },
    ];

    public static int Run(string[] args)
    {
        string[] unknown = [.. args.Skip(4).Except(Variants.Select(v => v.Name))];
        if (args.Length < 4 || unknown.Length > 0)
        {
            Console.Error.WriteLine("usage: QuoteIndex.Training extraction-ablation " + Usage);
            Console.Error.WriteLine("variants: " + string.Join(' ', Variants.Select(v => v.Name)));
            return 2;
        }

        var log = new TrainingLog();
        LanguageModels[] halves = LanguageHalves.Load(args[1]);
        Directory.CreateDirectory(args[3]);
        List<AnnotatedArticle> train = [], dev = [];
        Variant? read = null;
        foreach (Variant variant in Variants.Where(v => args.Length == 4 || args.AsSpan(4).Contains(v.Name)))
        {
            // Articles that nothing was taken from serve all variants that leave them so.
            if (read is null || !read.ReadsAs(variant))
            {
                train = ExtractionTraining.ReadAll(args[0], halves, LanguageModels.Default, variant.Analysis);
                dev = AnnotatedArticle.ReadAll(args[2], _ => LanguageModels.Default, change: variant.Analysis);
                read = variant;
            }

            var learner = new ExtractionLearner([.. train.Where(a => variant.Passages || !a.IsOwn).Where((_, i) => i % variant.OneOf == 0)]);
            learner.Learn((_, _) => { }, variant.Model is { } model ? new HashSet<string> { model } : []);
            Prediction.Write(Path.Combine(args[3], variant.Name + ".jsonl"), dev.Select(a => (a, learner.Models)));
            log.Say(variant.Name);
        }

        return 0;
    }

    private static void RemoveParse(AnalyzedText analysis)
    {
        foreach (ref Token token in analysis.Tokens.AsSpan())
        {
            (token.Head, token.Relation) = (Token.NoHead, Relation.None);
        }
    }

    private static void RemoveNames(AnalyzedText analysis)
    {
        foreach (ref Token token in analysis.Tokens.AsSpan())
        {
            token.Name = NameClass.None;
        }
    }

    /// <summary>What is left out.</summary>
    private sealed record Variant(string Name)
    {
        /// <summary>A model that is not learned.</summary>
        public string? Model { get; init; }

        /// <summary>One of how many training articles is learned from.</summary>
        public int OneOf { get; init; } = 1;

        /// <summary>Whether it learns from our own passages too.</summary>
        public bool Passages { get; init; } = true;

        public Action<AnalyzedText>? Analysis { get; init; }

        public bool ReadsAs(Variant other) => Analysis == other.Analysis;
    }
}
