using QuoteIndex.Tool.Commands;
using QuoteIndex.Tool.Json;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tool.Rendering;

/// <summary>Prints what a query finds in the form asked for: a page of it, or all as a stream.</summary>
internal static class ResultWriter
{
    /// <summary>Runs the query, prints the result and returns the exit code it means.</summary>
    /// <param name="find">Answers a query, or a question within it.</param>
    public static async Task<int> WriteAsync(
        ToolConsole console, ResultFormat format, QuoteArchive archive, QuoteQuery query, Func<QuoteQuery, Task<SearchResult>> find, CancellationToken cancellationToken)
    {
        bool all = query.PageSize == CountOption.All;
        SearchResult result = await FindAsync(find, all ? query.Take(0) : query).ConfigureAwait(false);
        if (all)
        {
            result = result with { Page = result.Page with { Query = result.Page.Query.Take(CountOption.All), Cursor = null } };
        }

        IHitWriter writer = Writer(console, format);
        writer.Begin(result);
        if (all && result.Page.Total > 0)
        {
            await foreach (QuoteHit hit in archive.StreamAsync(result.Page.Query, cancellationToken).ConfigureAwait(false))
            {
                writer.Write(hit);
            }
        }
        else
        {
            foreach (QuoteHit hit in result.Page.Hits)
            {
                writer.Write(hit);
            }
        }

        writer.End();
        return result.Page.Total > 0 ? ExitCode.Success : ExitCode.Partial;
    }

    private static async Task<SearchResult> FindAsync(Func<QuoteQuery, Task<SearchResult>> find, QuoteQuery query)
    {
        try
        {
            return await find(query).ConfigureAwait(false);
        }
        catch (Exception e) when (query.Cursor is not null && e is FormatException or ArgumentException or OverflowException)
        {
            throw new ToolException("--cursor takes what a page of this same search told as its cursor; leave it out to begin at the first page");
        }
    }

    private static IHitWriter Writer(ToolConsole console, ResultFormat format) => format switch
    {
        ResultFormat.Json => new HitJsonDocument(console),
        ResultFormat.Jsonl => new HitJsonLines(console),
        ResultFormat.Csv => new HitCsv(console),
        ResultFormat.Table => new HitTable(console),
        _ => new HitCards(console),
    };
}
