namespace QuoteIndex.Accuracy.Questions;

/// <summary>Asks the judged questions and scores what comes back.</summary>
internal static class QuestionsCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="devFolder">The texts of PolNeAR's development articles; null looks for them beside the repository, and goes on without.</param>
    /// <param name="set">"a" or "b"; null for both.</param>
    /// <param name="errors">How many questions that went wrong to print.</param>
    /// <param name="output">Where to print.</param>
    public static async Task RunAsync(string? devFolder, string? set, int errors, TextWriter output)
    {
        string repository = SharedFolder.Repository
            ?? throw new InputException("The questions are in the repository, and this program does not run in one.");
        if (devFolder is not null && !Directory.Exists(devFolder))
        {
            throw new InputException($"'{devFolder}' is no folder. Name the one with the texts of PolNeAR's development articles.");
        }

        var results = new List<QuestionResult>();
        var baseline = new List<QuestionResult>();
        foreach ((string corpus, string? folder) in new (string, string?)[]
        {
            ("seeds", Path.Combine(repository, "seeds")),
            ("dev", devFolder ?? SharedFolder.Find("data/polnear/dev/text")),
        })
        {
            if (folder is null)
            {
                output.WriteLine($"Without the questions over '{corpus}': there is no shared/data/polnear beside '{repository}'. Name a folder with --corpus-folder.");
                continue;
            }

            string file = Path.Combine(repository, "benchmarks", "QuoteIndex.Accuracy", "Questions", $"questions-{corpus}.jsonl");
            await using QuestionCorpus archive = await QuestionCorpus.OpenAsync(folder);
            foreach (JudgedQuestion question in QuestionFile.Read(file).Where(q => set is null || q.Set == set))
            {
                results.Add(await archive.AskAsync(question));
                baseline.Add(archive.AskWords(question));
            }
        }

        QuestionsReport.Print(results, baseline, output);
        QuestionsReport.PrintErrors(results, errors, output);
    }
}
