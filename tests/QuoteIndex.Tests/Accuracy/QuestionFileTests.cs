using QuoteIndex.Accuracy;
using QuoteIndex.Accuracy.Questions;

namespace QuoteIndex.Tests.Accuracy;

public sealed class QuestionFileTests
{
    private static readonly string Folder = Path.Combine(SharedFolder.Repository!, "benchmarks", "QuoteIndex.Accuracy", "Questions");

    [Theory]
    [InlineData("seeds", 30)]
    [InlineData("dev", 90)]
    public void Read_QuestionsOfACorpus_AreValidAndOfTheCorpus(string corpus, int atLeast)
    {
        IReadOnlyList<JudgedQuestion> questions = Read(corpus);

        Assert.True(questions.Count >= atLeast);
        Assert.All(questions, q => Assert.Equal(corpus, q.Corpus));
        Assert.Distinct(questions.Select(q => q.Id));
        Assert.Distinct(questions.Select(q => q.Text));
    }

    [Fact]
    public void Read_Seeds_PlacesLieInTheArticles()
    {
        foreach (JudgedPlace place in Read("seeds").SelectMany(q => q.Relevant))
        {
            string path = Path.Combine(AppContext.BaseDirectory, "seeds", place.File);
            Assert.True(place.End <= ArticleReader.Read(place.File, File.ReadAllBytes(path)).Text.Length, $"{place}");
        }
    }

    [Theory]
    [InlineData("{", "1: ")]
    [InlineData("""{"id":"q","set":"c","corpus":"seeds","kind":"who","question":"who?","today":"2025-01-30","unanswerable":true,"relevant":[]}""", "\"set\"")]
    [InlineData("""{"id":"q","set":"a","corpus":"seeds","kind":"who","question":"who?","today":"2025-01-30","unanswerable":false,"relevant":[]}""", "grade 2")]
    [InlineData("""{"id":"q","set":"a","corpus":"seeds","kind":"who","question":"who?","today":"2025-01-30","unanswerable":true,"relevant":[{"file":"a","start":1,"end":2,"grade":2}]}""", "unanswerable")]
    [InlineData("""{"id":"q","set":"a","corpus":"seeds","kind":"who","question":"who?","today":"2025-01-30","unanswerable":false,"relevant":[{"file":"a","start":1,"end":2,"grade":2},{"file":"a","start":2,"end":2,"grade":1}]}""", "no place")]
    public void Read_MalformedLine_SaysWhereAndWhat(string line, string message)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, line);

            InputException e = Assert.Throws<InputException>(() => QuestionFile.Read(path));

            Assert.StartsWith($"{path}:1: ", e.Message, StringComparison.Ordinal);
            Assert.Contains(message, e.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IReadOnlyList<JudgedQuestion> Read(string corpus) => QuestionFile.Read(Path.Combine(Folder, $"questions-{corpus}.jsonl"));
}
