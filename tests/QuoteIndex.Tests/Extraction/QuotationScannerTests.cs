using System.Diagnostics;
using QuoteIndex.Extraction;

namespace QuoteIndex.Tests.Extraction;

public class QuotationScannerTests
{
    [Theory]
    [InlineData("“We will win,” she said.", "We will win,")]
    [InlineData("\"We will win,\" she said.", "We will win,")]
    [InlineData("He said: «Nous verrons.»", "Nous verrons.")]
    [InlineData("„Wir schaffen das“, sagte sie.", "Wir schaffen das")]
    [InlineData("``We will win,'' she said.", "We will win,")]
    [InlineData("''We will win,'' she said.", "We will win,")]
    [InlineData("‘We will win,’ she said.", "We will win,")]
    [InlineData("'We will win,' she said.", "We will win,")]
    public void Scan_EachStyleOfMarks_GivesTheContent(string text, string expected) =>
        Assert.Equal([expected], Contents(text));

    [Theory]
    [InlineData("The company's plan isn't the investors' plan.")]
    [InlineData("It’s the ’90s, rock ’n’ roll and the companies’ own ’em.")]
    [InlineData("Screens of 5' and 6'2\" sell well.")]
    [InlineData("A 15\" screen.")]
    [InlineData("No marks at all.")]
    public void Scan_ApostrophesAndPrimes_AreNoQuotations(string text) => Assert.Empty(Contents(text));

    [Fact]
    public void Scan_ApostrophesInSingleMarks_DoNotEndTheQuotation() =>
        Assert.Equal(
            ["I don’t think the companies’ plans are what they’re said to be,"],
            Contents("‘I don’t think the companies’ plans are what they’re said to be,’ she said."));

    [Fact]
    public void Scan_SingleMarksInDoubleOnes_AreNested() =>
        Assert.Equal(["She told me ‘never again’ and left,"], Contents("“She told me ‘never again’ and left,” he said."));

    [Fact]
    public void Scan_DoubleMarksInSingleOnes_AreNested() =>
        Assert.Equal(["The “new” plan is the old one,"], Contents("‘The “new” plan is the old one,’ he said."));

    [Fact]
    public void Scan_SplitQuotation_GivesBothParts() =>
        Assert.Equal(["We tried,", "and we failed."], Contents("“We tried,” he said, “and we failed.”"));

    [Fact]
    public void Scan_QuotationOverParagraphs_ContinuesWhereTheNextOneOpens()
    {
        List<Quotation> found = Scan("“This is one paragraph.\n\n“And this is another,” the senator said.");

        Assert.Equal(2, found.Count);
        Assert.False(found[0].IsClosed);
        Assert.True(found[1].ContinuesPrevious);
    }

    [Fact]
    public void Scan_UnclosedMark_EndsWithItsParagraph() =>
        Assert.Equal(["He never stopped.", "Right,"], Contents("“He never stopped.\n\nA new paragraph.\n\n“Right,” she said."));

    [Fact]
    public void Scan_UnclosedMarkBeforeAnother_DoesNotSwallowIt() =>
        Assert.Equal(["Lost here and", "Right,"], Contents("“Lost here and “Right,” she said."));

    [Fact]
    public void Scan_HugeParagraphWithOneStrayMark_HasNoQuotation() =>
        Assert.Empty(Contents("“" + string.Concat(Enumerable.Repeat("word ", 10_000))));

    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("“a")]
    [InlineData("' a s' ")]
    [InlineData("‘a ")]
    [InlineData(" 'a s' b")]
    public void Scan_MillionsOfMarks_TakesLinearTime(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        var clock = Stopwatch.StartNew();

        List<Quotation> found = Scan(text);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"took {clock.Elapsed}");
        Assert.All(found, q => Assert.True(q.Content.Start >= 0 && q.Content.End <= text.Length && !q.Content.IsEmpty));
    }

    [Fact]
    public void Scan_HundredThousandNestedMarks_TakesLinearTime()
    {
        string text = string.Concat(Enumerable.Repeat("“‘", 50_000)) + "deep" + string.Concat(Enumerable.Repeat("’”", 50_000));
        var clock = Stopwatch.StartNew();

        Scan(text);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"took {clock.Elapsed}");
    }

    private static string[] Contents(string text) => [.. Scan(text).Select(q => q.Content.In(text).ToString())];

    private static List<Quotation> Scan(string text)
    {
        List<Paragraph> paragraphs = [];
        int start = 0;
        foreach (string line in text.Split('\n'))
        {
            if (line.Length > 0)
            {
                paragraphs.Add(new(new(start, start + line.Length), ParagraphRole.Body));
            }

            start += line.Length + 1;
        }

        return QuotationScanner.Scan(new Article("test.txt", text, paragraphs));
    }
}
