namespace QuoteIndex.Tests.Extraction;

/// <summary>Runs the examples of Statements.md.</summary>
public class StatementSpecification
{
    public static TheoryData<string> Sections => [.. Examples.Value.Keys];

    private static readonly Lazy<Dictionary<string, Example>> Examples = new(() => Read(Path.Combine(AppContext.BaseDirectory, "Extraction", "Statements.md")));

    [Theory]
    [MemberData(nameof(Sections))]
    public void Extract_Example_GivesItsStatements(string section)
    {
        Example example = Examples.Value[section];
        Article article = ArticleReader.Parse("example.txt", example.Text);

        IEnumerable<string> found = QuoteExtractor.Extract(article).Select(q =>
            $"{q.Kind.ToString().ToLowerInvariant()} | {q.Speaker.Name} | {q.Company} | {string.Join(" … ", q.Content.Select(c => c.In(article.Text).ToString()))}");

        Assert.Equal(string.Join('\n', example.Statements), string.Join('\n', found));
    }

    private static Dictionary<string, Example> Read(string path)
    {
        Dictionary<string, Example> examples = new(StringComparer.Ordinal);
        string? section = null;
        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = line[3..];
                examples.Add(section, new());
            }
            else if (section is not null)
            {
                examples[section].Take(line);
            }
        }

        return examples;
    }

    private sealed class Example
    {
        private readonly List<string> lines = [];
        private bool inText;

        public string Text => string.Join('\n', lines);

        public List<string> Statements { get; } = [];

        public void Take(string line)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inText = !inText;
            }
            else if (inText)
            {
                lines.Add(line);
            }
            else if (line.StartsWith('|') && !line.StartsWith("|-", StringComparison.Ordinal) && !line.StartsWith("| kind", StringComparison.Ordinal))
            {
                Statements.Add(string.Join(" | ", line.Trim('|', ' ').Split('|').Select(c => c.Trim())));
            }
        }
    }
}
