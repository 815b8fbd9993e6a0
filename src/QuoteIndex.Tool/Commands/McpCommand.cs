using QuoteIndex.Tool.Assistants;

namespace QuoteIndex.Tool.Commands;

/// <summary><c>quoteindex mcp</c>: serves the index to assistants over the Model Context Protocol.</summary>
internal sealed class McpCommand : ToolCommand
{
    public McpCommand(ToolContext context)
        : base(
            "mcp",
            "Serve the index to an assistant: the Model Context Protocol over standard input and output. Tools read only: ask, search, verify, speakers, source_text.",
            "quoteindex mcp --index news.db",
            "claude mcp add quotes -- quoteindex mcp --index /data/news.db")
    {
        ArchiveSource.AddTo(this, context.Options);
        SetAction((parsed, cancellationToken) => ArchiveSource.UseAsync(
            context,
            parsed,
            async archive =>
            {
                await QuoteServer.RunAsync(archive, cancellationToken).ConfigureAwait(false);
                return ExitCode.Success;
            },
            cancellationToken));
    }
}
