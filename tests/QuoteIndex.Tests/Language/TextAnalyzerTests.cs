using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using QuoteIndex.Language;

namespace QuoteIndex.Tests.Language;

public class TextAnalyzerTests
{
    // Generous: the slowest machine does this in a tenth, and anything worse than linear takes minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public void Analyze_BusinessSentence_HasTagsNamesAndHeads()
    {
        AnalyzedText text = TextAnalyzer.Analyze(Articles.Of(
            "“Demand is still growing quickly,” Jane Porter, chief executive of Acme Robotics Inc., told reporters in Berlin on Tuesday."), TestContext.Current.CancellationToken);
        Assert.Single(text.Sentences);
        text.Parse(0);
        int told = Find(text, "told"), porter = Find(text, "Porter"), growing = Find(text, "growing");
        Assert.Equal(WordClass.VBD, text.Tokens[told].Tag);
        Assert.Equal(WordClass.OpenQuote, text.Tokens[0].Tag);
        Assert.Equal(WordClass.NNP, text.Tokens[porter].Tag);
        Assert.Equal(NameClass.Person, text.Tokens[porter].Name);
        Assert.Equal(NameClass.Person, text.Tokens[Find(text, "Jane")].Name);
        Assert.Equal(NameClass.Organization, text.Tokens[Find(text, "Robotics")].Name);
        Assert.Equal(NameClass.Location, text.Tokens[Find(text, "Berlin")].Name);
        Assert.Equal(NameClass.Date, text.Tokens[Find(text, "Tuesday")].Name);
        Assert.Equal((told, Relation.Nsubj), (text.Tokens[porter].Head, text.Tokens[porter].Relation));
        Assert.Equal((told, Relation.Ccomp), (text.Tokens[growing].Head, text.Tokens[growing].Relation));
        Assert.Equal((Token.NoHead, Relation.Root), (text.Tokens[told].Head, text.Tokens[told].Relation));
    }

