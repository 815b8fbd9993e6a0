using ModelContextProtocol.Server;

namespace QuoteIndex.Tool.Assistants;

/// <summary>Counts the messages that a server is working on. Safe for use by several threads at once.</summary>
internal sealed class MessagesInWork
{
    private long begun;
    private long handled;

    public long Handled => Volatile.Read(ref handled);

    public long InWork => Volatile.Read(ref begun) - Handled;

    /// <summary>For the server's filters of incoming messages.</summary>
    public McpMessageHandler Around(McpMessageHandler next) => async (context, cancellationToken) =>
    {
        Interlocked.Increment(ref begun);
        try
        {
            await next(context, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Increment(ref handled);
        }
    };
}
