// Takes in a folder of articles and answers questions about them:
//   dotnet run --project samples/QuoteIndex.Samples.Console -- seeds "what did Zuckerberg say about capex"
using QuoteIndex;

if (args is not [var folder, .. var questions])
{
    Console.Error.WriteLine("Name a folder of articles, then questions in quotation marks.");
    return 2;
}

try
{
    // What was taken in before and has not changed is left alone: the second start answers at once.
    await using QuoteArchive archive = await QuoteArchive.OpenAsync("quotes.db");
    IngestReport report = await archive.IngestAsync(folder);
    Console.WriteLine($"{report.Read} files read, {report.Unchanged} unchanged, {report.Statements} statements taken in");
    foreach (IngestProblem problem in report.Problems)
    {
        Console.Error.WriteLine($"{problem.Path}: {problem.Message}");
    }

    foreach (string question in questions)
    {
        QuoteAnswer answer = await archive.AskAsync(question);
        Console.WriteLine();
        Console.WriteLine($"{answer.Interpretation}: {answer.Page.Total}");
        foreach (string note in answer.Notes)
        {
            Console.WriteLine(note);
        }

        foreach (QuoteHit hit in answer.Page.Hits.Take(3))
        {
            Console.WriteLine($"{hit.Quote.Speaker.Name ?? hit.Quote.Speaker.Mention} ({hit.Quote.Company}): {hit.Quote.Text}");
            Console.WriteLine($"    {hit.Quote.Source}, confidence {hit.Quote.Confidence:0.00}");
        }
    }

    return 0;
}
catch (QuoteIndexException error)
{
    // Its message says what happened and what to do.
    Console.Error.WriteLine(error.Message);
    return 1;
}
