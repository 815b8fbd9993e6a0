using System.Text.Json;

namespace QuoteIndex.Specification;

/// <summary>Files become sources, each whole or absent, read again only when they or the way they are read have changed.</summary>
public abstract class IngestSpecification(StoreEngine engine) : StoreSpecification(engine)
{
    [Fact]
    public async Task IngestAsync_Twice_ChangesNothing()
    {
        using var folder = Articles(3);
        await using QuoteArchive archive = await OpenAsync();

        IngestReport first = await archive.IngestAsync(folder.FullPath, cancellationToken: Cancel);
        QuotePage before = await archive.SearchAsync(QuoteQuery.All.ByPlace(), Cancel);
        IngestReport second = await archive.IngestAsync(folder.FullPath, cancellationToken: Cancel);
        QuotePage after = await archive.SearchAsync(QuoteQuery.All.ByPlace(), Cancel);

        Assert.Equal((3, 0, 0, 0, 6L), (first.Added, first.Replaced, first.Unchanged, first.Removed, first.Statements));
        Assert.Equal((0, 0, 3, 0, 0L), (second.Added, second.Replaced, second.Unchanged, second.Removed, second.Statements));
        Assert.Empty(second.Problems);
        Assert.Equal(before.Hits.Select(hit => hit.Quote.ToString()), after.Hits.Select(hit => hit.Quote.ToString()));
        Assert.Equal(folder.At("0.txt"), before.Hits[0].Quote.Source.Location);
        Assert.Equal("0.txt", before.Hits[0].Quote.Source.Path);
    }

    [Fact]
    public async Task IngestAsync_AfterAnEdit_ReplacesOnlyThatFile()
    {
        using var folder = Articles(3);
        await using QuoteArchive archive = await OpenAsync();
        await archive.IngestAsync(folder.FullPath, cancellationToken: Cancel);
        folder.Write("1.txt", "Edited sentence here.");

        IngestReport report = await archive.IngestAsync(folder.FullPath, cancellationToken: Cancel);

        Assert.Equal((0, 1, 2), (report.Added, report.Replaced, report.Unchanged));
        Assert.Equal(["Edited sentence here"], (await archive.SearchAsync(QuoteQuery.All.From("1.txt"), Cancel)).Hits.Select(hit => hit.Quote.Text));
        Assert.Equal(5, (await archive.StatsAsync(Cancel)).Quotes);
    }

    [Fact]
    public async Task IngestAsync_OnlySomeFiles_LeavesTheOthersAsTheyWere()
    {
        using var folder = Articles(4);
        await using QuoteArchive archive = await OpenAsync();
        await archive.IngestAsync(folder.FullPath, new IngestOptions { Include = path => path != folder.At("3.txt") }, cancellationToken: Cancel);
        folder.Write("0.txt", "Edited sentence here.");
        folder.Write("1.txt", "Edited sentence there.");
        File.Delete(folder.At("2.txt"));

        IngestReport report = await archive.IngestAsync(
            folder.FullPath, new IngestOptions { Include = path => path == folder.At("0.txt"), Prune = true }, cancellationToken: Cancel);
        QuoteHit[] hits = [.. (await archive.SearchAsync(QuoteQuery.All.ByPlace(), Cancel)).Hits];

        Assert.Equal((0, 1, 0, 1), (report.Added, report.Replaced, report.Unchanged, report.Removed));
        Assert.Equal(["0.txt", "1.txt", "1.txt"], hits.Select(hit => hit.Quote.Source.Path));
        Assert.DoesNotContain(hits, hit => hit.Quote.Text == "Edited sentence there");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task IngestAsync_EmptyFolder_IsAProblemUnlessItMayBe(bool allowed)
    {
        using var folder = new TemporaryFolder();
        await using QuoteArchive archive = await OpenAsync();

        IngestReport report = await archive.IngestAsync(
            [folder.FullPath, folder.At("*.txt"), folder.At("missing")], new IngestOptions { AllowEmpty = allowed }, cancellationToken: Cancel);

        Assert.Equal(allowed ? [folder.At("missing")] : [folder.FullPath, folder.At("*.txt"), folder.At("missing")], report.Problems.Select(problem => problem.Path));
    }

    [Fact]
    public async Task IngestAsync_OtherDate_ReadsAgain()
    {
        using var folder = Articles(1);
        await using QuoteArchive archive = await OpenAsync();
        await archive.IngestAsync(folder.FullPath, cancellationToken: Cancel);

        IngestReport report = await archive.IngestAsync(folder.FullPath, new IngestOptions { Reading = new() { Date = new DateOnly(2024, 1, 2) } }, cancellationToken: Cancel);

        Assert.Equal(1, report.Replaced);
        Assert.Equal(2, (await archive.SearchAsync(QuoteQuery.All.Between(new(2024, 1, 2), new(2024, 1, 2)), Cancel)).Total);
    }

    [Fact]
    public async Task IngestAsync_OtherDirectoryOfPeople_ReadsAgain()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "The mine will close in May, Hank Moreau told reporters.");
        await using QuoteArchive archive = await ArchiveAsync();
        var options = new IngestOptions { Extraction = new ExtractionOptions { People = new PeopleDirectory([new Person("Henri Moreau") { Aliases = ["Hank Moreau"] }]) } };
        await archive.IngestAsync(folder.FullPath, cancellationToken: Cancel);

