namespace QuoteIndex.Accuracy.Questions;

/// <summary>The articles that a file of judged questions is over.</summary>
/// <param name="Name">"seeds", "dev", "train", "train-open" or "train-held".</param>
/// <param name="Folder">Where its texts are; null when they are not on this machine.</param>
internal sealed record JudgedCorpus(string Name, string? Folder)
{
    /// <summary>The corpora, the research corpus where it is named or lies beside the repository.</summary>
    public static IReadOnlyList<JudgedCorpus> All(string repository, string? devFolder = null, string? trainFolder = null)
    {
        string? train = trainFolder ?? SharedFolder.Find("data/polnear/train/text");
        return
        [
            new("seeds", Path.Combine(repository, "seeds")),
            new("dev", devFolder ?? SharedFolder.Find("data/polnear/dev/text")),
            new("train", train),
            new("train-open", train),
            new("train-held", train),
        ];
    }

    /// <summary>The questions over it, in the order of their file.</summary>
    public IReadOnlyList<JudgedQuestion> Questions(string repository) => QuestionFile.Read(InQuestions(repository, $"questions-{Name}.jsonl"));

    /// <summary>What to take in: the folder, or, where a file names some of its articles, these.</summary>
    public IReadOnlyList<string> Paths(string repository)
    {
        if (Folder is not { } folder)
        {
            throw new InvalidOperationException("There are no texts.");
        }

        string chosen = InQuestions(repository, $"questions-{Name}-files.txt");
        return File.Exists(chosen) ? [.. File.ReadLines(chosen).Select(name => Path.Combine(folder, name))] : [folder];
    }

    private static string InQuestions(string repository, string file) =>
        Path.Combine(repository, "benchmarks", "QuoteIndex.Accuracy", "Questions", file);
}
