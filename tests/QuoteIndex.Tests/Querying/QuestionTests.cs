using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using QuoteIndex.Querying.Questions;
using QuoteIndex.Tests.Storage;

namespace QuoteIndex.Tests.Querying;

public sealed class QuestionTests
{
    // A Friday.
    private static readonly DateOnly Today = new(2025, 3, 14);

    private static readonly Quote[] Quotes =
    [
        Samples.Quote("We will keep investing in capital expenditure.", "Mark Zuckerberg", "Meta", "CEO", "2025-01-29"),
        Samples.Quote("Open source is the way forward.", "Mark Zuckerberg", "Meta", "CEO", "2024-07-23"),
        Samples.Quote("Cloud demand exceeds supply.", "Amy Hood", "Microsoft", "chief financial officer", "2024-10-30"),
        Samples.Quote("Spending will grow next quarter.", "Amy Hood", "Microsoft", "CFO", "2025-01-29"),
        Samples.Quote("AI will be ubiquitous.", "Satya Nadella", "Microsoft", "CEO", "2025-01-29"),
        Samples.Quote("The company spends responsibly.", "Microsoft", "Microsoft", speakerKind: SpeakerKind.Organization, date: "2023-05-05"),
        Samples.Quote("DeepSeek's costs look too low.", null, null, mention: "analysts at Jefferies", speakerKind: SpeakerKind.Group),
        Samples.Quote("Prices will rise.", "Lukman Otunuga", "FXTM", "senior market analyst"),
        Samples.Quote("Inflation is easing.", "Jerome Powell", "Federal Reserve", "chair", "2022-06-15"),
        Samples.Quote("Housing is scarce.", "Anna Smith", "Acme Homes"),
        Samples.Quote("Rents are too high.", "John Smith", "Beta Rentals"),
        Samples.Quote("We trained it for six million dollars.", "DeepSeek", "DeepSeek", speakerKind: SpeakerKind.Organization, date: "2025-01-20"),
        Samples.Quote("Robots build our cars.", "Michael Dell", "Dell Technologies", "founder"),
        Samples.Quote("The vaccine is safe.", "José Muñoz", "Pharma Uno", "president"),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("What did Acme's CFO say?", "Margins will hold.")]
    [InlineData("what did the CFO of Acme say about margins", "Margins will hold.")]
    [InlineData("What did Acme say about margins?", "Margins will hold.")]
    [InlineData("What did Dorn's CFO say?")]
    [InlineData("What did Charlotte's mayor say?")]
    public async Task AskAsync_FirstWordOfACompany_IsTheCompanyWhereOnlyOneBeginsSo(string question, params string[] expected)
    {
        await using QuoteArchive archive = await QuoteArchive.OpenAsync(await Samples.StoreAsync(
            Samples.Quote("Margins will hold.", "Ann Lee", "Acme Robotics", "CFO"),
            Samples.Quote("Boats are slow.", "Bob Ray", "Dorn Boats", "CFO"),
            Samples.Quote("Planes are fast.", "Cy Dow", "Dorn Planes", "CFO"),
            Samples.Quote("Yarn is dear.", "Eve Fox", "Charlotte Mills", "mayor")), Cancel);

        QuoteAnswer answer = await archive.AskAsync(question, Cancel);

        Assert.Equal(expected, answer.Page.Hits.Select(hit => hit.Quote.Text));
    }

