using System.Text;
using Microsoft.Win32.SafeHandles;

namespace QuoteIndex.Tool.Terminal;

/// <summary>The process's own streams as UTF-8 without a byte-order mark.</summary>
internal static class StandardOutput
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static ToolConsole Open() => new(
        new StreamWriter(OpenOutput(), Utf8, bufferSize: 16 << 10),
        new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true })
    {
        OutIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected && TerminalIsCapable,
        AllowColor = TerminalIsCapable && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        TerminalWidth = Width(),
    };

    private static bool TerminalIsCapable => Environment.GetEnvironmentVariable("TERM") != "dumb";

    // .NET's own stream ignores a reader that has gone, so a long extraction into `head` would run to its end unread.
    private static Stream OpenOutput()
    {
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            try
            {
                var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
                if (!stream.CanSeek)
                {
                    return stream;
                }
            }
            catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
            {
                // Not a handle of that kind: the general stream takes it.
            }
        }

        return Console.OpenStandardOutput();
    }

    private static int Width()
    {
        try
        {
            return Console.WindowWidth is > 0 and int width ? width : 80;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            return 80;
        }
    }
}
