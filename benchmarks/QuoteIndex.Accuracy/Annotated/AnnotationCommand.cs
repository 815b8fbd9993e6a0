namespace QuoteIndex.Accuracy.Annotated;

/// <summary>Scores the library on articles whose statements were annotated by hand.</summary>
internal static class AnnotationCommand
{
    /// <summary>Scores the seeds; the annotation is kept beside the repository unless a path to it is given.</summary>
    public static void RunSeeds(string? gold, int errors, TextWriter output)
    {
        string repository = SharedFolder.Repository
            ?? throw new InputException("The seeds are in the repository, and this program does not run in one. Use 'jsonl' with --articles.");
        gold ??= SharedFolder.Find("gold/seeds.json")
            ?? throw new InputException($"No annotation of the seeds: there is no shared/gold/seeds.json beside '{repository}'. Name one with --gold.");
        Run(Read(gold, Annotation.ReadJson), Path.Combine(repository, "seeds"), errors, output);
    }

    /// <summary>Scores articles annotated by the user, in the seeds' format, one statement a line.</summary>
    public static void RunLines(string file, string? articles, int errors, TextWriter output) =>
        Run(Read(file, Annotation.ReadLines), articles ?? Path.GetDirectoryName(Path.GetFullPath(file))!, errors, output);

    private static Annotation Read(string path, Func<string, Annotation> read) => File.Exists(path)
        ? read(path)
        : throw new InputException($"'{path}' does not exist. Name the file with the annotation.");

    private static void Run(Annotation annotation, string folder, int errors, TextWriter output)
    {
        IReadOnlyList<NotSpeech> notSpeech = annotation.NotSpeech ?? [];
        ArticleResult[] results = [.. annotation.Statements.Select(s => s.Source)
            .Concat(notSpeech.Select(n => n.Source))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(source => Score(annotation, notSpeech, folder, source))];
        AnnotationReport.Print(results, notSpeech.Count, output);
        if (errors > 0)
        {
            AnnotationReport.PrintDifferences(results, errors, output);
        }
    }

    private static ArticleResult Score(Annotation annotation, IReadOnlyList<NotSpeech> notSpeech, string folder, string source)
    {
        string path = Path.Combine(folder, source);
        if (!File.Exists(path))
        {
            throw new InputException($"The annotation names '{source}', which is not in '{folder}'. Name the articles' folder with --articles.");
        }

        Article article = ArticleReader.Read(source, File.ReadAllBytes(path));
        AnnotatedStatement[] gold = [.. annotation.Statements.Where(s => s.Source == source)];
        foreach (AnnotatedStatement statement in gold)
        {
            Check(statement, article);
        }

        return new(article, gold, [.. notSpeech.Where(n => n.Source == source)], QuoteExtractor.Extract(article));
    }

    private static void Check(AnnotatedStatement statement, Article article)
    {
        bool areSpans = statement.Spans is { Length: > 0 } spans
            && spans.All(s => s is [>= 0 and var start, var end] && start < end && end <= article.Text.Length);
        if (!areSpans || (statement.Text is { } text && !text.SequenceEqual(statement.Content.Select(s => s.In(article.Text).ToString()))))
        {
            throw new InputException(
                $"The annotation of '{article.Path}' does not fit the file: the words at its spans are not “{string.Join(" … ", statement.Text ?? [])}”.");
        }
    }
}