    [Theory]
    [InlineData("what did Zuckerberg say about capex", "We will keep investing in capital expenditure.")]
    [InlineData("What did Mark Zuckerberg say about CapEx?", "We will keep investing in capital expenditure.")]
    [InlineData("WHAT DID ZUCKERBERG SAY ABOUT CAPEX", "We will keep investing in capital expenditure.")]
    [InlineData("Zuckerberg capex", "We will keep investing in capital expenditure.")]
    [InlineData("zuckerberg on open source", "Open source is the way forward.")]
    [InlineData("what has Meta's CEO said about open source", "Open source is the way forward.")]
    [InlineData("what has the CEO of Meta said about open-source?", "Open source is the way forward.")]
    [InlineData("Meta CEO open source", "Open source is the way forward.")]
    [InlineData("quotes by Amy Hood in 2024", "Cloud demand exceeds supply.")]
    [InlineData("Amy Hood quotes about the cloud", "Cloud demand exceeds supply.")]
    [InlineData("Hood's comments on spending", "Spending will grow next quarter.")]
    [InlineData("show me all statements by Hood since 2025", "Spending will grow next quarter.")]
    [InlineData("who said that AI will be ubiquitous", "AI will be ubiquitous.")]
    [InlineData("who at Microsoft talked about artificial intelligence?", "AI will be ubiquitous.")]
    [InlineData("did Nadella say that AI will be ubiquitous?", "AI will be ubiquitous.")]
    [InlineData("what did Microsoft say about spending since January 2025", "Spending will grow next quarter.")]
    [InlineData("what did Microsoft say about spending", "Spending will grow next quarter.", "The company spends responsibly.")]
    [InlineData("what did Microsoft executives say in January 2025", "Spending will grow next quarter.", "AI will be ubiquitous.")]
    [InlineData("what did Microsoft's CFO say", "Cloud demand exceeds supply.", "Spending will grow next quarter.")]
    [InlineData("what did analysts say about DeepSeek's costs", "DeepSeek's costs look too low.")]
    [InlineData("what did the chair of the Federal Reserve say about inflation", "Inflation is easing.")]
    [InlineData("what was said about inflation in June 2022", "Inflation is easing.")]
    [InlineData("what was said about rents by John Smith", "Rents are too high.")]
    [InlineData("what did Nadella or Hood say in early 2025", "AI will be ubiquitous.", "Spending will grow next quarter.")]
    [InlineData("what did Smith say", "Housing is scarce.", "Rents are too high.")]
    [InlineData("what did Jose Munoz say about the vaccine", "The vaccine is safe.")]
    [InlineData("what did DeepSeek say", "We trained it for six million dollars.")]
    [InlineData("what did Dell say about robots", "Robots build our cars.")]
    [InlineData("about open source, what did Zuckerberg say?", "Open source is the way forward.")]
    [InlineData("what did Amy Hood tell investors about spending", "Spending will grow next quarter.")]
    [InlineData("who warned that prices will rise", "Prices will rise.")]
    [InlineData("latest quotes by Hood", "Spending will grow next quarter.", "Cloud demand exceeds supply.")]
    [InlineData("what did Hood say between July 2024 and December 2024", "Cloud demand exceeds supply.")]
    [InlineData("what did Zuckerberg say before 2025", "Open source is the way forward.")]
    public async Task AskAsync_Question_FindsExactly(string question, params string[] texts)
    {
        QuoteAnswer answer = await AskAsync(question);

        Assert.Equal(texts.Order(), answer.Page.Hits.Select(hit => hit.Quote.Text).Order());
        Assert.NotEmpty(answer.Interpretation);
    }

    [Theory]
    [InlineData("what did Amy Hood say about layoffs", "Amy Hood is quoted twice, never about “layoffs”.")]
    [InlineData("what did Nadella say about football", "Satya Nadella is quoted once, never about “football”.")]
    [InlineData("what did Zukerberg say about capex", "Did you mean Mark Zuckerberg?")]
    [InlineData("Zukerberg capex", "Did you mean Mark Zuckerberg?")]
    [InlineData("what did Sundar Pichai say about search", "Nobody here is quoted as “Sundar Pichai”.")]
    [InlineData("what did Hood say about the cloud in 2023", "One statement matches, but not in 2023.")]
    [InlineData("what did John Smith say about rents in 2023", "One statement matches, but nothing tells its date.")]
    [InlineData("what did Smith say in 2023", "2 statements match, but none in 2023; nothing tells the date of any of them.")]
    [InlineData("zebra migration", "No statement here is about “zebra migration”.")]
    [InlineData("???", "The question has no words to look for.")]
    [InlineData("", "The question has no words to look for.")]
    public async Task AskAsync_NothingToFind_IsEmptyAndSaysWhy(string question, string note)
    {
        QuoteAnswer answer = await AskAsync(question);

        Assert.Empty(answer.Page.Hits);
        Assert.Contains(note, answer.Notes);
    }

