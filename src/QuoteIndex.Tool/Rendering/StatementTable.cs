using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tool.Rendering;

/// <summary>The statements of each file as a table of its own, so that any number of files can be printed.</summary>
internal sealed class StatementTable(ToolConsole console) : IStatementWriter
{
    public void Write(IReadOnlyList<Quote> statements)
    {
        if (statements.Count == 0)
        {
            return;
        }

        var table = new DataTable("Place", "Kind", "Speaker", "Company", "Date", "Statement");
        foreach (Quote quote in statements)
        {
            table.Add(
                SourcePlace.Of(quote.Source),
                QuoteText.Kind(quote.Kind),
                QuoteText.Speaker(quote),
                quote.Company,
                quote.Date is { } day ? IsoDay.Text(day) : null,
                quote.Text);
        }

        table.Write(console);
    }

    public void Dispose()
    {
        // Every table is written whole.
    }
}
