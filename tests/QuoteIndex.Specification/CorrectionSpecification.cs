using System.Text;
using System.Text.Json;

namespace QuoteIndex.Specification;

/// <summary>What a person has corrected holds for everything the archive is asked, and outlives the reading of files.</summary>
public abstract class CorrectionSpecification(StoreEngine engine) : StoreSpecification(engine)
{
    private const string Article =
        """
        Ray, Dale, CFO: Orders fell by half in the spring
        Ray, Dale, CFO: Yes
        Lee, Acme, CEO: We will build a second plant
        """;

    [Fact]
    public async Task CorrectAsync_Speaker_IsWhatEverythingSees()
    {
        using var folder = Folder(Article);
        await using QuoteArchive archive = await ReadAsync(folder);
        Quote wrong = await OneAsync(archive, "orders fell");

        Correction correction = await archive.CorrectAsync(wrong.Id, speaker: "Cora Dow", title: "Chair", company: "Port of Ems", saidOn: new(2024, 3, 2), cancellationToken: Cancel);

        Quote corrected = await OneAsync(archive, "orders fell");
        Assert.Equal(CorrectionState.Applied, correction.State);
        Assert.Equal(("Cora Dow", "Chair", "Port of Ems", new DateOnly(2024, 3, 2), 1.0), (corrected.Speaker.Name, corrected.Speaker.Title, corrected.Company, corrected.SaidOn, corrected.Confidence));
        Assert.Equal(("Ray", "CFO", "Dale", null, 0.7), (corrected.Extracted!.Speaker.Name, corrected.Extracted.Speaker.Title, corrected.Extracted.Company, corrected.Extracted.SaidOn, corrected.Extracted.Confidence));
        Assert.Equal((wrong.Id, wrong.Text, wrong.Source), (corrected.Id, corrected.Text, corrected.Source));
        Assert.Equal(["Cora Dow", "Lee", "Ray"], (await archive.SpeakersAsync(Cancel)).Select(speaker => speaker.Name).Order());
        Assert.Equal(1, await CountAsync(archive, QuoteQuery.All.By("Dow").Of("Port of Ems").Where(QuoteFilter.Title("chair")).Between(new(2024, 3, 1), new(2024, 3, 31))));
        Assert.Equal(0, await CountAsync(archive, QuoteQuery.All.By("Ray").About("orders")));
        QuotePage counted = await archive.SearchAsync(QuoteQuery.All.CountedBy(QuoteFacet.Speaker, QuoteFacet.Company), Cancel);
        Assert.Contains(counted.Facets.SelectMany(facet => facet.Values), value => value is { Value: "Cora Dow", Count: 1 });
        Assert.Equal("Orders fell by half in the spring", Assert.Single((await archive.AskAsync("What did Cora Dow say about orders?", Cancel)).Page.Hits).Quote.Text);
        Assert.Null((await OneAsync(archive, "second plant")).Extracted);
    }

    [Fact]
    public async Task CorrectAsync_SpeakerAlone_TakesTitleAndCompanyOfAnotherWithHim()
    {
        using var folder = Folder(Article);
        await using QuoteArchive archive = await ReadAsync(folder);

        await archive.CorrectAsync((await OneAsync(archive, "orders fell")).Id, speaker: "Cora Dow", cancellationToken: Cancel);
        await archive.CorrectAsync((await OneAsync(archive, "second plant")).Id, speaker: "Ann Lee", cancellationToken: Cancel);

        Quote another = await OneAsync(archive, "orders fell"), fuller = await OneAsync(archive, "second plant");
        Assert.Equal(("Cora Dow", SpeakerKind.Person, null, null), (another.Speaker.Name, another.Speaker.Kind, another.Speaker.Title, another.Company));
        Assert.Equal(("Ann Lee", "CEO", "Acme"), (fuller.Speaker.Name, fuller.Speaker.Title, fuller.Company));
    }