    [Fact]
    public async Task AskAsync_CommonWordNotFound_RelaxesAndSaysSo()
    {
        QuoteAnswer answer = await AskAsync("what did Zuckerberg say about strong capex");

        Assert.Equal("We will keep investing in capital expenditure.", Assert.Single(answer.Page.Hits).Quote.Text);
        Assert.Equal("No statement has all of “strong capex”; these have “capex”.", answer.Notes[0]);
    }

    [Fact]
    public async Task AskAsync_NameNotFound_StaysEmptyAndPointsToTheRest()
    {
        QuoteAnswer answer = await AskAsync("what did Zuckerberg say about capex in Antarctica");

        Assert.Empty(answer.Page.Hits);
        Assert.Equal(["Mark Zuckerberg is quoted twice, never about “capex in Antarctica”.", "Asked for “capex” alone, one statement matches."], answer.Notes);
    }

    [Fact]
    public async Task AskAsync_AmbiguousSurname_SaysSo()
    {
        QuoteAnswer answer = await AskAsync("what did Smith say about rents");

        Assert.Equal("statements by “Smith” (Anna Smith, John Smith) about “rents”", answer.Interpretation);
        Assert.Contains("Several speakers match “Smith”: Anna Smith, John Smith.", answer.Notes);
    }

    [Theory]
    [InlineData("what did Zuckerberg say about capex since 2025", "statements by Mark Zuckerberg about “capex” since January 1, 2025")]
    [InlineData("what has Meta's CEO said about open source", "statements by Meta’s CEO (Mark Zuckerberg) about “open source”")]
    [InlineData("latest quotes about inflation", "statements about “inflation”, newest first")]
    [InlineData("Microsoft cloud", "statements by or about Microsoft about “cloud”")]
    public async Task AskAsync_Question_IsSaidInWords(string question, string words) =>
        Assert.Equal(words, (await AskAsync(question)).Interpretation);

    [Theory]
    [InlineData("what did Zoe Smith say about rents", "Nobody here is quoted as “Zoe Smith”.")]
    [InlineData("what did Michael Smith say about rents", "Nobody here is quoted as “Michael Smith”.")]
    [InlineData("what did Tim Cook say about rents", "Nobody here is quoted as “Tim Cook”.")]
    [InlineData("Boris Smith rents quotes", "Nobody here is quoted as “Boris Smith”.")]
    [InlineData("what did Tesla's CEO say about spending", "Nobody here is quoted as Tesla’s CEO.")]
    [InlineData("what did Hood say about the cloud in 2023", "One statement matches, but not in 2023.")]
    public async Task AskAsync_SomebodyElse_StaysEmpty(string question, string note)
    {
        QuoteAnswer answer = await AskAsync(question);

        Assert.Empty(answer.Page.Hits);
        Assert.Equal(note, answer.Notes[0]);
    }

    [Theory]
    [InlineData("what is Nadella's view on AI", "AI will be ubiquitous.")]
    [InlineData("What does Nadella think of artificial intelligence?", "AI will be ubiquitous.")]
    [InlineData("how did Otunuga react to rising prices", "Prices will rise.")]
    [InlineData("why does Jerome Powell think inflation is easing", "Inflation is easing.")]
    [InlineData("who criticized rents", "Rents are too high.")]
    [InlineData("capex Zuckerberg", "We will keep investing in capital expenditure.")]
    [InlineData("President Munoz on the vaccine", "The vaccine is safe.")]
    [InlineData("the chair of the Fed on inflation", "Inflation is easing.")]
    [InlineData("what was the reaction of Nadella to AI", "AI will be ubiquitous.")]
    [InlineData("inflation, according to the Fed", "Inflation is easing.")]
    [InlineData("Mike Dell about robots", "Robots build our cars.")]
    [InlineData("statements from Hood about spending", "Spending will grow next quarter.")]
    [InlineData("the issue of rents", "Rents are too high.")]
    [InlineData("Jefferies analysts on DeepSeek", "DeepSeek's costs look too low.")]
    public async Task AskAsync_OtherWording_FindsExactly(string question, params string[] texts) =>
        Assert.Equal(texts.Order(), (await AskAsync(question)).Page.Hits.Select(hit => hit.Quote.Text).Order());