        IngestReport changed = await archive.IngestAsync(folder.FullPath, options, cancellationToken: Cancel);
        IngestReport same = await archive.IngestAsync(folder.FullPath, options, cancellationToken: Cancel);

        Assert.Equal((1, 1), (changed.Replaced, same.Unchanged));
        Assert.Equal("Henri Moreau", Assert.Single((await archive.SearchAsync(QuoteQuery.All, Cancel)).Hits).Quote.Speaker.Name);
    }

    [Fact]
    public async Task IngestAsync_WithOneWorkerAndWithFour_KeepsTheSame()
    {
        string seeds = Path.Combine(AppContext.BaseDirectory, "seeds");

        string[] one = await KeptAsync(1), four = await KeptAsync(4);

        Assert.NotEmpty(one);
        Assert.Equal(one, four);

        async Task<string[]> KeptAsync(int workers)
        {
            await using QuoteArchive archive = await ArchiveAsync();
            await archive.IngestAsync(seeds, new IngestOptions { DegreeOfParallelism = workers }, cancellationToken: Cancel);
            return [.. (await archive.SearchAsync(QuoteQuery.All.ByPlace().Take(1000), Cancel)).Hits.Select(hit => JsonSerializer.Serialize(hit.Quote))];
        }
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task IngestAsync_FileGone_IsRemovedOnlyWhenAsked(bool prune, int removed)
    {
        using var folder = Articles(3);
        using var elsewhere = Articles(1);
        await using QuoteArchive archive = await OpenAsync();
        await archive.IngestAsync([folder.FullPath, elsewhere.FullPath], cancellationToken: Cancel);
        File.Delete(folder.At("1.txt"));
        File.Delete(elsewhere.At("0.txt"));

        IngestReport report = await archive.IngestAsync(folder.FullPath, new IngestOptions { Prune = prune }, cancellationToken: Cancel);

        Assert.Equal((removed, 2), (report.Removed, report.Unchanged));
        Assert.Equal(4 - removed, (await archive.StatsAsync(Cancel)).Sources);
    }

    [Fact]
    public async Task IngestAsync_PruneWithAGlob_LeavesOtherFilesAlone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/1.txt", "One sentence.");
        folder.Write("b/2.txt", "Two sentences.");
        await using QuoteArchive archive = await OpenAsync();
        await archive.IngestAsync(folder.FullPath, cancellationToken: Cancel);
        Directory.Delete(folder.At("a"), recursive: true);
        File.Delete(folder.At("b/2.txt"));

        IngestReport report = await archive.IngestAsync(folder.At("b/*.txt"), new IngestOptions { Prune = true }, cancellationToken: Cancel);

        Assert.Equal(1, report.Removed);
        Assert.Equal(1, (await archive.StatsAsync(Cancel)).Sources);
    }

    [Fact]
    public async Task IngestAsync_FolderThatMayNotBeRead_IsNotPruned()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Permissions do not bind this user.");
        using var folder = new TemporaryFolder();
        folder.Write("a/1.txt", "One sentence.");
        await using QuoteArchive archive = await OpenAsync();
        await archive.IngestAsync(folder.FullPath, cancellationToken: Cancel);
