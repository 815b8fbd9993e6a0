using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace QuoteIndex.Documentation.Tests;

/// <summary>A page of the documentation with its blocks of code, in order.</summary>
/// <param name="Name">Its path in the repository.</param>
/// <param name="Blocks">The fenced blocks.</param>
/// <param name="Spans">The code within sentences and tables, line by line.</param>
internal sealed record DocumentationPage(string Name, IReadOnlyList<CodeBlock> Blocks, ILookup<int, string> Spans)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "pages");

    /// <summary>The pages' names: their paths in the repository.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>What the page says that a block prints; null when it says nothing.</summary>
    public string? OutputOf(CodeBlock block)
    {
        int next = Blocks.ToList().IndexOf(block) + 1;
        return next < Blocks.Count && Blocks[next].Language == CodeBlock.Output ? Blocks[next].Text : null;
    }

    public static DocumentationPage Read(string name)
    {
        string text = File.ReadAllText(Path.Combine(Folder, name));
        MarkdownDocument page = Markdown.Parse(text, new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build());
        return new DocumentationPage(
            name,
            [
                .. page.Descendants<FencedCodeBlock>()
                    .Select(block => new CodeBlock(block.Info ?? "", string.Join('\n', block.Lines.Lines.Take(block.Lines.Count).Select(line => line.ToString())), block.Line + 2)),
            ],
            page.Descendants<CodeInline>().ToLookup(code => code.Line + 1, code => code.Content));
    }
}
