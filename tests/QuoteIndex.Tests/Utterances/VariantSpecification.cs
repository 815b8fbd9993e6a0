using QuoteIndex.Tests.Storage;
using QuoteIndex.Utterances;

namespace QuoteIndex.Tests.Utterances;

/// <summary>Runs the examples of Variants.md.</summary>
public class VariantSpecification
{
    private static readonly Lazy<MarkdownSpecification> Examples = new(() => MarkdownSpecification.Read("Utterances", "Variants.md"));

    public static TheoryData<string> Variants => Pairs("Variants");

    public static TheoryData<string> Others => Pairs("Not variants");

    [Theory]
    [MemberData(nameof(Variants))]
    public void Holds_TwoVersionsOfOneUtterance_IsTrueBothWays(string pair) => Assert.Equal((true, true), Compare(pair));

    [Theory]
    [MemberData(nameof(Others))]
    public void Holds_TwoUtterances_IsFalseBothWays(string pair) => Assert.Equal((false, false), Compare(pair));

    [Fact]
    public void Holds_ShortStatementOfOnePersonWeeksApart_IsFalse()
    {
        Quote first = Samples.Quote("Safety is our first priority", "Ann Lee", date: "2025-01-01");

        Assert.False(Holds(first, first with { Published = new DateOnly(2025, 6, 1) }));
        Assert.True(Holds(first, first with { Published = new DateOnly(2025, 1, 5) }));
    }

    private static TheoryData<string> Pairs(string section) => [.. Examples.Value[section].Findings.Split('\n')];

    private static (bool There, bool Back) Compare(string pair)
    {
        string[] cells = pair.Split(" | ");
        string[] speakers = cells[2].Length == 0 ? ["Ann Lee", "Ann Lee"] : cells[2].Split(" / ");
        Quote one = Read(cells[0], speakers[0]), other = Read(cells[1], speakers[1]);
        return (Holds(one, other), Holds(other, one));
    }

    private static Quote Read(string text, string speaker) => Samples.Quote(
        text.TrimStart('~'),
        speaker == "?" ? null : speaker,
        speaker == "?" ? null : "Glasshouse",
        kind: text.StartsWith('~') ? QuoteKind.Indirect : text.Contains('“', StringComparison.Ordinal) ? QuoteKind.Mixed : QuoteKind.Direct,
        speakerKind: speaker == "Glasshouse" ? SpeakerKind.Organization : speaker == "?" ? SpeakerKind.Unknown : SpeakerKind.Person);

    private static bool Holds(Quote one, Quote other) => SameUtterance.Holds(UtteranceSketch.Of(one), UtteranceSketch.Of(other));
}
