using Microsoft.Extensions.Logging;

namespace QuoteIndex.Tests.Extensions;

/// <summary>What was logged: the text and the values it was made of.</summary>
internal sealed record LogEntry(
    string Category, LogLevel Level, EventId Event, string Message, IReadOnlyDictionary<string, object?> Values, Exception? Error)
{
    public string? Template => Values.GetValueOrDefault("{OriginalFormat}") as string;
}
