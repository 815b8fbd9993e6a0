using QuoteIndex.Accuracy;
using QuoteIndex.Accuracy.Questions;

namespace QuoteIndex.Lucene.Tests;

/// <summary>The judged questions are answered as well as by the default engine.</summary>
public sealed class QuestionTests
{
    private const double Tolerance = 0.02;

    [Theory]
    [InlineData("seeds")]
    [InlineData("dev")]
    [InlineData("train")]
    public async Task AskAsync_JudgedQuestions_AreAnsweredAsWellAsByTheDefaultEngine(string name)
    {
        string repository = SharedFolder.Repository!;
        JudgedCorpus corpus = JudgedCorpus.All(repository).Single(known => known.Name == name);
        Assert.SkipWhen(corpus.Folder is null, $"The articles of '{name}' are not on this machine.");

        QuestionFigures lucene = await FiguresAsync(corpus, repository, LuceneQuoteStore.InMemory());
        QuestionFigures sqlite = await FiguresAsync(corpus, repository, store: null);

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{name}: nDCG@10 {lucene.Ndcg:0.000} beside {sqlite.Ndcg:0.000}, success@1 {lucene.FirstRight.Rate:0.000} beside {sqlite.FirstRight.Rate:0.000}"));
        Assert.InRange(lucene.Ndcg, sqlite.Ndcg - Tolerance, 1);
        Assert.True(sqlite.Ndcg > 0.3);
    }

    private static async Task<QuestionFigures> FiguresAsync(JudgedCorpus corpus, string repository, IQuoteStore? store)
    {
        await using QuestionCorpus articles = await QuestionCorpus.OpenAsync(corpus, repository, store);
        var results = new List<QuestionResult>();
        foreach (JudgedQuestion question in corpus.Questions(repository))
        {
            results.Add(await articles.AskAsync(question));
        }

        return QuestionFigures.Of(results);
    }
}
