using QuoteIndex.Accuracy;
using QuoteIndex.Accuracy.Questions;

namespace QuoteIndex.Tests.Accuracy;

public sealed class QuestionFileTests
{
    private static readonly string Repository = SharedFolder.Repository!;

    [Theory]
    [InlineData("seeds", 30)]
    [InlineData("dev", 90)]
    [InlineData("train", 120)]
    [InlineData("train-open", 150)]
    public void Read_QuestionsOfACorpus_AreValidAndOfTheCorpus(string corpus, int atLeast)
    {
        IReadOnlyList<JudgedQuestion> questions = Read(corpus);

        Assert.True(questions.Count >= atLeast);
        Assert.All(questions, q => Assert.Equal(corpus, q.Corpus));
        Assert.Distinct(questions.Select(q => q.Id));
        Assert.Distinct(questions.Select(q => q.Text));
    }

    [Fact]
    public void Read_Train_IsTheHeldOutSetAndNoOtherIs()
    {
        Assert.All(Read("train"), q => Assert.Equal("c", q.Set));
        Assert.DoesNotContain([.. Read("seeds"), .. Read("dev"), .. Read("train-open")], q => q.Set == "c");
    }

    [Fact]
    public void Paths_OpenAndHeldOutTrainingArticles_ShareNone()
    {
        JudgedCorpus open = Corpus("train-open"), heldOut = Corpus("train");
        Assert.SkipWhen(open.Folder is null, "The research corpus is not beside the repository.");

        Assert.Empty(open.Paths(Repository).Intersect(heldOut.Paths(Repository)));
        Assert.All(Read("train-open"), q => Assert.Equal("d", q.Set));
    }

    [Theory]
    [InlineData("seeds")]
    [InlineData("dev")]
    [InlineData("train")]
    [InlineData("train-open")]
    public void Read_QuestionsOfACorpus_PlacesLieInItsArticles(string corpus)
    {
        JudgedCorpus judged = Corpus(corpus);
        Assert.SkipWhen(judged.Folder is null, "The research corpus is not beside the repository.");

        Dictionary<string, int> lengths = judged.Paths(Repository)
            .SelectMany(p => Directory.Exists(p) ? Directory.GetFiles(p) : [p])
            .ToDictionary(p => Path.GetFileName(p), p => ArticleReader.Read(p, File.ReadAllBytes(p)).Text.Length);

        Assert.All(judged.Questions(Repository).SelectMany(q => q.Relevant), p => Assert.InRange(p.End, 1, lengths[p.File]));
    }

    [Theory]
    [InlineData("{", "1: ")]
    [InlineData("""{"id":"q","set":"e","corpus":"seeds","kind":"who","question":"who?","today":"2025-01-30","unanswerable":true,"relevant":[]}""", "\"set\"")]
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

    private static IReadOnlyList<JudgedQuestion> Read(string corpus) => Corpus(corpus).Questions(Repository);

    private static JudgedCorpus Corpus(string name) => JudgedCorpus.All(Repository).Single(c => c.Name == name);
}
