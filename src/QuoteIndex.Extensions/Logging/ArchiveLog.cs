using Microsoft.Extensions.Logging;

namespace QuoteIndex.Extensions.Logging;

/// <summary>What is logged of the archive: events 1 to 9. The numbers stay what they are.</summary>
internal static partial class ArchiveLog
{
    [LoggerMessage(1, LogLevel.Information, "Opened the index {IndexPath} in {ElapsedMilliseconds:0} ms", EventName = "IndexOpened")]
    public static partial void Opened(ILogger logger, string? indexPath, double elapsedMilliseconds);

    [LoggerMessage(2, LogLevel.Error, "The index cannot be opened; the next caller tries again", EventName = "IndexNotOpened")]
    public static partial void NotOpened(ILogger logger, Exception error);
}
