using QuoteIndex.Extraction;
using QuoteIndex.Language;

namespace QuoteIndex.Tests.Extraction;

public class ReportingClausesTests
{
    /// <summary>Two drafts, each of which has the other's cue for its content: one goes, the other stays.</summary>
    [Fact]
    public void Cut_StatementsOfEachOther_LeavesOne()
    {
        var text = new QuotedText(TextAnalyzer.Analyze(ArticleReader.Parse("a.txt", "Sales rose, he said, she added."), TestContext.Current.CancellationToken));
        int said = 4, added = 7;
        Assert.Equal(["said", "added"], [text.Analysis[said].ToString(), text.Analysis[added].ToString()]);
        var first = new DraftStatement { Cue = said, Evidence = "cue", Content = { (added, added + 1) } };
        var second = new DraftStatement { Cue = added, Evidence = "cue", Content = { (said, said + 1) } };
        List<DraftStatement> drafts = [first, second];

        ReportingClauses.Cut(text, [first, second], drafts);

        Assert.Equal([first], drafts);
    }
}
