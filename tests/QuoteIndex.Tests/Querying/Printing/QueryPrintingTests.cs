using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using QuoteIndex.Querying.Printing;
using QuoteIndex.Tests.Storage;
using QuoteIndex.Tests.Tool;

namespace QuoteIndex.Tests.Querying.Printing;

public sealed class QueryPrintingTests
{
    private const int Samples = 3000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void ToFluent_AnyQuery_EvaluatesToIt()
    {
        var random = new Random(1);
        for (int i = 0; i < Samples; i++)
        {
            QuoteQuery query = RandomQuery.Of(random);

            Assert.Equal(query, FluentEvaluator.Evaluate(query.ToFluent()));
        }
    }

    [Fact]
    public void ToFluent_AnyText_IsALiteralOfIt()
    {
        foreach (string text in ArbMap.Default.GeneratorFor<string>().Sample(300, 40).Where(text => text is not null))
        {
            Assert.Equal(QuoteQuery.All.By(text), FluentEvaluator.Evaluate(QuoteQuery.All.By(text).ToFluent()));
        }
    }

    [Fact]
    public void ToFluent_UsualQuery_IsWhatAPersonWouldWrite()
    {
        QuoteQuery query = QuoteQuery.All.By("Zuckerberg").About("capex").Since(new(2025, 1, 1)).Where(!QuoteFilter.Company("Meta") | QuoteFilter.Title("CEO")).NewestFirst().Take(5);

        Assert.Equal(
            "QuoteQuery.All.By(\"Zuckerberg\").About(\"capex\").Since(new(2025, 1, 1)).Where(!QuoteFilter.Company(\"Meta\") | QuoteFilter.Title(\"CEO\")).NewestFirst().Take(5)",
            query.ToFluent());
    }

    [Fact]
    public void ToOptions_AnyQuery_IsParsedToItByTheTool()
    {
        var random = new Random(2);
        for (int i = 0; i < Samples; i++)
        {
            QuoteQuery query = RandomQuery.Of(random);

            AssertSame(query, Parse([.. OptionsText.Of(query)]));
        }
    }

    [Fact]
    public void ToOptions_AnyText_IsParsedToIt()
    {
        foreach (string text in ArbMap.Default.GeneratorFor<string>().Sample(300, 40).Where(text => text is not null))
        {
            QuoteQuery query = QuoteQuery.All.About(text).Where(QuoteFilter.Speaker(text) | QuoteFilter.Company(text)).Where(!QuoteFilter.Publisher(text)).After(text);

            AssertSame(query, Parse([.. OptionsText.Of(query)]));
        }
    }

