namespace QuoteIndex.Specification;

/// <summary>
/// A specification in Markdown whose examples run: every section (<c>## …</c>) is a text in a fence and a table of what must
/// be found in it, one line a finding. The table's head names what is told of each finding, so that specifications may tell
/// more or less.
/// </summary>
internal sealed class MarkdownSpecification
{
    private readonly Dictionary<string, Example> examples = new(StringComparer.Ordinal);

    private MarkdownSpecification()
    {
    }

    public IEnumerable<string> Sections => examples.Keys;

    public IEnumerable<string> Texts => examples.Values.Select(example => example.Text);

    public Example this[string section] => examples[section];

    /// <summary>Reads a specification from the build's output.</summary>
    public static MarkdownSpecification Read(params string[] path)
    {
        var specification = new MarkdownSpecification();
        Example? example = null;
        foreach (string line in File.ReadLines(Path.Combine([AppContext.BaseDirectory, .. path])))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                specification.examples.Add(line[3..], example = new Example());
            }
            else
            {
                example?.Take(line);
            }
        }

        return specification;
    }

    /// <summary>One section.</summary>
    internal sealed class Example
    {
        private readonly List<string> lines = [];
        private readonly List<string> findings = [];
        private readonly List<string> facts = [];
        private bool inText;

        public string Text => string.Join('\n', lines);

        /// <summary>What the table's columns are called; empty when the section has none.</summary>
        public IReadOnlyList<string> Columns { get; private set; } = [];

        /// <summary>True for an expectation known not to be met yet ("> Gap: …"), kept in sight until it is.</summary>
        public bool IsGap { get; private set; }

        /// <summary>What the section's list ("- title: …") says of the text as a whole, one below the other.</summary>
        public string Facts => string.Join('\n', facts);

        /// <summary>The table's lines without its head, one below the other.</summary>
        public string Findings => string.Join('\n', findings);

        /// <summary>Writes what was found as the table would: its columns in order, the value of each by <paramref name="cell"/>.</summary>
        public string Write<T>(IEnumerable<T> found, Func<T, string, string?> cell) =>
            string.Join('\n', found.Select(item => Row(Columns.Select(column => cell(item, column) ?? ""))));

        internal void Take(string line)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inText = !inText;
            }
            else if (inText)
            {
                lines.Add(line);
            }
            else if (line.StartsWith("> Gap:", StringComparison.Ordinal))
            {
                IsGap = true;
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                facts.Add(line[2..].Trim());
            }
            else if (line.StartsWith('|') && !line.StartsWith("|-", StringComparison.Ordinal))
            {
                string[] cells = [.. line.Split('|')[1..^1].Select(cell => cell.Trim())];
                if (Columns.Count == 0)
                {
                    Columns = cells;
                }
                else
                {
                    findings.Add(Row(cells));
                }
            }
        }

        private static string Row(IEnumerable<string> cells) => string.Join(" | ", cells);
    }
}
