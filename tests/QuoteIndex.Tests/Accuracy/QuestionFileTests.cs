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
    [InlineData("train-held", 150)]
    public void Read_QuestionsOfACorpus_AreValidAndOfTheCorpus(string corpus, int atLeast)
    {
        IReadOnlyList<JudgedQuestion> questions = Read(corpus);

        Assert.True(questions.Count >= atLeast);
        Assert.All(questions, q => Assert.Equal(corpus, q.Corpus));
        Assert.Distinct(questions.Select(q => q.Id));
        Assert.Distinct(questions.Select(q => q.Text));
    }

    [Theory]
    [InlineData("train", "c")]
    [InlineData("train-open", "d")]
    [InlineData("train-held", "e")]
    public void Read_TrainingArticles_AreOneSetAndNoOtherCorpusHasIt(string corpus, string set)
    {
        IEnumerable<JudgedQuestion> others = JudgedCorpus.All(Repository).Where(c => c.Name != corpus).SelectMany(c => c.Questions(Repository));

        Assert.All(Read(corpus), q => Assert.Equal(set, q.Set));
        Assert.DoesNotContain(others, q => q.Set == set);
    }

    [Theory]
    [InlineData("train", "train-open")]
    [InlineData("train", "train-held")]
    [InlineData("train-open", "train-held")]
    public void Paths_TrainingArticlesOfTwoCorpora_ShareNone(string one, string other)
    {
        JudgedCorpus first = Corpus(one), second = Corpus(other);
        Assert.SkipWhen(first.Folder is null, "The research corpus is not beside the repository.");

        Assert.Empty(first.Paths(Repository).Intersect(second.Paths(Repository)));
    }

    [Theory]
    [InlineData("seeds")]
    [InlineData("dev")]
    [InlineData("train")]
    [InlineData("train-open")]
    [InlineData("train-held")]
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
    [InlineData("""{"id":"q","set":"f","corpus":"seeds","kind":"who","question":"who?","today":"2025-01-30","unanswerable":true,"relevant":[]}""", "\"set\"")]
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