    [Fact]
    public void ToOptions_QuotedForAShell_ComesBackFromTheShell()
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "needs a POSIX shell");
        var random = new Random(3);
        QuoteQuery[] queries = [.. Enumerable.Range(0, 300).Select(_ => RandomQuery.Of(random))];
        string script = string.Concat(queries.Select(query => $"printf '%s\\0' {query.ToOptions()}; printf '\\1\\0'\n"));

        string[][] arguments = [.. Shell(script).Split("\u0001\0")[..^1].Select(line => line.Split('\0')[..^1])];

        Assert.Equal(queries.Select(query => OptionsText.Of(query)), arguments);
    }

    [Theory]
    [InlineData("search --speaker Zuckerberg --about capex --order newest")]
    [InlineData("search --speaker Zuckerberg --speaker Nadella --about 'free cash' --match any")]
    [InlineData("search --company Meta --from-date 2025-01-01 --to-date 2025-01-31 --date-of said --not-about AI --take all")]
    [InlineData("search --kind direct,mixed --min-confidence 0.8 --facets speaker,month --values 3 --wide --collapse --explain")]
    [InlineData("search --where 'speaker Dell or company Dell' --skip 20")]
    [InlineData("search --repeated")]
    [InlineData("search --not-speaker=--x --cursor=-c")]
    [InlineData("search")]
    public void ToOptions_WhatItPrinted_IsPrintedAgain(string line) => Assert.Equal(line, Parse(Split(line)).ToOptions());

    [Fact]
    public void ToOptions_TextNoCommandLineCarries_IsNull()
    {
        foreach (string text in (string[])["a\0b", "\ud800", "x\udc00", "\udc00\ud800"])
        {
            Assert.Null(QuoteQuery.All.By(text).ToOptions());
        }
    }

    [Theory]
    [InlineData("what did Zuckerberg say about capex since January 1, 2025")]
    [InlineData("what did Zuckerberg say about AT&T in 2024")]
    [InlineData("what did Mark Zuckerberg of Meta say in January 2025")]
    [InlineData("what did Nadella or Amy Hood say about cloud on March 3, 2025")]
    [InlineData("what did analysts say about tariffs until June 30, 2024")]
    [InlineData("what did the treasurer say from January 5, 2024 to March 1, 2024")]
    [InlineData("latest quotes by Zuckerberg about open source")]
    [InlineData("latest quotes about inflation")]
    [InlineData("what was said about inflation")]
    [InlineData("what was said")]
    [InlineData("Microsoft cloud")]
    [InlineData("what did Zuckerberg say about Microsoft cloud")]
    [InlineData("quotes published by Reuters")]
    [InlineData("latest quotes published by Reuters or QZ")]
    [InlineData("quotes said since January 1, 2025")]
    [InlineData("what was said about capex, published in 2024, at least 80 % certain")]
    [InlineData("direct quotes by Amy Hood, with the words “cloud demand”")]
    [InlineData("indirect statements")]
    [InlineData("direct or mixed quotes about inflation since January 1, 2024")]
    [InlineData("quotes in the file seeds/*.txt")]
    [InlineData("quotes with words beginning with invest, repeated in several articles")]
    [InlineData("quotes about any of the words “tariffs trade”")]
    [InlineData("Microsoft cloud, published by “the verge, inc”")]
    public async Task ToQuestion_OfAQuestion_AsksTheSame(string question)
    {
        await using QuoteArchive archive = await ArchiveAsync();

        QuoteAnswer answer = await archive.AskAsync(question, Cancel);

        Assert.Equal(question, answer.Query.ToQuestion());
    }

    [Theory]
    [InlineData("Meta CEO capex")]
    [InlineData("what did Meta’s CEO say about capex")]
    [InlineData("quotes by Dell since 2024")]
    [InlineData("who said that prices will rise")]
    [InlineData("what did Dell or the chair of Meta say about AI")]
    [InlineData("what did Zuckerberg say about capex in Antarctica")]
    [InlineData("")]
    [InlineData("???")]
    public async Task AskAsync_AnyQuestion_HasAQueryThatIsPrinted(string question)
    {
        await using QuoteArchive archive = await ArchiveAsync();

        QuoteQuery query = (await archive.AskAsync(question, Cancel)).Query;

        Assert.Equal(query, FluentEvaluator.Evaluate(query.ToFluent()));
        AssertSame(query, Parse([.. OptionsText.Of(query)]));
        Assert.NotEmpty(query.ToWords());
        if (query.ToQuestion() is { } same)
        {
            Assert.Equal(RandomQuery.Normal(query.Filter), RandomQuery.Normal((await archive.AskAsync(same, Cancel)).Query.Filter));
        }
    }

    [Fact]
    public async Task AskAsync_WordsOfQuestionsInAnyOrder_HaveAQueryThatIsPrinted()
    {
        string[] words =
        [
            "what", "did", "say", "about", "who", "said", "that", "quotes", "by", "latest", "the", "of", "or", "and", "on", "in", "since", "2024", "January", "last week", "Meta’s", "CEO",
            "Zuckerberg", "Mark Zuckerberg", "Amy Hood", "Dell", "Microsoft", "Meta", "Apple", "analysts", "executives", "capex", "cloud", "free cash flow", "open-source", "AT&T", "robots", "Hood’s", "from", "until",
            "“cloud demand”", "direct", "published in 2024", "published by Reuters", "in the file a.txt", "with words beginning with inv",
        ];
        var random = new Random(5);
        await using QuoteArchive archive = await ArchiveAsync();
        int questions = 0, same = 0;
        for (int i = 0; i < 400; i++)
        {
            string question = string.Join(' ', Enumerable.Range(0, random.Next(1, 10)).Select(_ => RandomQuery.Pick(random, words)));
            QuoteQuery query = (await archive.AskAsync(question, Cancel)).Query;

            Assert.Equal(query, FluentEvaluator.Evaluate(query.ToFluent()));
            AssertSame(query, Parse([.. OptionsText.Of(query)]));
            if (query.ToQuestion() is { } printed)
            {
                questions++;
                QuoteQuery again = (await archive.AskAsync(printed, Cancel)).Query;
                same += again.Order == query.Order && RandomQuery.Normal(again.Filter).Equals(RandomQuery.Normal(query.Filter)) ? 1 : 0;
            }
        }

        // A name the index has, but the query has not, can make another question of the same words.
        Assert.True(questions > 200 && same > 0.95 * questions, $"{same} of {questions} questions ask the same");
    }

    [Fact]
    public void ToQuestion_WhatNoQuestionSays_IsNull()
    {
        Assert.Null(QuoteQuery.All.OfKind().ToQuestion());
        Assert.Null(QuoteQuery.All.Phrase("it is ”so”").ToQuestion());
        Assert.Null(QuoteQuery.All.From("*").ToQuestion());
        Assert.Null(QuoteQuery.All.AtLeast(2).ToQuestion());
        Assert.Null(QuoteQuery.All.By("Hood").OldestFirst().ToQuestion());
        Assert.Null(QuoteQuery.All.About("the").ToQuestion());
        Assert.Null(QuoteQuery.All.About("who said it in 2024").ToQuestion());
        Assert.Null(QuoteQuery.All.Where(!QuoteFilter.Speaker("Hood")).ToQuestion());
    }

    [Fact]
    public void ToQuestion_AnyQuery_DoesNotFail()
    {
        var random = new Random(4);
        for (int i = 0; i < Samples; i++)
        {
            QuoteQuery query = RandomQuery.Of(random);

            Assert.True(query.ToQuestion() is null || query.Order is QuoteOrder.Relevance or QuoteOrder.Newest);
            Assert.NotEmpty(query.ToWords());
        }
    }

    [Fact]
    public void ToQuestion_WhatQuestionsSay_AsksTheSame()
    {
        var random = new Random(6);
        var world = new QuestionWorld();
        int asked = 0;
        for (int i = 0; i < Samples; i++)
        {
            QuoteQuery query = RandomQuery.Asked(random);
            if (query.ToQuestion() is { } question)
            {
                asked++;
                QuoteQuery again = world.Ask(question);
                Assert.True(again.Order == query.Order && RandomQuery.Normal(again.Filter).Equals(RandomQuery.Normal(query.Filter)), $"{question}\n{query}\n{again}");
            }
        }

        Assert.True(asked > 0.9 * Samples, $"{asked} of {Samples} queries have a question");
    }

    [Fact]
    public void ToWords_Query_IsSaidAsAPersonWould()
    {
        QuoteQuery query = QuoteQuery.All
            .Where(QuoteFilter.Speaker("Zuckerberg") | QuoteFilter.Speaker("Hood")).About("capex").About("AI").Between(new(2025, 1, 1), new(2025, 1, 31))
            .Where(!QuoteFilter.Company("Meta")).Where(QuoteFilter.Title("CEO") | QuoteFilter.Company("Dell")).AtLeast(0.5).NewestFirst();

        Assert.Equal(
            "statements by Zuckerberg or Hood, about capex and AI, in January 2025, not of Meta, in the role of CEO or of Dell, at least 0.5 certain, newest first",
            query.ToWords());
        Assert.Equal("all statements", QuoteQuery.All.ToWords());
    }

    private static void AssertSame(QuoteQuery expected, QuoteQuery actual)
    {
        Assert.Equal(RandomQuery.Normal(expected.Filter), RandomQuery.Normal(actual.Filter));
        Assert.Equal(Rest(expected), Rest(actual));

        static object Rest(QuoteQuery query) =>
            (query.Order, query.PageSize, query.Offset, query.Cursor, query.Facets, query.FacetSize, query.Widened, query.Collapsed, query.Explained);
    }

    private static QuoteQuery Parse(string[] arguments) => ToolQuery.Parse(arguments);

    // Words apart by spaces; apostrophes around those that hold some.
    private static string[] Split(string line) =>
        [.. line.Split('\'').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static string Shell(string script)
    {
        using Process shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-s"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
            StandardOutputEncoding = new System.Text.UTF8Encoding(false),
        })!;
        Task<string> output = shell.StandardOutput.ReadToEndAsync(Cancel);
        shell.StandardInput.Write(script);
        shell.StandardInput.Close();
        return output.GetAwaiter().GetResult();
    }

    private static async Task<QuoteArchive> ArchiveAsync() => await QuoteArchive.OpenAsync(await Specification.Samples.StoreAsync(
        Specification.Samples.Quote("We will keep investing in capital expenditure.", "Mark Zuckerberg", "Meta", "CEO", "2025-01-29"),
        Specification.Samples.Quote("Cloud demand exceeds supply.", "Amy Hood", "Microsoft", "chief financial officer", "2024-10-30"),
        Specification.Samples.Quote("AI will be ubiquitous.", "Satya Nadella", "Microsoft", "CEO", "2025-01-29"),
        Specification.Samples.Quote("Robots build our cars.", "Michael Dell", "Dell Technologies", "founder")));
}