    [Fact]
    public void Analyze_CompanyNamedBareAfterItsFullName_IsACompanyThroughout()
    {
        AnalyzedText text = TextAnalyzer.Analyze(Articles.Of(
            "Shares of Valtorin Systems Inc. (VTRN) fell on Monday.\nValtorin said it had lost a customer.\n"
            + "“We are disappointed,” said Mira Holst, Valtorin’s chief executive.\nHolst joined Valtorin in March."), TestContext.Current.CancellationToken);
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            NameClass expected = text[i] switch { "Valtorin" => NameClass.Organization, "Holst" => NameClass.Person, _ => text.Tokens[i].Name };
            Assert.Equal(expected, text.Tokens[i].Name);
        }
    }

    [Fact]
    public void Analyze_BoilerplateParagraph_HasNoTokens()
    {
        const string Text = "By A. Writer\nShares rose.";
        AnalyzedText text = TextAnalyzer.Analyze(new Article("a.txt", Text, [
            new Paragraph(new TextSpan(0, 12), ParagraphRole.Boilerplate), new Paragraph(new TextSpan(13, 25), ParagraphRole.Heading)]), TestContext.Current.CancellationToken);
        Assert.Equal(["Shares", "rose", "."], text.Tokens.Select(t => Text[t.Start..t.End]));
        Assert.Equal(new Sentence(0, 3, 1), Assert.Single(text.Sentences));
    }

    [Fact]
    public void Analyze_EmptyArticle_IsEmpty()
    {
        AnalyzedText text = TextAnalyzer.Analyze(Articles.Of(""), TestContext.Current.CancellationToken);
        Assert.Empty(text.Tokens);
        Assert.Empty(text.Sentences);
    }

    [Fact]
    public void Analyze_AnyText_HasOrderedTokensInsideParagraphsAndTreesInSentences()
    {
        Gen<string> pieces = Gen.Elements(
            " ", "\n", "“", "”", "\"", "'", "’", "``", ".", "...", "?", "!", ",", "—", "-", "(", ")", "<", ">", "@", "#", "$", "%",
            "don't", "U.S.", "Mr.", "Inc.", "Meta", "said", "he", "5.6", "1,000", "http://a.b", "\0", "\uD83D", "é", "…", ":", "/", "&");
        Prop.ForAll(pieces.ListOf().Select(string.Concat).ToArbitrary(), CheckInvariants).QuickCheckThrowOnFailure();
        Prop.ForAll<string>(text => CheckInvariants(text ?? "")).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Analyze_TwoThreads_AgreeWithOne()
    {
        Article article = Articles.Of(File.ReadAllText(Path.Combine("seeds", "000_684b429ac79bcd6e.txt")));
        Token[] expected = Analyzed(article);
        Token[][] actual = new Token[4][];
        Parallel.For(0, actual.Length, i => actual[i] = Analyzed(article));
        Assert.All(actual, tokens => Assert.Equal(expected, tokens));
    }

    [Theory]
    [InlineData("\"", 1_000_000)]
    [InlineData("'", 1_000_000)]
    [InlineData("“", 1_000_000)]
    [InlineData(".", 1_000_000)]
    [InlineData(". ", 1_000_000)]
    [InlineData(".\"", 1_000_000)]
    [InlineData("<a", 1_000_000)]
    [InlineData("a.-", 1_000_000)]
    [InlineData("http://", 300_000)]
    [InlineData("No. ", 300_000)]
    [InlineData("A", 1_000_000)]
    public void Analyze_OddTextWithoutEnd_StaysLinear(string unit, int times)
    {
        string text = string.Concat(Enumerable.Repeat(unit, times));
        var watch = Stopwatch.StartNew();
        AnalyzedText analyzed = TextAnalyzer.Analyze(Articles.Of(text), TestContext.Current.CancellationToken);
        Assert.NotEmpty(analyzed.Tokens);
        Assert.True(watch.Elapsed < Patience, $"{watch.Elapsed} for {text.Length} characters");
    }

    [Fact]
    public void Analyze_TwentyMegabytesOnOneLine_StaysLinear()
    {
        string text = string.Concat(Enumerable.Repeat("the Acme company said growth, which analysts had doubted, would “go on” in 2026 ", 250_000));
        var watch = Stopwatch.StartNew();
        AnalyzedText analyzed = TextAnalyzer.Analyze(Articles.Of(text), TestContext.Current.CancellationToken);
        Assert.True(analyzed.Tokens.Length > 4_000_000);
        for (int s = 0; s < analyzed.Sentences.Length; s += 100)
        {
            analyzed.Parse(s);
        }

        Assert.True(watch.Elapsed < Patience, watch.Elapsed.ToString());
    }

    private static Token[] Analyzed(Article article)
    {
        AnalyzedText text = TextAnalyzer.Analyze(article);
        for (int s = 0; s < text.Sentences.Length; s++)
        {
            text.Parse(s);
        }

        return text.Tokens;
    }

    private static bool CheckInvariants(string source)
    {
        Article article = Articles.Of(source);
        AnalyzedText text = TextAnalyzer.Analyze(article);
        int covered = 0;
        for (int s = 0; s < text.Sentences.Length; s++)
        {
            Sentence sentence = text.Sentences[s];
            Assert.Equal(covered, sentence.First);
            Assert.True(sentence.End > sentence.First);
            covered = sentence.End;
            text.Parse(s);
            int roots = 0;
            for (int i = sentence.First; i < sentence.End; i++)
            {
                Token token = text.Tokens[i];
                Assert.True(token.End > token.Start);
                Assert.True(i == 0 || token.Start >= text.Tokens[i - 1].End);
                Assert.True(article.Paragraphs[sentence.Paragraph].Span.Contains(token.Span));
                Assert.NotEqual(WordClass.None, token.Tag);
                roots += token.Head == Token.NoHead ? 1 : 0;
                Assert.True(token.Head == Token.NoHead || (token.Head >= sentence.First && token.Head < sentence.End && token.Head != i));
                Assert.True(ReachesRoot(text, i, sentence.End - sentence.First));
            }

            Assert.Equal(1, roots);
        }

        Assert.Equal(text.Tokens.Length, covered);
        return true;
    }

    private static bool ReachesRoot(AnalyzedText text, int token, int limit)
    {
        for (int steps = 0; steps <= limit; steps++)
        {
            if (text.Tokens[token].Head == Token.NoHead)
            {
                return true;
            }

            token = text.Tokens[token].Head;
        }

        return false;
    }

    private static int Find(AnalyzedText text, string word)
    {
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (text[i].SequenceEqual(word))
            {
                return i;
            }
        }

        throw new ArgumentException("No such word.", nameof(word));
    }
}
