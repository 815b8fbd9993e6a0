namespace QuoteIndex.Tests.Extraction;

/// <summary>Runs the examples of Statements.md.</summary>
public class StatementSpecification
{
    private static readonly Lazy<MarkdownSpecification> Examples = new(() => MarkdownSpecification.Read("Extraction", "Statements.md"));

    public static TheoryData<string> Sections => [.. Examples.Value.Sections];

    [Theory]
    [MemberData(nameof(Sections))]
    public void Extract_Example_GivesItsStatements(string section) => StatementTable.Check(Examples.Value[section]);
}
