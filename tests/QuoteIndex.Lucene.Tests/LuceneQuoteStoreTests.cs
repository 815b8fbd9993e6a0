using Lucene.Net.Store;
using QuoteIndex.Lucene.Index;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Lucene.Tests;

/// <summary>What only this engine has: its folder, its files, its writer.</summary>
public sealed class LuceneQuoteStoreTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OpenAsync_ArchiveOnTheEngine_TakesFilesInAndAnswers()
    {
        using var folder = new TemporaryFolder();
        await using (QuoteArchive archive = await QuoteArchive.OpenAsync(LuceneQuoteStore.At(folder.At("index")), Cancel))
        {
            await archive.IngestAsync(Path.Combine(AppContext.BaseDirectory, "seeds"), cancellationToken: Cancel);
        }

        await using QuoteArchive again = await QuoteArchive.OpenAsync(LuceneQuoteStore.At(folder.At("index")), Cancel);

        Assert.NotEmpty((await again.AskAsync("what did Zuckerberg say about capex?", Cancel)).Page.Hits);
    }

    [Fact]
    public void At_File_SaysSo()
    {
        using var folder = new TemporaryFolder();

        QuoteIndexException error = Assert.Throws<QuoteIndexException>(() => LuceneQuoteStore.At(folder.Write("quotes.db")));

        Assert.Contains("name one", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void At_FolderOfOtherFiles_SaysSoAndLeavesThem()
    {
        using var folder = new TemporaryFolder();
        folder.Write("letters/one.txt", "Dear Ann");

        QuoteIndexException error = Assert.Throws<QuoteIndexException>(() => LuceneQuoteStore.At(folder.At("letters")));

        Assert.Contains("another program", error.Message, StringComparison.Ordinal);
        Assert.Equal([folder.At("letters/one.txt")], System.IO.Directory.GetFileSystemEntries(folder.At("letters")));
    }

    [Fact]
    public async Task At_LuceneIndexOfAnotherProgram_LeavesItAsItIs()
    {
        using var folder = new TemporaryFolder();
        await LuceneEngine.Instance.WriteForeignAsync(folder.At("other"));
        string[] before = [.. System.IO.Directory.GetFiles(folder.At("other")).Order()];

        Assert.Throws<QuoteIndexException>(() => LuceneQuoteStore.At(folder.At("other")));

        Assert.Equal(before, System.IO.Directory.GetFiles(folder.At("other")).Order());
    }

    [Fact]
    public async Task At_OtherAnalyzer_MakesTheWordsAnew()
    {
        using var folder = new TemporaryFolder();
        string path = folder.At("index");
        var random = new Random(13);
        SourceDocument[] documents = [.. Enumerable.Range(0, 500).Select(i => RandomUtterances.Document(random, i))];
        await using (LuceneQuoteStore store = LuceneQuoteStore.At(path))
        {
            await store.WriteAsync(documents, Cancel);
            await store.WriteAsync([Samples.Document("z.txt", Samples.Quote("We cut spending.", "Ann Lee", "Acme Inc.", "CFO", headline: "Budget"))], Cancel);
            await store.RemoveAsync([.. documents[450..].Select(document => document.Source.Location)], Cancel);
            await store.CorrectAsync([new Correction { Statement = Samples.Document("z.txt", Samples.Quote("We cut spending.")).Quotes[0], Speaker = "Ann B. Lee" }], Cancel);
        }

        LuceneEngine.SetState(path, state => state with { Words = -1 });
        await using (LuceneQuoteStore again = LuceneQuoteStore.At(path))
        {
            Assert.Single(await again.TextsAsync(QuoteQuery.All.About("spend budget").By("lee").Of("acme").InRole("chief financial officer")));
            Assert.Equal(451, (await again.StatsAsync(Cancel)).Sources);
            Assert.Equal(CorrectionState.Applied, Assert.Single(await again.CorrectionsAsync(Cancel)).State);
            Assert.Equal("Ann Lee", Assert.Single((await again.SearchAsync(QuoteQuery.All.By("Ann B. Lee").From("z.txt"), Cancel)).Hits).Quote.Extracted!.Speaker.Name);
            QuotePage page = await again.SearchAsync(QuoteQuery.All.Collapse().Take(10_000), Cancel);
            Assert.Equal(
                RandomUtterances.Naive(documents[..450]), UtteranceIndex.Print(page.Hits.Select(hit => hit.Variants.Select(variant => variant.Quote).Append(hit.Quote))));
        }

        int words = 0;
        LuceneEngine.SetState(path, state =>
        {
            words = state.Words;
            return state;
        });
        Assert.Equal(WordAnalyzer.Version, words);
    }

    [Fact]
    public async Task DisposeAsync_AfterMerges_LeavesNoFilesOfEarlierStates()
    {
        using var folder = new TemporaryFolder();
        string index = folder.At("index");
        await using (LuceneQuoteStore store = LuceneQuoteStore.At(index))
        {
            for (int i = 0; i < 25; i++)
            {
                await store.WriteAsync([Samples.Document($"{i}.txt", Samples.Quote($"statement {i}", "Ann Lee"))], Cancel);
            }
        }

        using var directory = FSDirectory.Open(index);
        string[] segments = [.. System.IO.Directory.GetFiles(index).Select(file => Path.GetFileName(file)!).Where(file => file[0] == '_').Order(StringComparer.Ordinal)];

        Assert.Equal(IndexCheck.FilesOf(directory).Where(file => file[0] == '_').Order(StringComparer.Ordinal), segments);
    }

    [Fact]
    public async Task WriteAsync_IndexesOfTwoProcesses_TakeTurns()
    {
        using var folder = new TemporaryFolder();
        await using LuceneQuoteStore one = LuceneQuoteStore.Alone(folder.At("index"));
        await using LuceneQuoteStore two = LuceneQuoteStore.Alone(folder.At("index"));
        for (int i = 0; i < 4; i++)
        {
            LuceneQuoteStore writer = i % 2 == 0 ? one : two;
            await writer.WriteAsync([Samples.Document($"{i}.txt", Samples.Quote($"statement {i}", "Ann Lee"))], Cancel);

            foreach (LuceneQuoteStore reader in (LuceneQuoteStore[])[one, two])
            {
                Assert.Equal(i + 1, (await reader.SearchAsync(QuoteQuery.All.About("statement").By("Lee"), Cancel)).Total);
                Assert.Equal(i + 2, await reader.RevisionAsync(Cancel));
            }
        }
    }

    [Fact]
    public async Task SearchAsync_WhileAnotherProcessWrites_SeesWholeSourcesOnly()
    {
        using var folder = new TemporaryFolder();
        await using LuceneQuoteStore writer = LuceneQuoteStore.Alone(folder.At("index"));
        await using LuceneQuoteStore reader = LuceneQuoteStore.Alone(folder.At("index"));
        Task writing = Task.Run(
            async () =>
            {
                for (int i = 0; i < 100; i++)
                {
                    Quote[] quotes = [.. Enumerable.Range(0, 10).Select(n => Samples.Quote($"statement {n} of file {i}", "Ann Lee"))];
                    await writer.WriteAsync([Samples.Document($"{i % 70}.txt", quotes)], Cancel);
                }
            },
            Cancel);

        while (!writing.IsCompleted)
        {
            Assert.Equal(0, (await reader.SearchAsync(QuoteQuery.All.About("statement").By("Lee").Take(3), Cancel)).Total % 10);
        }

        await writing;
        Assert.Equal(700, (await reader.StatsAsync(Cancel)).Quotes);
    }

    [Fact]
    public async Task At_AnyFileDamaged_SaysWhichAndServesNothing()
    {
        using var folder = new TemporaryFolder();
        string path = folder.At("index");
        var random = new Random(3);
        for (int i = 0; i < 25; i++)
        {
            await using LuceneQuoteStore store = LuceneQuoteStore.At(path);
            await store.WriteAsync([.. Enumerable.Range(0, 20).Select(n => RandomUtterances.Document(random, (i * 17) + n))], Cancel);
        }

        int files = 0;
        foreach (string file in System.IO.Directory.GetFiles(path).Where(file => Path.GetFileName(file) is not ("write.lock" or "segments.gen" or VerifiedFiles.FileName)))
        {
            byte[] bytes = await File.ReadAllBytesAsync(file, Cancel);
            for (int i = 0; i < 6; i++)
            {
                byte[] damaged = i == 0 ? bytes[..random.Next(bytes.Length)] : i == 1 ? bytes[..^1] : [.. bytes];
                if (i > 1)
                {
                    damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
                }

                await File.WriteAllBytesAsync(file, damaged, Cancel);
                QuoteIndexException error = Assert.Throws<QuoteIndexException>(() => LuceneQuoteStore.At(path));
                Assert.Contains(Path.GetFileName(file), error.Message, StringComparison.Ordinal);
                Assert.Contains("ingest the sources again", error.Message, StringComparison.Ordinal);
            }

            File.Delete(file);
            Assert.Throws<QuoteIndexException>(() => LuceneQuoteStore.At(path));
            await File.WriteAllBytesAsync(file, bytes, Cancel);
            files++;
        }

        Assert.True(files > 5);
        await using LuceneQuoteStore whole = LuceneQuoteStore.At(path);
        Assert.NotEqual(0, (await whole.SearchAsync(QuoteQuery.All.About("bakeries"), Cancel)).Total);
    }
}
