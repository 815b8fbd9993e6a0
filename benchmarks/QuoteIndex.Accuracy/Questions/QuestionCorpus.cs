namespace QuoteIndex.Accuracy.Questions;

/// <summary>The statements of a corpus, in an archive and in the baseline's index, both in memory.</summary>
internal sealed class QuestionCorpus : IAsyncDisposable
{
    private readonly QuoteArchive archive;
    private readonly BagOfWords words;

    private QuestionCorpus(QuoteArchive archive, BagOfWords words)
    {
        this.archive = archive;
        this.words = words;
    }

    /// <summary>Takes a corpus in.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="repository">Where its questions are.</param>
    /// <param name="store">An empty store of the engine that answers; by default one of SQLite in memory.</param>
    public static async Task<QuestionCorpus> OpenAsync(JudgedCorpus corpus, string repository, IQuoteStore? store = null)
    {
        QuoteArchive archive = store is null ? await QuoteArchive.OpenInMemoryAsync() : await QuoteArchive.OpenAsync(store);
        IngestReport report = await archive.IngestAsync(corpus.Paths(repository));
        if (report.Problems is [var problem, ..])
        {
            throw new InputException($"'{corpus.Folder}' could not be taken in: {problem}");
        }

        var quotes = new List<Quote>();
        await foreach (QuoteHit hit in archive.StreamAsync(QuoteQuery.All.ByPlace()))
        {
            quotes.Add(hit.Quote);
        }

        return new(archive, new(quotes));
    }

    /// <summary>The archive's answer.</summary>
    public async Task<QuestionResult> AskAsync(JudgedQuestion question)
    {
        archive.Clock = new FixedClock(question.Today);
        QuoteAnswer answer = await archive.AskAsync(question.Text, QuoteQuery.All.Take(Ranking.Depth));
        return new(question, [.. answer.Page.Hits.Select(h => h.Quote)], answer);
    }

    /// <summary>The baseline's answer.</summary>
    public QuestionResult AskWords(JudgedQuestion question) => new(question, words.Ask(question.Text));

    public ValueTask DisposeAsync()
    {
        words.Dispose();
        return archive.DisposeAsync();
    }
}