    [Fact]
    public async Task CorrectAsync_ACompanyOrNobody_IsTheSpeaker()
    {
        using var folder = Folder(Article);
        await using QuoteArchive archive = await ReadAsync(folder);

        await archive.CorrectAsync((await OneAsync(archive, "orders fell")).Id, speaker: "Acme", cancellationToken: Cancel);
        await archive.CorrectAsync((await OneAsync(archive, "second plant")).Id, speaker: "", cancellationToken: Cancel);

        Quote company = await OneAsync(archive, "orders fell"), nobody = await OneAsync(archive, "second plant");
        Assert.Equal(("Acme", SpeakerKind.Organization, "Acme"), (company.Speaker.Name, company.Speaker.Kind, company.Company));
        Assert.Equal((Speaker.Unknown, null), (nobody.Speaker, nobody.Company));
        Assert.Equal(0, await CountAsync(archive, QuoteQuery.All.By("Lee")));
    }

    [Fact]
    public async Task CorrectAsync_Twice_AddsUp()
    {
        using var folder = Folder(Article);
        await using QuoteArchive archive = await ReadAsync(folder);
        string id = (await OneAsync(archive, "orders fell")).Id;

        await archive.CorrectAsync(id, speaker: "Cora Dow", cancellationToken: Cancel);
        await archive.CorrectAsync(id, company: "Port of Ems", cancellationToken: Cancel);

        Quote quote = await OneAsync(archive, "orders fell");
        Assert.Equal(("Cora Dow", "Port of Ems", "Ray"), (quote.Speaker.Name, quote.Company, quote.Extracted!.Speaker.Name));
        Assert.Single(await archive.CorrectionsAsync(Cancel));
    }

    [Fact]
    public async Task WithdrawAsync_ThenUndone_IsThereAgainInItsPlace()
    {
        using var folder = Folder(Article);
        await using QuoteArchive archive = await ReadAsync(folder);
        string[] before = await AllAsync(archive);
        Quote first = await OneAsync(archive, "orders fell"), last = await OneAsync(archive, "second plant");

        Correction withdrawn = await archive.WithdrawAsync(first.Id, Cancel);
        await archive.CorrectAsync(last.Id, speaker: "Cora Dow", cancellationToken: Cancel);

        Assert.Equal((true, CorrectionState.Applied, "Orders fell by half in the spring"), (withdrawn.Withdrawn, withdrawn.State, withdrawn.Statement.Text));
        Assert.Equal(2, (await archive.StatsAsync(Cancel)).Quotes);
        Assert.Equal(0, await CountAsync(archive, QuoteQuery.All.About("orders")));
        Assert.Null(await archive.FindAsync(first.Id, Cancel));
        Assert.True(await archive.UndoCorrectionAsync(first.Id, Cancel));
        Assert.True(await archive.UndoCorrectionAsync(last.Id, Cancel));
        Assert.False(await archive.UndoCorrectionAsync(last.Id, Cancel));
        Assert.Equal(before, await AllAsync(archive));
        Assert.Empty(await archive.CorrectionsAsync(Cancel));
    }

    [Fact]
    public async Task CorrectAsync_AWithdrawnStatement_BringsItBackCorrected()
    {
        using var folder = Folder(Article);
        await using QuoteArchive archive = await ReadAsync(folder);
        string id = (await OneAsync(archive, "orders fell")).Id;
        await archive.WithdrawAsync(id, Cancel);

        await archive.CorrectAsync(id, speaker: "Cora Dow", cancellationToken: Cancel);

        Assert.Equal("Cora Dow", (await OneAsync(archive, "orders fell")).Speaker.Name);
    }

    [Fact]
    public async Task IngestAsync_StatementsMoved_AreCorrectedWhereTheyStandNow()
    {
        using var folder = Folder(Article);
        await using QuoteArchive archive = await ReadAsync(folder);
        await archive.CorrectAsync((await OneAsync(archive, "orders fell")).Id, speaker: "Cora Dow", cancellationToken: Cancel);
        await archive.WithdrawAsync((await OneAsync(archive, "second plant")).Id, Cancel);

        folder.Write("a.txt", "A new first line.\nEve Fox, Ems: A new statement before it\n" + Article);
        IngestReport report = await archive.IngestAsync(folder.FullPath, cancellationToken: Cancel);

        Quote moved = await OneAsync(archive, "orders fell");
        Assert.Equal((1, 0), (report.Replaced, report.OrphanedCorrections.Count));
        Assert.Equal(("Cora Dow", 3, "Ray"), (moved.Speaker.Name, moved.Source.Line, moved.Extracted!.Speaker.Name));
        Assert.Equal(0, await CountAsync(archive, QuoteQuery.All.About("plant")));
        IReadOnlyList<Correction> corrections = await archive.CorrectionsAsync(Cancel);
        Assert.All(corrections, correction => Assert.Equal(CorrectionState.Applied, correction.State));
        Assert.Contains(moved.Id, corrections.Select(correction => correction.Id));
        Assert.True(await archive.UndoCorrectionAsync(moved.Id, Cancel));
        Assert.Equal("Ray", (await OneAsync(archive, "orders fell")).Speaker.Name);
    }

