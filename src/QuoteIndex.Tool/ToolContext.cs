using QuoteIndex.Tool.Commands;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tool;

/// <summary>What every command works with.</summary>
internal sealed record ToolContext(ToolConsole Console, Engine Engine)
{
    public SharedOptions Options { get; } = new();
}
