using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace QuoteIndex.Tests.Extensions;

/// <summary>Keeps what is logged under QuoteIndex, and lets tests wait for it. Safe for use by several threads at once.</summary>
internal sealed class LogCollector : ILoggerProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<LogEntry> entries = [];
    private volatile TaskCompletionSource more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<LogEntry> Of(string eventName) => [.. entries.Where(entry => entry.Event.Name == eventName)];

    /// <summary>The entry of an event, the first or a later one, as soon as it is there.</summary>
    public async Task<LogEntry> WaitForAsync(string eventName, int which = 1)
    {
        while (true)
        {
            Task next = more.Task;
            if (Of(eventName) is { } found && found.Count >= which)
            {
                return found[which - 1];
            }

            await next.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private void Add(LogEntry entry)
    {
        entries.Enqueue(entry);
        Interlocked.Exchange(ref more, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    private sealed class Logger(LogCollector collector, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (category.StartsWith("QuoteIndex", StringComparison.Ordinal))
            {
                var values = (state as IReadOnlyList<KeyValuePair<string, object?>> ?? []).ToDictionary();
                collector.Add(new LogEntry(category, logLevel, eventId, formatter(state, exception), values, exception));
            }
        }
    }
}