    [Fact]
    public async Task IngestAsync_WordsChanged_KeepsTheCorrectionAndSaysSoUntilTheyAreBack()
    {
        using var folder = Folder(Article);
        await using QuoteArchive archive = await ReadAsync(folder);
        await archive.CorrectAsync((await OneAsync(archive, "orders fell")).Id, speaker: "Cora Dow", cancellationToken: Cancel);

        folder.Write("a.txt", Article.Replace("by half", "by a third", StringComparison.Ordinal));
        IngestReport report = await archive.IngestAsync(folder.FullPath, cancellationToken: Cancel);
        Correction orphan = Assert.Single(await archive.CorrectionsAsync(Cancel));

        Assert.Equal(orphan.Id, Assert.Single(report.OrphanedCorrections).Id);
        Assert.Equal((CorrectionState.StatementGone, "Orders fell by half in the spring", "Cora Dow"), (orphan.State, orphan.Statement.Text, orphan.Speaker));
        Assert.Equal(("Ray", null), ((await OneAsync(archive, "orders fell")).Speaker.Name, (await OneAsync(archive, "orders fell")).Extracted));

        folder.Write("a.txt", Article + "\n");
        Assert.Empty((await archive.IngestAsync(folder.FullPath, cancellationToken: Cancel)).OrphanedCorrections);
        Assert.Equal("Cora Dow", (await OneAsync(archive, "orders fell")).Speaker.Name);
    }

    [Fact]
    public async Task IngestAsync_FewWordsThatOthersSayToo_AreKnownByWhatStandsAroundThem()
    {
        using var folder = Folder(Article);
        await using QuoteArchive archive = await ReadAsync(folder);
        await archive.CorrectAsync((await OneAsync(archive, "yes")).Id, speaker: "Cora Dow", cancellationToken: Cancel);

        folder.Write("a.txt", "Eve Fox, Ems, Chair: Yes\n" + Article);
        await archive.IngestAsync(folder.FullPath, cancellationToken: Cancel);
        string[] both = [.. (await archive.SearchAsync(QuoteQuery.All.About("yes").ByPlace(), Cancel)).Hits.Select(hit => hit.Quote.Speaker.Name!)];
        folder.Write("a.txt", "Eve Fox, Ems, Chair: Yes\n");
        await archive.IngestAsync(folder.FullPath, cancellationToken: Cancel);

        Assert.Equal(["Eve Fox", "Cora Dow"], both);
        Assert.Equal("Eve Fox", (await OneAsync(archive, "yes")).Speaker.Name);
        Assert.Equal(CorrectionState.StatementGone, Assert.Single(await archive.CorrectionsAsync(Cancel)).State);
    }

    [Fact]
    public async Task IngestAsync_FileGoneAndBack_IsCorrectedAgain()
    {
        using var folder = Folder(Article);
        folder.Write("b.txt", "Bob Ray, Dale: Boats are like houses");
        await using QuoteArchive archive = await ReadAsync(folder);
        await archive.CorrectAsync((await OneAsync(archive, "orders fell")).Id, speaker: "Cora Dow", cancellationToken: Cancel);
        await archive.WithdrawAsync((await OneAsync(archive, "second plant")).Id, Cancel);

        File.Delete(folder.At("a.txt"));
        await archive.IngestAsync(folder.FullPath, new IngestOptions { Prune = true }, cancellationToken: Cancel);
        IReadOnlyList<Correction> waiting = await archive.CorrectionsAsync(Cancel);
        folder.Write("a.txt", Article);
        await archive.IngestAsync(folder.FullPath, cancellationToken: Cancel);

        Assert.Equal([CorrectionState.SourceGone, CorrectionState.SourceGone], waiting.Select(correction => correction.State));
        Assert.Equal("Cora Dow", (await OneAsync(archive, "orders fell")).Speaker.Name);
        Assert.Equal(0, await CountAsync(archive, QuoteQuery.All.About("plant")));
        Assert.All(await archive.CorrectionsAsync(Cancel), correction => Assert.Equal(CorrectionState.Applied, correction.State));
    }

