using Markdig;
using Markdig.Syntax;

namespace QuoteIndex.Documentation.Tests;

/// <summary>A page of the documentation with its blocks of code, in order.</summary>
internal sealed record DocumentationPage(string Name, IReadOnlyList<CodeBlock> Blocks)
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
        return new DocumentationPage(name,
        [
            .. Markdown.Parse(text).Descendants<FencedCodeBlock>()
                .Select(block => new CodeBlock(block.Info ?? "", string.Join('\n', block.Lines.Lines.Take(block.Lines.Count).Select(line => line.ToString())), block.Line + 2)),
        ]);
    }
}