    [Fact]
    public void Parse_ArbitraryStrings_AreAccepted() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Parse(text ?? "").InWords().Length > 0).QuickCheckThrowOnFailure();

    [Fact]
    public void Parse_ArbitraryWordsOfQuestions_AreAccepted() =>
        Prop.ForAll(
            Gen.Elements("what", "did", "Hood", "the", "of", "Meta", "'s", "CEO", "say", "about", "by", "quotes", "in", "2024", "week", "last", "between", "and", ",", "Trump", "on", "who", "according", "to", "half", "first", "10/7", "late", "January", "for", "analysts", "a", "“cloud", "demand”", "\"", "published", "direct", "the file", "x.txt", "words", "beginning with", "any of", "at least", "5 %", "certain")
                .ListOf().Select(words => string.Join(' ', words)).ToArbitrary(),
            text => Parse(text).InWords().Length > 0).QuickCheckThrowOnFailure();

    [Fact]
    public void Parse_FiftyThousandWords_TakesLinearTime()
    {
        Parse("warm up");
        foreach (string word in (string[])["word", "what did", "by Microsoft", "Hood quotes", "the", "Ann Hood and", "mayor of", "Microsoft's CEO", "between 2024"])
        {
            long start = System.Diagnostics.Stopwatch.GetTimestamp();
            Parse(string.Join(' ', Enumerable.Repeat(word, 25_000)));
            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(10), word);
        }
    }

    [Fact]
    public async Task AskAsync_Audience_IsUnused() =>
        Assert.Equal(["investors"], (await AskAsync("what did Amy Hood tell investors about spending")).Unused);

    [Fact]
    public async Task AskAsync_AnswersQuery_CanBeRunAgain()
    {
        await using SqliteQuoteStore store = await Samples.StoreAsync(Quotes);
        await using QuoteArchive archive = await QuoteArchive.OpenAsync(store, Cancel);

        QuoteAnswer answer = await archive.AskAsync("what did Hood say", QuoteQuery.All.Since(new(2025, 1, 1)).Take(5), Cancel);
        QuotePage again = await archive.SearchAsync(answer.Query.Take(1), Cancel);

        Assert.Equal("Spending will grow next quarter.", Assert.Single(again.Hits).Quote.Text);
        Assert.Equal(5, answer.Query.PageSize);
    }

    [Fact]
    public async Task AskAsync_AfterAnotherIngest_KnowsTheNewNames()
    {
        await using SqliteQuoteStore store = await Samples.StoreAsync(Quotes);
        await using QuoteArchive archive = await QuoteArchive.OpenAsync(store, Cancel);
        Assert.Empty((await archive.AskAsync("what did Pichai say about search", Cancel)).Page.Hits);

        await store.WriteAsync([Samples.Document("new.txt", Samples.Quote("Search is changing.", "Sundar Pichai", "Google"))], Cancel);

        QuoteAnswer answer = await archive.AskAsync("what did Pichai say about search", Cancel);
        Assert.Equal("statements by Sundar Pichai about “search”", answer.Interpretation);
        Assert.Single(answer.Page.Hits);
    }

    [Theory]
    [InlineData("in 2024", "2024-01-01", "2024-12-31")]
    [InlineData("since June 2022", "2022-06-01", null)]
    [InlineData("since June 15, 2022", "2022-06-15", null)]
    [InlineData("after 2023", "2024-01-01", null)]
    [InlineData("before March 3 2025", null, "2025-03-02")]
    [InlineData("until 2024", null, "2024-12-31")]
    [InlineData("by January 2025", null, "2025-01-31")]
    [InlineData("between March and May 2023", "2023-03-01", "2023-05-31")]
    [InlineData("between November and February 2024", "2023-11-01", "2024-02-29")]
    [InlineData("from 2021 to 2023", "2021-01-01", "2023-12-31")]
    [InlineData("in early 2025", "2025-01-01", "2025-04-30")]
    [InlineData("in late 2024", "2024-09-01", "2024-12-31")]
    [InlineData("in the third quarter of 2024", "2024-07-01", "2024-09-30")]
    [InlineData("Q1 2025", "2025-01-01", "2025-03-31")]
    [InlineData("on 2025-01-31", "2025-01-31", "2025-01-31")]
    [InlineData("on 31 January 2025", "2025-01-31", "2025-01-31")]
    [InlineData("on January 31st", "2025-01-31", "2025-01-31")]
    [InlineData("in May", "2024-05-01", "2024-05-31")]
    [InlineData("in March", "2025-03-01", "2025-03-31")]
    [InlineData("last week", "2025-03-03", "2025-03-09")]
    [InlineData("this week", "2025-03-10", "2025-03-16")]
    [InlineData("last month", "2025-02-01", "2025-02-28")]
    [InlineData("last year", "2024-01-01", "2024-12-31")]
    [InlineData("in the last three months", "2024-12-14", "2025-03-14")]
    [InlineData("since last Monday", "2025-03-10", null)]
    [InlineData("on Friday", "2025-03-14", "2025-03-14")]
    [InlineData("yesterday", "2025-03-13", "2025-03-13")]
    [InlineData("two days ago", "2025-03-12", "2025-03-12")]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("in Q4", "2024-10-01", "2024-12-31")]
    [InlineData("in the second quarter", "2024-04-01", "2024-06-30")]
    [InlineData("last quarter", "2024-10-01", "2024-12-31")]
    [InlineData("the week of January 27, 2025", "2025-01-27", "2025-02-02")]
    [InlineData("in the week of January 29, 2025", "2025-01-27", "2025-02-02")]
    [InlineData("in the 2010s", "2010-01-01", "2019-12-31")]
    [InlineData("in the summer of 2022", "2022-06-01", "2022-08-31")]
    [InlineData("in winter 2024", "2023-12-01", "2024-02-29")]
    [InlineData("in the first half of 2024", "2024-01-01", "2024-06-30")]
    [InlineData("in H2 2024", "2024-07-01", "2024-12-31")]
    [InlineData("in late January 2025", "2025-01-21", "2025-01-31")]
    [InlineData("on 10/7/2016", "2016-10-07", "2016-10-07")]
    [InlineData("on 31/1/2025", "2025-01-31", "2025-01-31")]
    [InlineData("two years ago", "2023-01-01", "2023-12-31")]
    [InlineData("three weeks ago", "2025-02-17", "2025-02-23")]
    [InlineData("in recent months", "2024-12-14", "2025-03-14")]
    [InlineData("this year", "2025-01-01", "2025-12-31")]
    [InlineData("on Wednesday", "2025-03-12", "2025-03-12")]
    public void Parse_Days_AreUnderstood(string days, string? from, string? to)
    {
        ParsedQuestion parsed = Parse($"what did Hood say about the cloud {days}");

        Assert.Equal(new DayRange(Date(from), Date(to)), parsed.Days);
        Assert.Equal("cloud", parsed.Topic?.Text);
    }

    [Theory]
    [InlineData("what did Hood say about the 2025 outlook", "2025 outlook")]
    [InlineData("what did Hood say about the 2016 election", "2016 election")]
    [InlineData("what did Hood say about pay since the 2024 merger", "pay since the 2024 merger")]
    [InlineData("how much will Microsoft spend on data centers this year", "spend on data centers")]
    [InlineData("what did Hood say about net zero by 2050", "net zero by 2050")]
    [InlineData("what did Hood say about prices that may rise", "prices that may rise")]
    [InlineData("what did Hood say about the march of AI", "march of AI")]
    [InlineData("what did Hood say about DeepSeek", "DeepSeek")]
    [InlineData("what did Hood say about cuts by suppliers", "cuts by suppliers")]
    [InlineData("quotes about the forecast for chips", "forecast for chips")]
    [InlineData("impact of tariffs on prices", "impact of tariffs on prices")]
    public void Parse_Topic_KeepsItsWords(string question, string topic) => Assert.Equal(topic, Parse(question).Topic?.Text);

    [Theory]
    [InlineData("Hood on Zuckerberg's comments", "Amy Hood")]
    [InlineData("Axelson on Dell's tweet", "“Axelson”")]
    [InlineData("what dose Hood want to do about spending", "Amy Hood")]
    [InlineData("why does AIPAC let Dell speak", "“AIPAC”")]
    [InlineData("why are people in Florida not excited about Hood", null)]
    public void Parse_WhoSpeaks_IsNoOneElse(string question, string? who) => Assert.Equal(who, Parse(question).WhoInWords);

    [Fact]
    public async Task AskAsync_GivenNameOfAnother_FindsNobody()
    {
        // Articles that call him by the surname alone do not make her the same.
        QuoteAnswer answer = await AskAsync("nadia Dell on robots", [.. Quotes, Samples.Quote("Robots are cheap.", "Dell")]);

        Assert.Empty(answer.Page.Hits);
    }

    [Fact]
    public async Task AskAsync_NotAskedWhatSheSays_FindsWhatIsSaidOfHer()
    {
        QuoteAnswer answer = await AskAsync("will Hood publish her speeches", [.. Quotes, Samples.Quote("Hood should publish the speeches she gave.", "Anna Smith")]);

        Assert.Equal("Hood should publish the speeches she gave.", Assert.Single(answer.Page.Hits).Quote.Text);
        Assert.StartsWith("statements by or about Amy Hood", answer.Interpretation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AskAsync_OfficeOfOne_FindsWhereSheIsNotCalledSo()
    {
        QuoteAnswer answer = await AskAsync("what did the treasurer say about rents", [Samples.Quote("Rents rise.", "Anna Smith", title: "treasurer"), Samples.Quote("Rents fall.", "Anna Smith"), Samples.Quote("Rents stay.", "John Smith")]);

        Assert.Equal("statements by “treasurer” (Anna Smith) about “rents”", answer.Interpretation);
        Assert.Equal(2, answer.Page.Total);
    }

    [Fact]
    public async Task AskAsync_PlaceWithinAnother_IsNotTheOneAskedFor()
    {
        QuoteAnswer answer = await AskAsync(
            "what did the governor of Virginia say about the seat",
            [Samples.Quote("The seat is ours.", "Earl Ray", title: "governor", mention: "West Virginia Gov. Earl Ray"), Samples.Quote("I will fill the seat.", "Terry Mac", title: "governor", mention: "Virginia Gov. Terry Mac")]);

        Assert.Equal("I will fill the seat.", Assert.Single(answer.Page.Hits).Quote.Text);
    }

    [Fact]
    public async Task AskAsync_TopicInOtherWords_FindsWhatTellsOfIt()
    {
        QuoteAnswer answer = await AskAsync("shooting in Orlando", [Samples.Quote("The gunman opened fire in Orlando.", "Anna Smith"), Samples.Quote("Orlando is sunny.", "John Smith"), Samples.Quote("Rents rise.", "John Smith")]);

        Assert.Equal("The gunman opened fire in Orlando.", answer.Page.Hits[0].Quote.Text);
    }

    [Theory]
    [InlineData("zika virus")]
    [InlineData("what do doctors say about vaccines")]
    public async Task AskAsync_OnlyLooselyRelated_StaysEmpty(string question) =>
        Assert.Empty((await AskAsync(question, [Samples.Quote("The outbreak of violence worries us.", "Anna Smith"), Samples.Quote("The patient has immunity from prosecution.", "John Smith", title: "doctor")])).Page.Hits);

    private static DateOnly? Date(string? date) => date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ParsedQuestion Parse(string question)
    {
        var names = new NameDirectory(
            Quotes.Where(quote => quote.Speaker.Name is not null).DistinctBy(quote => quote.Speaker.Name).Select(quote => new SpeakerName(quote.Speaker.Name!, quote.Speaker.Kind, 1)),
            Quotes.Select(quote => quote.Company).OfType<string>());
        return new QuestionParser(names, Synonyms.Default, Today).Parse(question);
    }

    private static Task<QuoteAnswer> AskAsync(string question) => AskAsync(question, Quotes);

    private static async Task<QuoteAnswer> AskAsync(string question, Quote[] quotes)
    {
        await using SqliteQuoteStore store = await Samples.StoreAsync(quotes);
        await using QuoteArchive archive = await QuoteArchive.OpenAsync(store);
        return await archive.AskAsync(question, Cancel);
    }
}