    [Fact]
    public async Task UndoCorrectionAsync_OfAFileThatIsGone_ForgetsIt()
    {
        using var folder = Folder(Article);
        await using QuoteArchive archive = await ReadAsync(folder);
        string id = (await OneAsync(archive, "orders fell")).Id;
        await archive.CorrectAsync(id, speaker: "Cora Dow", cancellationToken: Cancel);
        File.Delete(folder.At("a.txt"));
        await archive.IngestAsync(folder.FullPath, new IngestOptions { Prune = true }, cancellationToken: Cancel);

        Assert.True(await archive.UndoCorrectionAsync(id, Cancel));

        Assert.Empty(await archive.CorrectionsAsync(Cancel));
    }

    [Fact]
    public async Task CorrectAsync_Acknowledged_IsThereWhenTheIndexIsOpenedAgain()
    {
        using var folder = Folder(Article);
        using var index = new TemporaryFolder();
        await using (QuoteArchive archive = QuoteArchive.Open(await Engine.OpenAsync(index.At("q"), Cancel), Lines))
        {
            await archive.IngestAsync(folder.FullPath, cancellationToken: Cancel);
            await archive.CorrectAsync((await OneAsync(archive, "orders fell")).Id, speaker: "Cora Dow", cancellationToken: Cancel);
            await archive.WithdrawAsync((await OneAsync(archive, "second plant")).Id, Cancel);
        }

        await using QuoteArchive again = QuoteArchive.Open(await Engine.OpenAsync(index.At("q"), Cancel), Lines);
        Quote corrected = await OneAsync(again, "orders fell");
        IngestReport report = await again.IngestAsync(folder.FullPath, cancellationToken: Cancel);

        Assert.Equal(("Cora Dow", "Ray"), (corrected.Speaker.Name, corrected.Extracted!.Speaker.Name));
        Assert.Equal(2, (await again.CorrectionsAsync(Cancel)).Count);
        Assert.Equal(1, report.Unchanged);
    }

