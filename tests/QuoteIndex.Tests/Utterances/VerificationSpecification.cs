using QuoteIndex.Tests.Storage;

namespace QuoteIndex.Tests.Utterances;

/// <summary>Runs the examples of Verifications.md.</summary>
public class VerificationSpecification
{
    private static readonly Lazy<Specification> Examples = new(() => Specification.Read("Utterances", "Verifications.md"));

    public static TheoryData<string> Cases =>
        [.. Examples.Value.Sections.Where(section => section != "Archive").SelectMany(section => Examples.Value[section].Findings.Split('\n'))];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task VerifyAsync_Example_IsAnswered(string example)
    {
        string[] cells = example.Split(" | ");
        await using QuoteArchive archive = await OpenAsync();

        Verification verification = await archive.VerifyAsync(
            cells[0], cells[1].Length == 0 ? null : cells[1], TestContext.Current.CancellationToken);

        string answer = string.Join(" | ", cells[0], cells[1], verification.Verdict, verification.Best?.Quote.Speaker.Name, Differences(verification));
        Assert.Equal(example, answer);
        Assert.Contains(verification.Best?.Quote.Speaker.Name ?? "", verification.Summary, StringComparison.Ordinal);
        if (verification.Best is { } best)
        {
            Assert.InRange(best.Similarity, 0, 1);
            Assert.False(best.Passage.In(best.Quote.Text).IsEmpty);
        }
    }

    internal static async Task<QuoteArchive> OpenAsync()
    {
        string[] lines = Examples.Value["Archive"].Findings.Split('\n');
        return await QuoteArchive.OpenAsync(await Samples.StoreAsync([.. lines.Select((line, i) => Read(line.Split(" | "), i))]));
    }

    private static Quote Read(string[] cells, int number) => Samples.Quote(
        cells[1].TrimStart('~'),
        cells[0] == "?" ? null : cells[0],
        kind: cells[1].StartsWith('~') ? QuoteKind.Indirect : cells[1].Contains('“', StringComparison.Ordinal) ? QuoteKind.Mixed : QuoteKind.Direct,
        path: $"{number:00}.txt");

    private static string Differences(Verification verification) => verification.Best is not { } best ? "" : string.Join("; ", best.Differences.Select(
        difference => $"{difference.Here.In(verification.Quotation)} / {difference.There.In(best.Quote.Text)}".Trim()));
}
