using FsCheck;
using FsCheck.Fluent;

namespace QuoteIndex.Specification;

/// <summary>Whether somebody said something: runs the examples of Verifications.md, and more.</summary>
public abstract class VerificationSpecification(StoreEngine engine) : StoreSpecification(engine)
{
    private static readonly Lazy<MarkdownSpecification> Examples = new(() => MarkdownSpecification.Read("Verifications.md"));

    public static TheoryData<string> Cases =>
        [.. Examples.Value.Sections.Where(section => section != "Archive").SelectMany(section => Examples.Value[section].Findings.Split('\n'))];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task VerifyAsync_Example_IsAnswered(string example)
    {
        string[] cells = example.Split(" | ");
        await using QuoteArchive archive = await OpenAsync();

        Verification verification = await archive.VerifyAsync(
            cells[0], cells[1].Length == 0 ? null : cells[1], Cancel);

        string answer = string.Join(" | ", cells[0], cells[1], verification.Verdict, verification.Best?.Quote.Speaker.Name, Differences(verification));
        Assert.Equal(example, answer);
        Assert.Contains(verification.Best?.Quote.Speaker.Name ?? "", verification.Summary, StringComparison.Ordinal);
        if (verification.Best is { } best)
        {
            Assert.InRange(best.Similarity, 0, 1);
            Assert.False(best.Passage.In(best.Quote.Text).IsEmpty);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \t\n")]
    [InlineData("“” … [] «»")]
    [InlineData("\0\u0001\uFFFF")]
    [InlineData("\uD83D")]
    [InlineData("\" OR 1=1; DROP TABLE quote; --")]
    [InlineData("text : * NEAR(a b) AND NOT ^x {y}")]
    [InlineData("[unclosed [nested ] brackets … ... .. ")]
    [InlineData("\u001b[31mred")]
    [InlineData("💡 💡 💡 💡 💡")]
    [InlineData("a a a a a a a a a a a a a a a a")]
    public async Task VerifyAsync_AnyText_IsAnswered(string text)
    {
        await using QuoteArchive archive = await OpenAsync();

        foreach (string? speaker in (string?[])[null, "", text, "Lee"])
        {
            Verification verification = await archive.VerifyAsync(text, speaker, Cancel);

            Assert.Equal(text, verification.Quotation);
            Assert.NotEmpty(verification.Summary);
        }
    }

    [Fact]
    public async Task VerifyAsync_StringsAtRandom_AreAnsweredWithSpansThatFit()
    {
        await using QuoteArchive archive = await OpenAsync();
        foreach (string text in Gen.Sample(ArbMap.Default.GeneratorFor<string>(), 60).Where(text => text is not null))
        {
            Verification verification = await archive.VerifyAsync(text + " the cranes will be paid for", cancellationToken: Cancel);
            AssertSpansFit(verification);
        }
    }

    [Theory]
    [InlineData(50_000, 5_000)]
    [InlineData(50_000, 3)]
    public async Task VerifyAsync_FiftyThousandWords_TakesSeconds(int count, int vocabulary)
    {
        var random = new Random(5);
        string text = string.Join(' ', Enumerable.Range(0, count).Select(_ => "word" + random.Next(vocabulary)));
        await using QuoteArchive archive = await ArchiveAsync(
            Samples.Quote(string.Join(' ', Enumerable.Range(0, 8000).Select(_ => "word" + random.Next(vocabulary))), path: "a.txt"),
            Samples.Quote(text[^300..], path: "b.txt"), Samples.Quote("word1 word2 word0", path: "c.txt"));
        long start = TimeProvider.System.GetTimestamp();

        Verification verification = await archive.VerifyAsync(text, cancellationToken: Cancel);

        Assert.NotEqual(VerificationVerdict.Verbatim, verification.Verdict);
        Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task VerifyAsync_SeveralSources_AreAllTold()
    {
        Quote[] quotes = [.. Enumerable.Range(0, 120).Select(i => Samples.Quote(
            i % 3 == 0 ? "The cranes will certainly be paid for by the port" : "The cranes will be paid for by the port", "Ann Lee", path: $"{i:000}.txt"))];
        await using QuoteArchive archive = await ArchiveAsync(quotes);

        Verification verification = await archive.VerifyAsync("the cranes will be paid for by the port", "Lee", Cancel);

        Assert.Equal(VerificationVerdict.Verbatim, verification.Verdict);
        Assert.Equal(80, verification.Sources.Count(source => source.Likeness == VerificationVerdict.Verbatim));
        Assert.Contains(verification.Sources, source => source.Likeness == VerificationVerdict.Altered);
        Assert.All(verification.Sources, source => Assert.True(source.SpeakerMatches));
        AssertSpansFit(verification);
    }

    [Fact]
    public async Task VerifyAsync_NothingLikeIt_NamesTheClosest()
    {
        await using QuoteArchive archive = await OpenAsync();

        Verification verification = await archive.VerifyAsync("Bakeries in the mountains are a thing of the past, I am afraid", cancellationToken: Cancel);

        Assert.Equal(VerificationVerdict.NotFound, verification.Verdict);
        Assert.Null(verification.Best);
        Assert.Equal("Ann Lee", verification.Closest[0].Quote.Speaker.Name);
        Assert.InRange(verification.Closest.Count, 1, 3);
    }

    private static void AssertSpansFit(Verification verification)
    {
        foreach (VerifiedStatement statement in verification.Sources.Concat(verification.Closest))
        {
            _ = statement.Passage.In(statement.Quote.Text);
            foreach (TextDifference difference in statement.Differences)
            {
                _ = difference.Here.In(verification.Quotation);
                _ = difference.There.In(statement.Quote.Text);
            }
        }
    }

    private async Task<QuoteArchive> OpenAsync()
    {
        string[] lines = Examples.Value["Archive"].Findings.Split('\n');
        return await ArchiveAsync([.. lines.Select((line, i) => Read(line.Split(" | "), i))]);
    }

    private static Quote Read(string[] cells, int number) => Samples.Quote(
        cells[1].TrimStart('~'),
        cells[0] == "?" ? null : cells[0],
        kind: cells[1].StartsWith('~') ? QuoteKind.Indirect : cells[1].Contains('“', StringComparison.Ordinal) ? QuoteKind.Mixed : QuoteKind.Direct,
        path: $"{number:00}.txt");

    private static string Differences(Verification verification) => verification.Best is not { } best ? "" : string.Join("; ", best.Differences.Select(
        difference => $"{difference.Here.In(verification.Quotation)} / {difference.There.In(best.Quote.Text)}".Trim()));
}
