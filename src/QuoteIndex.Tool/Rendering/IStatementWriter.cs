namespace QuoteIndex.Tool.Rendering;

/// <summary>Prints statements file by file.</summary>
internal interface IStatementWriter : IDisposable
{
    void Write(IReadOnlyList<Quote> statements);
}
