namespace QuoteIndex.Accuracy.Questions;

/// <summary>Asks the judged questions and scores what comes back.</summary>
internal static class QuestionsCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="devFolder">The texts of PolNeAR's development articles; null looks for them beside the repository, and goes on without.</param>
    /// <param name="trainFolder">Those of its training articles, likewise.</param>
    /// <param name="set">"a", "b", "c", "d" or "e"; null for all.</param>
    /// <param name="errors">How many questions that went wrong to print.</param>
    /// <param name="output">Where to print.</param>
    public static async Task RunAsync(string? devFolder, string? trainFolder, string? set, int errors, TextWriter output)
    {
        string repository = SharedFolder.Repository
            ?? throw new InputException("The questions are in the repository, and this program does not run in one.");
        if (new[] { devFolder, trainFolder }.FirstOrDefault(f => f is not null && !Directory.Exists(f)) is { } missing)
        {
            throw new InputException($"'{missing}' is no folder. Name one with texts of PolNeAR's articles.");
        }

        var results = new List<QuestionResult>();
        var baseline = new List<QuestionResult>();
        foreach (JudgedCorpus corpus in JudgedCorpus.All(repository, devFolder, trainFolder))
        {
            JudgedQuestion[] questions = [.. corpus.Questions(repository).Where(q => set is null || q.Set == set)];
            if (questions.Length == 0)
            {
                continue;
            }

            if (corpus.Folder is null)
            {
                output.WriteLine($"Without the questions over '{corpus.Name}': there is no shared/data/polnear beside '{repository}'. Name its folder with an option.");
                continue;
            }

            await using QuestionCorpus archive = await QuestionCorpus.OpenAsync(corpus, repository);
            foreach (JudgedQuestion question in questions)
            {
                results.Add(await archive.AskAsync(question));
                baseline.Add(archive.AskWords(question));
            }
        }

        QuestionsReport.Print(results, baseline, output);
        QuestionsReport.PrintErrors(results, errors, output);
    }
}
