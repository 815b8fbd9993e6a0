namespace QuoteIndex.Documentation.Tests;

/// <summary>
/// Every block of code in the README and in docs/ is run: C# as one program a page, commands of the tool as they stand there. What a page says is
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
    public void Blocks_OfPage_AreOfKindsThatAreChecked(string name) =>
        Assert.All(DocumentationPage.Read(name).Blocks, block => Assert.Contains(block.Language, Known));
}
