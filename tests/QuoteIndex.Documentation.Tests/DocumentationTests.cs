namespace QuoteIndex.Documentation.Tests;

/// <summary>
/// Every block of code in the README, in docs/ and in the packages' readmes is run: C# as one program a page, commands of the tool as they stand there. What is typed
/// into a shell besides is held against what there is. What a page says is
/// printed is what is printed. Each page starts in a folder with nothing but the seeds, which it calls "seeds" or "articles".
/// </summary>
public sealed class DocumentationTests
{
    private static readonly string[] Known = [CodeBlock.CSharp, CodeBlock.Console, CodeBlock.Output, CodeBlock.Shell];

    public static TheoryData<string> Pages => [.. DocumentationPage.Names];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Pages_AreThere() => Assert.True(DocumentationPage.Names.Count > 5);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task CSharp_OfPage_CompilesAndPrintsWhatThePageSays(string name)
    {
        DocumentationPage page = DocumentationPage.Read(name);
        CodeBlock[] code = [.. page.Blocks.Where(block => block.Language == CodeBlock.CSharp)];
        if (code.Length == 0)
        {
            return;
        }

        using var folder = new PageFolder();
        IReadOnlyList<string> printed = await PageProgram.RunAsync(name, code);

        Assert.Equal(code.Length, printed.Count);
        Assert.Multiple(
        [
            .. code.Index().Where(block => page.OutputOf(block.Item) is not null)
                .Select(block => (Action)(() => ShownOutput.AssertMatches(page.OutputOf(block.Item)!, printed[block.Index], $"{name}, line {block.Item.Line}"))),
        ]);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Commands_OfPage_PrintWhatThePageSays(string name)
    {
        using var folder = new PageFolder();
        foreach (CodeBlock block in DocumentationPage.Read(name).Blocks.Where(block => block.Language == CodeBlock.Console))
        {
            ShownOutput.AssertMatches(block.Text, await ConsoleSession.RunAsync(block, Cancel), $"{name}, line {block.Line}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void ShellCommands_OfPage_CanBeTyped(string name)
    {
        DocumentationPage page = DocumentationPage.Read(name);

        IEnumerable<string> blocks = page.Blocks.Where(block => block.Language == CodeBlock.Shell)
            .SelectMany(block => block.Text.Split('\n').Index().Select(line => (Line: block.Line + line.Index, Problem: ShellCommand.Problem(line.Item))))
            .Where(line => line.Problem is not null).Select(line => $"{name}, line {line.Line}: {line.Problem}");
        IEnumerable<string> sentences = page.Spans.SelectMany(line => ShellCommand.Problems([.. line]).Select(problem => $"{name}, line {line.Key}: {problem}"));

        Assert.Empty(blocks.Concat(sentences));
    }

    [Theory]
    [InlineData("dotnet run -c Release --project src/QuoteIndex.Tool -- ask \"what did Hood say\" --from seeds", true)]
    [InlineData("dotnet run -c Release --project src/QuoteIndex.Tool -- ask \"what did Hood say\" --form seeds", false)]
    [InlineData("dotnet run -c Release --project benchmarks/QuoteIndex.Accuracy -- seeds --silver GOLD.json", false)]
    [InlineData("dotnet run -c Release --project benchmarks/Nowhere -- seeds", false)]
    [InlineData("dotnet add package QuoteIndex.Extensions", true)]
    [InlineData("dotnet add package QuoteIndex.Extension", false)]
    [InlineData("quoteindex ingest articles", true)]
    [InlineData("quoteindex swallow articles", false)]
    [InlineData("rm -rf seeds", false)]
    public void ShellCommand_WithNamesThatAreNotThere_HasAProblem(string line, bool isRight) => Assert.Equal(isRight, ShellCommand.Problem(line) is null);

    [Fact]
    public void OptionOfASentence_ThatItsCommandDoesNotHave_IsAProblem()
    {
        Assert.Empty(ShellCommand.Problems(["quoteindex search", "--speaker", "--not-…"]));
        Assert.Single(ShellCommand.Problems(["quoteindex stats", "--speaker"]));
        Assert.Single(ShellCommand.Problems(["--speakers"]));
        Assert.Single(ShellCommand.Problems(["quoteindex swallow PATH…"]));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Blocks_OfPage_AreOfKindsThatAreChecked(string name) =>
        Assert.All(DocumentationPage.Read(name).Blocks, block => Assert.Contains(block.Language, Known));
}
