using Microsoft.Data.Sqlite;
using QuoteIndex.Tests.Reading;

namespace QuoteIndex.Tests.Storage;

public sealed class SqliteQuoteStoreTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WriteAsync_EveryField_ComesBackFromTheFile()
    {
        using var folder = new TemporaryFolder();
        var full = new Quote
        {
            Text = "We’re all in on “AI”\0 — naïve? 💡 'yes'",
            Kind = QuoteKind.Mixed,
            Content = [new TextSpan(10, 20), new TextSpan(31, 50)],
            Speaker = new Speaker { Name = "Ana Söderberg", Title = "CEO", Kind = SpeakerKind.Person, Mention = "the CEO", Span = new TextSpan(22, 29) },
            Cue = new TextSpan(21, 25),
            Company = "Café & Co",
            Published = new DateOnly(2024, 2, 29),
            SaidOn = new DateOnly(2024, 2, 27),
            Source = new QuoteSource { Path = "b/c.txt", Location = folder.At("b/c.txt"), Line = 7, Title = "A \"headline\"", Publisher = "The Daily" },
            Context = "Around it.\nWith lines.",
            Confidence = 0.123456789,
            Evidence = "cue: said",
        };
        var bare = new Quote
        {
            Text = "x",
            Kind = QuoteKind.Indirect,
            Content = [new TextSpan(0, 1)],
            Speaker = Speaker.Unknown,
            Source = new QuoteSource { Path = "b/c.txt", Line = 1 },
            Context = "",
            Confidence = 0,
            Evidence = "",
        };
        await using (SqliteQuoteStore store = await SqliteQuoteStore.OpenAsync(folder.At("q.db"), Cancel))
        {
            await store.WriteAsync([new SourceDocument(new StoredSource(folder.At("b/c.txt"), "b/c.txt", "f"), [full, bare])], Cancel);
        }

        await using SqliteQuoteStore again = await SqliteQuoteStore.OpenAsync(folder.At("q.db"), Cancel);
        QuotePage page = await again.SearchAsync(QuoteQuery.All.ByPlace(), Cancel);

        Assert.Equal(2, page.Total);
        AssertSame(full, page.Hits[0].Quote);
        AssertSame(bare, page.Hits[1].Quote);
        Assert.Equal(new StoredSource(folder.At("b/c.txt"), "b/c.txt", "f"), Assert.Single(await again.SourcesAsync(Cancel)).Value);
    }

    [Fact]
    public async Task WriteAsync_SameSourceAgain_ReplacesItAndOnlyIt()
    {
        await using SqliteQuoteStore store = await Samples.StoreAsync(
            Samples.Quote("old words", "Ann Lee", "Acme", path: "a.txt"), Samples.Quote("other words", "Bob Ray", path: "b.txt"));

        await store.WriteAsync([Samples.Document("a.txt", Samples.Quote("new words", "Cy Dow"))], Cancel);

        Assert.Equal(["new words", "other words"], (await store.TextsAsync(QuoteQuery.All)).Order());
        Assert.Empty(await store.TextsAsync(QuoteQuery.All.About("old")));
        Assert.Equal(["Bob Ray", "Cy Dow"], (await store.SpeakersAsync(Cancel)).Select(speaker => speaker.Name));
        Assert.Empty(await store.CompaniesAsync(Cancel));
    }

    [Fact]
    public async Task RemoveAsync_KnownAndUnknownSources_CountsTheKnown()
    {
        await using SqliteQuoteStore store = await Samples.StoreAsync(Samples.Quote("words", path: "a.txt"));
        long before = await store.RevisionAsync(Cancel);

        Assert.Equal(1, await store.RemoveAsync(["/news/a.txt", "/news/none.txt"], Cancel));

        Assert.Equal(0, (await store.StatsAsync(Cancel)).Quotes);
        Assert.NotEqual(before, await store.RevisionAsync(Cancel));
    }

    [Fact]
    public async Task OpenAsync_NoDatabase_SaysSoAndLeavesTheFile()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("notes.txt", new string('x', 5000));

        QuoteIndexException error = await Assert.ThrowsAsync<QuoteIndexException>(() => SqliteQuoteStore.OpenAsync(file, Cancel));

        Assert.Contains(file, error.Message, StringComparison.Ordinal);
        Assert.Contains("not a QuoteIndex index", error.Message, StringComparison.Ordinal);
        Assert.Equal(5000, new FileInfo(file).Length);
    }

    [Fact]
    public async Task OpenAsync_DatabaseOfAnotherProgram_SaysSo()
    {
        using var folder = new TemporaryFolder();
        Execute(folder.At("other.db"), "CREATE TABLE t (x)");

        QuoteIndexException error = await Assert.ThrowsAsync<QuoteIndexException>(() => SqliteQuoteStore.OpenAsync(folder.At("other.db"), Cancel));

        Assert.Contains("another program", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_NewerVersion_SaysSo()
    {
        using var folder = new TemporaryFolder();
        await (await SqliteQuoteStore.OpenAsync(folder.At("q.db"), Cancel)).DisposeAsync();
        Execute(folder.At("q.db"), "PRAGMA user_version = 99");

        QuoteIndexException error = await Assert.ThrowsAsync<QuoteIndexException>(() => SqliteQuoteStore.OpenAsync(folder.At("q.db"), Cancel));

        Assert.Contains("version 99", error.Message, StringComparison.Ordinal);
        Assert.Contains(folder.At("q.db"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_OlderVersion_SaysWhatToDo()
    {
        using var folder = new TemporaryFolder();
        await (await SqliteQuoteStore.OpenAsync(folder.At("q.db"), Cancel)).DisposeAsync();
        Execute(folder.At("q.db"), "PRAGMA user_version = 2");

        QuoteIndexException error = await Assert.ThrowsAsync<QuoteIndexException>(() => SqliteQuoteStore.OpenAsync(folder.At("q.db"), Cancel));

        Assert.Contains("version 2", error.Message, StringComparison.Ordinal);
        Assert.Contains("ingest the sources again", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SearchAsync_DamagedPostings_SaysSoAndServesNothing()
    {
        using var folder = new TemporaryFolder();
        await using (SqliteQuoteStore store = await SqliteQuoteStore.OpenAsync(folder.At("q.db"), Cancel))
        {
            await store.WriteAsync([Samples.Document("a.txt", Samples.Quote("We cut spending.", "Ann Lee"))], Cancel);
        }

        Execute(folder.At("q.db"), "UPDATE posting SET bytes = x'8080'");
        await using SqliteQuoteStore damaged = await SqliteQuoteStore.OpenAsync(folder.At("q.db"), Cancel);

        QuoteIndexException error = await Assert.ThrowsAsync<QuoteIndexException>(() => damaged.SearchAsync(QuoteQuery.All.About("cut"), Cancel));

        Assert.Contains("damaged", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_MissingFolder_SaysSo()
    {
        using var folder = new TemporaryFolder();

        QuoteIndexException error = await Assert.ThrowsAsync<QuoteIndexException>(() => SqliteQuoteStore.OpenAsync(folder.At("no/such/q.db"), Cancel));

        Assert.Contains("no/such/q.db", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_OtherAnalyzer_MakesTheWordsAnew()
    {
        using var folder = new TemporaryFolder();
        await using (SqliteQuoteStore store = await SqliteQuoteStore.OpenAsync(folder.At("q.db"), Cancel))
        {
            await store.WriteAsync(
                [Samples.Document("a.txt", Samples.Quote("We cut spending.", "Ann Lee", "Acme Inc.", "CFO", headline: "Budget"))], Cancel);
        }

        Execute(
            folder.At("q.db"),
            "UPDATE meta SET value = -1 WHERE name = 'analyzer'; DELETE FROM posting; DELETE FROM speaker_word; UPDATE company SET key = 'x'");
        await using SqliteQuoteStore again = await SqliteQuoteStore.OpenAsync(folder.At("q.db"), Cancel);

        Assert.Single(await again.TextsAsync(QuoteQuery.All.About("spend budget").By("lee").Of("acme").InRole("chief financial officer")));
    }

    [Fact]
    public async Task SearchAsync_WhileAnotherStoreWrites_SeesWholeSourcesOnly()
    {
        using var folder = new TemporaryFolder();
        await using SqliteQuoteStore writer = await SqliteQuoteStore.OpenAsync(folder.At("q.db"), Cancel);
        await using SqliteQuoteStore reader = await SqliteQuoteStore.OpenAsync(folder.At("q.db"), Cancel);
        Task writing = Task.Run(
            async () =>
            {
                for (int i = 0; i < 30; i++)
                {
                    Quote[] quotes = [.. Enumerable.Range(0, 10).Select(n => Samples.Quote($"statement {n} of file {i}", "Ann Lee"))];
                    await writer.WriteAsync([Samples.Document($"{i}.txt", quotes)], Cancel);
                }
            },
            Cancel);

        long last = 0;
        while (!writing.IsCompleted)
        {
            long total = (await reader.SearchAsync(QuoteQuery.All.About("statement").By("Lee").Take(0), Cancel)).Total;
            Assert.Equal(0, total % 10);
            Assert.True(total >= last);
            last = total;
        }

        await writing;
        Assert.Equal(300, (await reader.StatsAsync(Cancel)).Quotes);
    }

    [Fact]
    public async Task WriteAsync_TwoStoresOfOneFile_BothWait()
    {
        using var folder = new TemporaryFolder();
        await using SqliteQuoteStore one = await SqliteQuoteStore.OpenAsync(folder.At("q.db"), Cancel);
        await using SqliteQuoteStore two = await SqliteQuoteStore.OpenAsync(folder.At("q.db"), Cancel);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            (i % 2 == 0 ? one : two).WriteAsync([Samples.Document($"{i}.txt", Samples.Quote("words"))], Cancel)));

        Assert.Equal(20, (await one.StatsAsync(Cancel)).Sources);
    }

    [Fact]
    public async Task SearchAsync_CancelledInTheMiddle_StopsSoonAndTheStoreGoesOn()
    {
        await using SqliteQuoteStore store = await SqliteQuoteStore.OpenInMemoryAsync(Cancel);
        Quote[] quotes = [.. Enumerable.Range(0, 10_000).Select(i => Samples.Quote($"the same words again and again number {i}"))];
        await store.WriteAsync([Samples.Document("a.txt", quotes)], Cancel);
        QuoteFilter slow = QuoteFilter.None;
        for (int i = 0; i < 150; i++)
        {
            slow |= QuoteFilter.Words($"same again {i}") & !QuoteFilter.Words($"words {i}");
        }

        using var stop = new CancellationTokenSource();
        Task<QuotePage> search = store.SearchAsync(QuoteQuery.All.About("same words").Where(!slow), stop.Token);
        // A thread of its own: a timer waits for the pool, which other tests may keep busy until the search is over.
        var canceller = new Thread(() =>
        {
            Thread.Sleep(20);
            stop.Cancel();
        });
        canceller.Start();
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => search);

        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(5));
        canceller.Join();
        Assert.Equal(10_000, (await store.SearchAsync(QuoteQuery.All.About("same"), Cancel)).Total);
    }

    [Fact]
    public async Task WriteAsync_Cancelled_LeavesNothing()
    {
        await using SqliteQuoteStore store = await SqliteQuoteStore.OpenInMemoryAsync(Cancel);
        Quote[] quotes = [.. Enumerable.Range(0, 50_000).Select(i => Samples.Quote($"words {i}"))];
        using var stop = new CancellationTokenSource();
        Task write = store.WriteAsync([Samples.Document("a.txt", quotes)], stop.Token);

        // A thread of its own: a timer's callback may come late where all tests share the pool.
        var canceller = new Thread(() =>
        {
            Thread.Sleep(50);
            stop.Cancel();
        });
        canceller.Start();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write);

        canceller.Join();

        Assert.Equal(0, (await store.StatsAsync(Cancel)).Quotes);
        await store.WriteAsync([Samples.Document("a.txt", Samples.Quote("words"))], Cancel);
        Assert.Equal(1, (await store.StatsAsync(Cancel)).Quotes);
    }

    [Fact]
    public async Task StreamAsync_MoreThanABatch_GivesEveryHitOnceInOrder()
    {
        Quote[] quotes = [.. Enumerable.Range(0, 700).Select(i => Samples.Quote($"statement {i:000}", path: $"{i % 7}.txt"))];
        await using SqliteQuoteStore store = await Samples.StoreAsync(quotes);
        var streamed = new List<string>();
        await foreach (QuoteHit hit in store.StreamAsync(QuoteQuery.All.ByPlace().Skip(5), Cancel))
        {
            streamed.Add(hit.Quote.Text);
        }

        Assert.Equal((await store.TextsAsync(QuoteQuery.All.ByPlace())).Skip(5), streamed);
        Assert.Equal(695, streamed.Distinct().Count());
    }

    [Fact]
    public async Task SpeakersAsync_SeveralQuotes_SumsThemUp()
    {
        await using SqliteQuoteStore store = await Samples.StoreAsync(
            Samples.Quote("one", "Ann Lee", "Acme", "CEO", "2024-05-01"),
            Samples.Quote("two", "Ann Lee", "Acme", "chair", "2023-01-01"),
            Samples.Quote("three", "Ann Lee", "Beta", "CEO"),
            Samples.Quote("four"));

        SpeakerSummary ann = Assert.Single(await store.SpeakersAsync(Cancel));

        Assert.Equal(("Ann Lee", SpeakerKind.Person, 3L), (ann.Name, ann.Kind, ann.Quotes));
        Assert.Equal(["Acme", "Beta"], ann.Companies);
        Assert.Equal(["CEO", "chair"], ann.Titles);
        Assert.Equal((new DateOnly(2023, 1, 1), new DateOnly(2024, 5, 1)), (ann.First, ann.Last));
        ArchiveStatistics stats = await store.StatsAsync(Cancel);
        Assert.Equal((1, 4, 3, 1, 2), (stats.Sources, stats.Quotes, stats.Attributed, stats.Speakers, stats.Companies));
    }

    private static void AssertSame(Quote expected, Quote actual)
    {
        Assert.Equal(expected.Content, actual.Content);
        Assert.Equal(expected, actual with { Content = expected.Content });
    }

    private static void Execute(string file, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
