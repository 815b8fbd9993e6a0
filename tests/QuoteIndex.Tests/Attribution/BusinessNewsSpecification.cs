namespace QuoteIndex.Tests.Attribution;

/// <summary>Runs the passages of BusinessNews.md.</summary>
public class BusinessNewsSpecification
{
    private static readonly Lazy<MarkdownSpecification> Passages = new(() => MarkdownSpecification.Read("Attribution", "BusinessNews.md"));

    public static TheoryData<string> Sections => [.. Passages.Value.Sections];

    [Theory]
    [MemberData(nameof(Sections))]
    public void Extract_Passage_GivesWhatACarefulReaderTakesFromIt(string section) => StatementTable.Check(Passages.Value[section]);
}