    [Fact]
    public async Task ExportCorrectionsAsync_IntoAnArchiveOfTheSameFilesElsewhere_CorrectsThem()
    {
        using var folder = Folder(Article);
        using var elsewhere = Folder("A line more.\n" + Article);
        await using QuoteArchive archive = await ReadAsync(folder);
        await using QuoteArchive other = await ReadAsync(elsewhere);
        await archive.CorrectAsync((await OneAsync(archive, "orders fell")).Id, speaker: "Cora “C.” Dow", saidOn: new(2024, 3, 2), cancellationToken: Cancel);
        await archive.WithdrawAsync((await OneAsync(archive, "second plant")).Id, Cancel);
        using var stream = new MemoryStream();

        Assert.Equal(2, await archive.ExportCorrectionsAsync(stream, Cancel));
        stream.Position = 0;
        IReadOnlyList<Correction> imported = await other.ImportCorrectionsAsync(stream, Cancel);
        stream.Position = 0;
        await other.ImportCorrectionsAsync(stream, Cancel);

        Assert.Equal(2, Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.All(imported, correction => Assert.Equal(CorrectionState.Applied, correction.State));
        Quote corrected = await OneAsync(other, "orders fell");
        Assert.Equal(("Cora “C.” Dow", new DateOnly(2024, 3, 2)), (corrected.Speaker.Name, corrected.SaidOn));
        Assert.Equal(0, await CountAsync(other, QuoteQuery.All.About("plant")));
        Assert.Equal(2, (await other.CorrectionsAsync(Cancel)).Count);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("{\"speaker\":\"Ann Lee\"}")]
    [InlineData("{\"statement\":null}")]
    public async Task ImportCorrectionsAsync_WrongLine_IsNamedAndNothingIsTakenIn(string wrong)
    {
        using var folder = Folder(Article);
        await using QuoteArchive archive = await ReadAsync(folder);
        await archive.CorrectAsync((await OneAsync(archive, "orders fell")).Id, speaker: "Cora Dow", cancellationToken: Cancel);
        using var export = new MemoryStream();
        await archive.ExportCorrectionsAsync(export, Cancel);
        await using QuoteArchive other = await ReadAsync(folder);
        using var broken = new MemoryStream([.. export.ToArray(), .. Encoding.UTF8.GetBytes("\n" + wrong + "\n")]);

        QuoteIndexException error = await Assert.ThrowsAsync<QuoteIndexException>(() => other.ImportCorrectionsAsync(broken, Cancel));

        Assert.Contains("Line 3", error.Message, StringComparison.Ordinal);
        Assert.Empty(await other.CorrectionsAsync(Cancel));
    }

    [Fact]
    public async Task CorrectAsync_UnknownId_SaysWhatToDo()
    {
        using var folder = Folder(Article);
        await using QuoteArchive archive = await ReadAsync(folder);

        Assert.Contains("search again", (await Assert.ThrowsAsync<QuoteIndexException>(() => archive.CorrectAsync("a.txt#1.00000000", speaker: "X", cancellationToken: Cancel))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<QuoteIndexException>(() => archive.WithdrawAsync("nonsense", Cancel));
        string id = (await OneAsync(archive, "yes")).Id;
        await Assert.ThrowsAsync<ArgumentException>(() => archive.CorrectAsync(id, cancellationToken: Cancel));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => archive.CorrectAsync(id, "Ann Lee", kind: (SpeakerKind)9, cancellationToken: Cancel));
        Assert.False(await archive.UndoCorrectionAsync("", Cancel));
    }

    [Fact]
    public async Task CorrectAsync_WhileFilesAreReadAgain_LosesNothing()
    {
        using var folder = Folder(Article);
        await using QuoteArchive archive = await ReadAsync(folder);
        string id = (await OneAsync(archive, "orders fell")).Id;
        for (int round = 0; round < 5; round++)
        {
            folder.Write("a.txt", Article + new string('\n', round + 1));
            await Task.WhenAll(
                archive.IngestAsync(folder.FullPath, cancellationToken: Cancel),
                archive.CorrectAsync(id, speaker: $"Cora Dow {round}", cancellationToken: Cancel));

            Assert.Equal($"Cora Dow {round}", (await OneAsync(archive, "orders fell")).Speaker.Name);
        }
    }

    // Every line "Name, Company, Title: words" is a statement.
    private static Quote[] Lines(Article article) =>
    [
        .. article.Text.Split('\n').Index().Where(line => line.Item.Contains(": ", StringComparison.Ordinal)).Select(line =>
        {
            string[] parts = line.Item.Split(": "), who = parts[0].Split(", ");
            int start = article.Text.Split('\n').Take(line.Index).Sum(before => before.Length + 1) + parts[0].Length + 2;
            return new Quote
            {
                Text = parts[1],
                Kind = QuoteKind.Direct,
                Content = [new TextSpan(start, start + parts[1].Length)],
                Speaker = new Speaker { Name = who[0], Kind = SpeakerKind.Person, Mention = who[0], Title = who.ElementAtOrDefault(2) },
                Company = who[1],
                Source = new QuoteSource { Path = article.Path, Line = line.Index + 1 },
                Context = line.Item,
                Confidence = 0.7,
                Evidence = "line",
            };
        }),
    ];

    private static TemporaryFolder Folder(string article)
    {
        var folder = new TemporaryFolder();
        folder.Write("a.txt", article);
        return folder;
    }

    private async Task<QuoteArchive> ReadAsync(TemporaryFolder folder)
    {
        QuoteArchive archive = QuoteArchive.Open(await StoreAsync(), Lines);
        await archive.IngestAsync(folder.FullPath, cancellationToken: Cancel);
        return archive;
    }

    private static async Task<Quote> OneAsync(QuoteArchive archive, string words) =>
        Assert.Single((await archive.SearchAsync(QuoteQuery.All.Phrase(words), Cancel)).Hits).Quote;

    private static async Task<long> CountAsync(QuoteArchive archive, QuoteQuery query) => (await archive.SearchAsync(query, Cancel)).Total;

    private static async Task<string[]> AllAsync(QuoteArchive archive) =>
        [.. (await archive.SearchAsync(QuoteQuery.All.ByPlace(), Cancel)).Hits.Select(hit => JsonSerializer.Serialize(hit.Quote))];
}
