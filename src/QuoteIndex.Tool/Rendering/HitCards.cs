using QuoteIndex.Querying;
using QuoteIndex.Tool.Commands;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tool.Rendering;

/// <summary>What was found as cards, after what the request was taken to mean.</summary>
internal sealed class HitCards(ToolConsole console) : IHitWriter
{
    private readonly StyledWriter writer = new(console);
    private HitExplainer explainer = new(QuoteFilter.All, Synonyms.Default);
    private string? cursor;

    public void Begin(SearchResult result)
    {
        QuotePage page = result.Page;
        explainer = new HitExplainer(page.Query.Filter, page.Query.OtherWords);
        cursor = page.Cursor;
        string[] unused = result.Unused.Count > 0 ? ["not used: " + string.Join(" ", result.Unused)] : [];
        foreach (string line in unused.Prepend(result.Interpretation + ": " + Count(page)).Concat(result.Notes))
        {
            new StyledText().Add(line, CardStyles.Aside).Write(writer, console.TextWidth, "", "  ");
        }

        if (result.ShowsQuery)
        {
            WriteQuery(page.Query);
        }

        foreach (FacetCounts facet in page.Facets)
        {
            writer.WriteLine();
            FacetText.Write(writer, facet, console.TextWidth);
        }
    }

    public void Write(QuoteHit hit)
    {
        writer.WriteLine();
        QuoteCard.Write(writer, hit, explainer.Outside(hit.Quote), console.TextWidth);
    }

    public void End()
    {
        if (cursor is not null)
        {
            writer.WriteLine();
            Aside("more: --cursor " + cursor);
        }
    }

    private void WriteQuery(QuoteQuery query)
    {
        if (query.ToOptions() is { } options)
        {
            Aside("same as: quoteindex " + options);
        }

        if (query.Explained)
        {
            Aside("in C#: " + query.ToFluent());
            Aside("as a question: " + (query.ToQuestion() ?? "no question says this"));
        }
    }

    // To be copied, so never wrapped.
    private void Aside(string text) => writer.WriteLine(TerminalText.Clean(text), CardStyles.Aside);

    private static string Count(QuotePage page) => page switch
    {
        { Total: 0 } => "nothing found",
        _ when page.Hits.Count == page.Total || page.Query.PageSize == CountOption.All => CountBar.Number(page.Total) + " found",
        { Hits.Count: 0 } => CountBar.Number(page.Total) + " found, none shown",
        { Query.Cursor: not null } => $"{CountBar.Number(page.Total)} found, {CountBar.Number(page.Hits.Count)} more shown",
        _ => $"{CountBar.Number(page.Total)} found, {CountBar.Number(page.Query.Offset + 1L)} to {CountBar.Number(page.Query.Offset + (long)page.Hits.Count)} shown",
    };
}
