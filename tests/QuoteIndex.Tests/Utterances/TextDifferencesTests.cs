using System.Text;
using QuoteIndex.Querying.Words;
using QuoteIndex.Utterances;

namespace QuoteIndex.Tests.Utterances;

public class TextDifferencesTests
{
    [Theory]
    [InlineData("a red boat", "A red boat!", "")]
    [InlineData("a red boat", "a blue boat", "red>blue")]
    [InlineData("a boat", "a blue boat", ">blue")]
    [InlineData("a blue boat", "a boat", "blue>")]
    [InlineData("", "a boat", ">a boat")]
    [InlineData("boat", "", "boat>")]
    [InlineData("Meta's plan", "Acme’s plan", "Meta's>Acme’s")]
    [InlineData("in capex and infra is", "in capex [capital expenditure] and infrastructure is", ">capital expenditure|infra>infrastructure")]
    [InlineData("the red of the boat sank", "the blue in the house sank", "red of the boat>blue in the house")]
    [InlineData("naïve café", "NAIVE CAFE", "")]
    public void Between_TwoTexts_TellsTheWordsThatDiffer(string here, string there, string expected) => Assert.Equal(
        expected,
        string.Join('|', TextDifferences.Between(here, there).Select(difference => $"{difference.Here.In(here)}>{difference.There.In(there)}")));

    [Theory]
    [InlineData(12, 8)]
    [InlineData(60, 30)]
    [InlineData(1500, 40)]
    [InlineData(3000, 3000)]
    public void Between_TextsAtRandom_AppliedToOneGiveTheOthersWords(int length, int vocabulary)
    {
        var random = new Random(length);
        string[] words = ["who's", "the", "U.S.", "AT&T", "of", "naïve", "5.6", "it’s", "Meta’s", .. Enumerable.Range(0, vocabulary).Select(i => "w" + i)];
        for (int round = 0; round < (length > 1000 ? 3 : 300); round++)
        {
            string here = Sentence(random, words, length), there = random.Next(2) == 0 ? Sentence(random, words, length) : Edited(random, here, words);

            IReadOnlyList<TextDifference> differences = TextDifferences.Between(here, there);

            Assert.Equal(WordAnalyzer.Forms(there), WordAnalyzer.Forms(Applied(here, there, differences)));
            Assert.Equal(differences.OrderBy(difference => difference.Here.Start).ThenBy(difference => difference.There.Start), differences);
        }
    }

    [Fact]
    public void Between_LongTextsOfFewWords_TakesSeconds()
    {
        var random = new Random(3);
        string[] words = ["one", "two", "the"];
        string here = Sentence(random, words, 50_000), there = Sentence(random, words, 50_000);
        long start = TimeProvider.System.GetTimestamp();

        TextDifferences.Between(here, there);
        TextDifferences.Between(here, here + " end");

        Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(10));
    }

    private static string Applied(string here, string there, IReadOnlyList<TextDifference> differences)
    {
        var applied = new StringBuilder();
        int position = 0;
        foreach (TextDifference difference in differences)
        {
            applied.Append(here, position, difference.Here.Start - position).Append(' ').Append(difference.There.In(there)).Append(' ');
            position = difference.Here.End;
        }

        return applied.Append(here, position, here.Length - position).ToString();
    }

    private static string Sentence(Random random, string[] words, int length) =>
        string.Join(' ', Enumerable.Range(0, random.Next(length)).Select(_ => words[random.Next(words.Length)] + (random.Next(9) == 0 ? "," : "")));

    private static string Edited(Random random, string text, string[] words) => string.Join(' ', text.Split(' ').SelectMany<string, string>(word => random.Next(12) switch
    {
        0 => [],
        1 => [word, words[random.Next(words.Length)]],
        2 => [words[random.Next(words.Length)]],
        _ => [word],
    }));
}
