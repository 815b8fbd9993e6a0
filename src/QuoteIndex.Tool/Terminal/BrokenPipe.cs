namespace QuoteIndex.Tool.Terminal;

/// <summary>Tells the error of a reader that has gone away (<c>quoteindex … | head</c>) from errors worth reporting.</summary>
internal static class BrokenPipe
{
    private const int UnixEpipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsNoData = unchecked((int)0x800700E8);

    public static bool IsCauseOf(IOException error) =>
        error.HResult is UnixEpipe or WindowsBrokenPipe or WindowsNoData;
}