#pragma warning disable CA1416 // Skipped on Windows above.
        File.SetUnixFileMode(folder.At("a"), UnixFileMode.None);
        IngestReport report = await archive.IngestAsync(folder.FullPath, new IngestOptions { Prune = true }, cancellationToken: Cancel);
        File.SetUnixFileMode(folder.At("a"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
#pragma warning restore CA1416

        Assert.Equal(0, report.Removed);
        Assert.NotEmpty(report.Problems);
    }

    [Fact]
    public async Task IngestAsync_FileVanishesMeanwhile_IsAProblemAndTheOthersGoOn()
    {
        using var folder = Articles(5);

        // The first file extracted takes the last one away.
        await using QuoteArchive archive = QuoteArchive.Open(
            await StoreAsync(),
            article =>
            {
                if (article.Path == "0.txt")
                {
                    File.Delete(folder.At("4.txt"));
                }

                return Sentences(article);
            });

        IngestReport report = await archive.IngestAsync(folder.FullPath, new IngestOptions { DegreeOfParallelism = 1 }, cancellationToken: Cancel);

        Assert.Equal(4, report.Added);
        IngestProblem problem = Assert.Single(report.Problems);
        Assert.Equal(folder.At("4.txt"), problem.Path);
        Assert.Contains("no longer there", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IngestAsync_ExtractorFailsOnOneFile_IsAProblemAndTheOthersGoOn()
    {
        using var folder = Articles(3);
        await using QuoteArchive archive = QuoteArchive.Open(
            await StoreAsync(),
            article => article.Path == "1.txt" ? throw new InvalidOperationException("oops") : Sentences(article));

        IngestReport report = await archive.IngestAsync(folder.FullPath, cancellationToken: Cancel);

        Assert.Equal(2, report.Added);
        Assert.Contains("oops", Assert.Single(report.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IngestAsync_MissingPathTooLargeFile_AreProblems()
    {
        using var folder = Articles(2);
        folder.Write("large.txt", new string('x', 10_000));
        await using QuoteArchive archive = await OpenAsync();

        IngestReport report = await archive.IngestAsync(
            [folder.At("none"), folder.FullPath], new IngestOptions { Reading = new() { MaximumBytes = 5000 } }, cancellationToken: Cancel);

        Assert.Equal(2, report.Added);
        Assert.Equal(2, report.Problems.Count);
        Assert.Contains(report.Problems, problem => problem.Message.Contains("large.txt", StringComparison.Ordinal));
        Assert.Contains(report.Problems, problem => problem.Message.Contains("none", StringComparison.Ordinal));
    }

    [Fact]
    public async Task IngestAsync_SameFileByTwoPaths_IsTakenOnce()
    {
        using var folder = Articles(1);
        await using QuoteArchive archive = await OpenAsync();

        IngestReport report = await archive.IngestAsync([folder.FullPath, folder.At("0.txt"), folder.At("*.txt")], cancellationToken: Cancel);

        Assert.Equal(1, report.Added);
    }

    [Fact]
    public async Task IngestAsync_MinimumConfidence_KeepsTheSure()
    {
        using var folder = Articles(1);
        await using QuoteArchive archive = await OpenAsync();

        IngestReport report = await archive.IngestAsync(folder.FullPath, new IngestOptions { MinimumConfidence = 0.8 }, cancellationToken: Cancel);

        Assert.Equal(1, report.Statements);
    }

    [Fact]
    public async Task IngestAsync_Progress_OnlyGrowsAndEndsComplete()
    {
        using var folder = Articles(40);
        await using QuoteArchive archive = await OpenAsync();
        var progress = new Recorder();

        await archive.IngestAsync(folder.FullPath, progress: progress, cancellationToken: Cancel);

        Assert.Equal(new IngestProgress(40, true, 40, 80), progress.Seen[^1]);
        Assert.All(progress.Seen.Zip(progress.Seen.Skip(1)), pair => Assert.True(
            pair.First.FilesDone <= pair.Second.FilesDone && pair.First.FilesFound <= pair.Second.FilesFound && pair.First.Statements <= pair.Second.Statements));
    }

    [Fact]
    public async Task IngestAsync_Cancelled_KeepsWholeFilesAndCanGoOn()
    {
        using var folder = Articles(200);
        await using QuoteArchive archive = await OpenAsync();
        using var stop = new CancellationTokenSource();
        var progress = new Recorder(seen =>
        {
            if (seen.FilesDone >= 1)
            {
                stop.Cancel();
            }
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => archive.IngestAsync(folder.FullPath, progress: progress, cancellationToken: stop.Token));

        ArchiveStatistics stats = await archive.StatsAsync(Cancel);
        Assert.Equal(2 * stats.Sources, stats.Quotes);
        await archive.IngestAsync(folder.FullPath, cancellationToken: Cancel);
        Assert.Equal(400, (await archive.StatsAsync(Cancel)).Quotes);
    }

    [Fact]
    public async Task IngestAsync_StoreFails_ThrowsItsErrorAndEnds()
    {
        using var folder = Articles(300);
        await using IQuoteStore store = await StoreAsync();
        await using QuoteArchive archive = QuoteArchive.Open(new FailingStore(store), Sentences);

        QuoteIndexException error = await Assert.ThrowsAsync<QuoteIndexException>(() => archive.IngestAsync(folder.FullPath, cancellationToken: Cancel));

        Assert.Equal("The disk is full.", error.Message);
    }

    // Every sentence is a statement; the second of a file is a doubtful one.
    private static Quote[] Sentences(Article article) =>
    [
        .. article.Text.Split('.', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select((sentence, i) => new Quote
        {
            Text = sentence,
            Kind = QuoteKind.Indirect,
            Content = [new TextSpan(0, sentence.Length)],
            Speaker = Speaker.Unknown,
            Published = article.Published?.Date,
            Source = new QuoteSource { Path = article.Path, Line = 1 },
            Context = sentence,
            Confidence = i == 0 ? 0.9 : 0.5,
            Evidence = "test",
        }),
    ];

    private static TemporaryFolder Articles(int count)
    {
        var folder = new TemporaryFolder();
        for (int i = 0; i < count; i++)
        {
            folder.Write($"{i}.txt", $"First sentence of article {i}. Second sentence of it.");
        }

        return folder;
    }

    private async Task<QuoteArchive> OpenAsync() =>
        QuoteArchive.Open(await StoreAsync(), Sentences);

    private sealed class FailingStore(IQuoteStore store) : BorrowedStore(store)
    {
        public override Task WriteAsync(IReadOnlyList<SourceDocument> sources, CancellationToken cancellationToken = default) =>
            throw new QuoteIndexException("The disk is full.");
    }

    private sealed class Recorder(Action<IngestProgress>? also = null) : IProgress<IngestProgress>
    {
        public List<IngestProgress> Seen { get; } = [];

        public void Report(IngestProgress value)
        {
            Seen.Add(value);
            also?.Invoke(value);
        }
    }
}
