using Microsoft.Extensions.Logging;

namespace QuoteIndex.Extensions.Logging;

/// <summary>What is logged of watched folders: events 10 to 19. The numbers stay what they are.</summary>
internal static partial class WatchingLog
{
    [LoggerMessage(10, LogLevel.Information, "Watching {Folders}", EventName = "WatchingStarted")]
    public static partial void Started(ILogger logger, IReadOnlyList<string> folders);

    [LoggerMessage(
        EventId = 11,
        Message = "Files added: {Added}, replaced: {Replaced}, removed: {Removed}; statements: {Statements}; problems: {Problems}; {ElapsedSeconds:0.000} s",
        EventName = "PassDone")]
    public static partial void PassDone(
        ILogger logger, LogLevel level, int added, int replaced, int removed, long statements, int problems, double elapsedSeconds);

    [LoggerMessage(12, LogLevel.Warning, "Not taken in: {Path}: {Problem}", EventName = "NotTakenIn")]
    public static partial void NotTakenIn(ILogger logger, string path, string problem);

    [LoggerMessage(13, LogLevel.Error, "The watched folders could not be taken in; tried again in a minute", EventName = "PassFailed")]
    public static partial void PassFailed(ILogger logger, Exception error);

    [LoggerMessage(
        14,
        LogLevel.Warning,
        "The operating system does not tell of changes below {Folder}; they are found by the regular passes over all files",
        EventName = "NotListening")]
    public static partial void NotListening(ILogger logger, string folder, Exception error);

    [LoggerMessage(15, LogLevel.Warning, "Changes below {Folder} were missed; all files are looked at", EventName = "ChangesLost")]
    public static partial void ChangesLost(ILogger logger, string folder, Exception error);
}
