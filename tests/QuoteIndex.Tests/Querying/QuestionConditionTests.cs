using QuoteIndex.Querying.Questions;
using QuoteIndex.Tests.Storage;

namespace QuoteIndex.Tests.Querying;

public sealed class QuestionConditionTests
{
    private static readonly QuestionWorld World = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("what did Hood say about “cloud demand”", "by Hood, with the words “cloud demand”")]
    [InlineData("what did Hood say about \"cloud demand\"?", "by Hood, with the words “cloud demand”")]
    [InlineData("who said \"we will, we shall\" about capex in 2024", "about capex, in 2024, with the words “we will, we shall”")]
    [InlineData("who used the word “deplorables”", "with the words “deplorables”")]
    [InlineData("who used the exact words «cloud demand»", "with the words “cloud demand”")]
    [InlineData("quotes by Hood with “cloud demand” and “free cash flow”", "by Hood, with the words “cloud demand” and “free cash flow”")]
    [InlineData("“said in 2024”", "with the words “said in 2024”")]
    [InlineData("direct quotes by Hood", "by Hood, of the kind direct")]
    [InlineData("show me all direct or mixed quotes by Amy Hood about capex", "by Amy Hood, about capex, of the kind direct or mixed")]
    [InlineData("indirect statements about capex since 2024", "about capex, since January 1, 2024, of the kind indirect")]
    [InlineData("Hood's direct quotes on capex", "by Hood, about capex, of the kind direct")]
    [InlineData("quotes published in 2024", "published in 2024")]
    [InlineData("what did Hood say about capex, published since March 2024", "by Hood, about capex, published since March 1, 2024")]
    [InlineData("statements about capex published between March and May 2024", "about capex, published from March 1, 2024 to May 31, 2024")]
    [InlineData("what did Hood say in articles published in 2024 about capex", "by Hood, about capex, published in 2024")]
    [InlineData("statements said on January 31, 2024", "said on January 31, 2024")]
    [InlineData("what did Hood say about capex, said in 2024", "by Hood, about capex, said in 2024")]
    [InlineData("quotes by Hood published by Reuters", "by Hood, published by Reuters")]
    [InlineData("quotes published by the New York Times about capex", "about capex, published by New York Times")]
    [InlineData("quotes published by reuters about capex", "about capex, published by reuters")]
    [InlineData("what did Hood say in articles of Reuters", "by Hood, published by Reuters")]
    [InlineData("what did Hood say in articles by Reuters or the Wall Street Journal about capex", "by Hood, about capex, published by Reuters or Wall Street Journal")]
    [InlineData("quotes published by Reuters in 2024", "published by Reuters, published in 2024")]
    [InlineData("what did Hood say about capex in the file 002.txt?", "by Hood, about capex, in 002.txt")]
    [InlineData("what did Hood say in seeds/*.txt about capex", "by Hood, about capex, in seeds/*.txt")]
    [InlineData("what did Hood say in the file “my notes/a b.txt”", "by Hood, in my notes/a b.txt")]
    [InlineData("quotes in the folder seeds about capex", "about capex, in seeds")]
    [InlineData("what did Hood say with words beginning with invest", "by Hood, with words that begin with invest")]
    [InlineData("who used a word that starts with invest", "with words that begin with invest")]
    [InlineData("statements by Hood at least 80 % certain", "by Hood, at least 0.8 certain")]
    [InlineData("what did Hood say about capex, at least 75.5 percent sure", "by Hood, about capex, at least 0.755 certain")]
    [InlineData("quotes about capex at least 0.9 certain", "about capex, at least 0.9 certain")]
    [InlineData("what did Hood say that several articles have", "by Hood, that several articles have")]
    [InlineData("quotes by Hood repeated in several articles", "by Hood, that several articles have")]
    [InlineData("what did Hood say about any of the words “tariffs trade”", "by Hood, about any of tariffs trade")]
    [InlineData("what did Hood say about most of “tariffs”, “trade” and “China”", "by Hood, about most of tariffs trade China")]
    [InlineData("statements by chief executives", "in the role of chief executives")]
    [InlineData("latest direct quotes by Hood about “cloud demand”, published by Reuters", "by Hood, of the kind direct, with the words “cloud demand”, published by Reuters, newest first")]
    public void Parse_Condition_IsTakenOutOfTheQuestion(string question, string words)
    {
        Assert.Equal("statements " + words, World.Ask(question).ToWords());
        Assert.Empty(World.Parse(question).Unused);
    }

    [Theory]
    [InlineData("what did Hood say about Nadella's plan and Meta's cuts")]
    [InlineData("what did Hood say about the 'cloud demand' plan")]
    [InlineData("what did Hood say about \"cloud demand")]
    [InlineData("what did Hood say about cloud demand”")]
    [InlineData("what did Hood say about 6\" and 8\" wafers")]
    [InlineData("what did Hood say about direct flights")]
    [InlineData("what did Hood say about direct quotes")]
    [InlineData("direct flights to Cuba")]
    [InlineData("mixed statements about the war")]
    [InlineData("who published a report on Microsoft")]
    [InlineData("Hood published a report")]
    [InlineData("what did Hood say about the emails published by WikiLeaks")]
    [InlineData("what did Hood say about the hacking tools published by Meta")]
    [InlineData("comments on the book published in 2015")]
    [InlineData("what did Hood say about stories published by Reuters")]
    [InlineData("what was said in 2024 about capex")]
    [InlineData("what did Hood say in the file about capex")]
    [InlineData("what did Hood say about the folder containing emails")]
    [InlineData("what did Hood say in the file U.S. prosecutors have")]
    [InlineData("what did Hood say in Dallas/Fort Worth")]
    [InlineData("what did Hood say in 24/7 support")]
    [InlineData("what did Hood say about the files in Yahoo.com")]
    [InlineData("what did Hood say in an article about capex")]
    [InlineData("what did Hood say about words beginning to change")]
    [InlineData("who is at least 80 percent certain that prices will rise")]
    [InlineData("what did Hood say about being at least 80 % certain")]
    [InlineData("what did Hood say about any of the candidates")]
    [InlineData("what did Hood say about most of the country")]
    [InlineData("which lie was repeated in several speeches")]
    [InlineData("Hood repeated in several interviews that prices rise")]
    public void Parse_OrdinaryQuestion_HasNoCondition(string question) => Assert.Empty(World.Parse(question).Conditions);

    [Theory]
    [InlineData("quotes by “Amy Hood”", "statements by Amy Hood")]
    [InlineData("what did “Tim Cook” say", "statements by Tim Cook or in the role of Tim Cook")]
    [InlineData("what did Hood say about \"Microsoft\"", "statements by Hood, about Microsoft")]
    public void Parse_NameInQuotationMarks_IsAName(string question, string words) => Assert.Equal(words, World.Ask(question).ToWords());

    [Fact]
    public async Task AskAsync_Conditions_FindWhatHasThem()
    {
        await using QuoteArchive archive = await ArchiveAsync();

        Assert.Equal(["Cloud demand exceeds supply."], await TextsAsync(archive, "what did Hood say about “cloud demand”"));
        Assert.Equal(["We see demand for the cloud."], await TextsAsync(archive, "indirect statements by Hood"));
        Assert.Equal(["We see demand for the cloud."], await TextsAsync(archive, "Hood quotes, with words beginning with dem, at least 80 % certain, published since 2025"));
    }

    [Fact]
    public async Task AskAsync_Conditions_AreSaidInTheInterpretation()
    {
        await using QuoteArchive archive = await ArchiveAsync();

        QuoteAnswer answer = await archive.AskAsync("direct quotes by Hood about the cloud, published since 2024", Cancel);

        Assert.Equal("statements by Amy Hood about “cloud”, of the kind direct, published since January 1, 2024", answer.Interpretation);
        Assert.Equal("statements published in 2025, newest first", (await archive.AskAsync("latest quotes published in 2025", Cancel)).Interpretation);
    }

    [Fact]
    public async Task AskAsync_PhraseNobodySaid_FindsItsWordsAndSaysSo()
    {
        await using QuoteArchive archive = await ArchiveAsync();

        QuoteAnswer answer = await archive.AskAsync("what did Hood say about “demand cloud”", Cancel);

        Assert.Equal(2, answer.Page.Total);
        Assert.Equal("No such statement has “demand cloud” in a row.", answer.Notes[0]);
        Assert.Equal("statements by Amy Hood about “demand cloud”", answer.Interpretation);
    }

    [Fact]
    public async Task AskAsync_ConditionNothingHas_SaysWhatIsThereWithoutIt()
    {
        await using QuoteArchive archive = await ArchiveAsync();

        QuoteAnswer answer = await archive.AskAsync("what did Hood say about the cloud, published by Reuters", Cancel);

        Assert.Empty(answer.Page.Hits);
        Assert.Equal(["2 statements match, but none published by Reuters."], answer.Notes);
        Assert.Equal(["No statement here is published by Reuters."], (await archive.AskAsync("quotes published by Reuters", Cancel)).Notes);
    }

    [Fact]
    public void Parse_FiftyThousandWordsOfConditions_TakesLinearTime()
    {
        World.Parse("warm up");
        foreach (string word in (string[])["direct", "“", "“a”", "any of “a”", "published by", "in a/b/c", "in", "words beginning", "at least 5 %", "or A", "published by A or"])
        {
            foreach (string space in (string[])[" ", "/"])
            {
                long start = System.Diagnostics.Stopwatch.GetTimestamp();
                World.Parse("quotes " + string.Join(space, Enumerable.Repeat(word, 25_000)));
                Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(10), word + space);
            }
        }
    }

    private static async Task<string[]> TextsAsync(QuoteArchive archive, string question) =>
        [.. (await archive.AskAsync(question, Cancel)).Page.Hits.Select(hit => hit.Quote.Text)];

    private static async Task<QuoteArchive> ArchiveAsync() => await QuoteArchive.OpenAsync(await Samples.StoreAsync(
        Samples.Quote("Cloud demand exceeds supply.", "Amy Hood", "Microsoft", "chief financial officer", "2024-10-30"),
        Samples.Quote("We see demand for the cloud.", "Amy Hood", "Microsoft", "chief financial officer", "2025-01-29") with { Kind = QuoteKind.Indirect },
        Samples.Quote("AI will be ubiquitous.", "Satya Nadella", "Microsoft", "CEO", "2025-01-29")));
}
