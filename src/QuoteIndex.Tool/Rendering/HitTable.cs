using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tool.Rendering;

/// <summary>What was found as a table, with a table of facets after it. On a terminal all rows are held, since the widest decides.</summary>
internal sealed class HitTable(ToolConsole console) : IHitWriter
{
    // So many rows a table: any number can be printed.
    private const int Batch = 500;

    private readonly StyledWriter writer = new(console);
    private DataTable table = new();
    private int rows;
    private QuotePage? page;

    public void Begin(SearchResult result)
    {
        page = result.Page;
        table = New();
    }

    public void Write(QuoteHit hit)
    {
        Quote quote = hit.Quote;
        string?[] cells =
        [
            SourcePlace.Of(quote.Source),
            QuoteText.Kind(quote.Kind),
            QuoteText.Speaker(quote),
            quote.Company,
            quote.Date is { } day ? IsoDay.Text(day) : null,
            quote.Text,
        ];
        IEnumerable<string?> also = page!.Query.Collapsed ? [string.Join(", ", hit.Variants.Select(variant => SourcePlace.Of(variant.Quote.Source)))] : [];
        IEnumerable<string?> why = page.Query.Explained ? [hit.Explanation?.Reason] : [];
        table.Add([.. cells, .. also, .. why]);
        if (++rows % Batch == 0)
        {
            table.Write(console);
            table = New();
        }
    }

    public void End()
    {
        if (rows % Batch > 0)
        {
            table.Write(console);
        }

        foreach (FacetCounts facet in page!.Facets)
        {
            writer.WriteLine();
            FacetText.Write(writer, facet, console.TextWidth);
        }

        if (page.Cursor is { } cursor && console.OutIsTerminal)
        {
            writer.WriteLine("more: --cursor " + TerminalText.Clean(cursor), CardStyles.Aside);
        }
    }

    private DataTable New()
    {
        string[] headings = ["Place", "Kind", "Speaker", "Company", "Date", "Statement"];
        IEnumerable<string> also = page!.Query.Collapsed ? ["Also in"] : [];
        IEnumerable<string> why = page.Query.Explained ? ["Why"] : [];
        return new DataTable([.. headings, .. also, .. why]);
    }
}
