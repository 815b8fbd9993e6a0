namespace QuoteIndex.Tool;

/// <summary>The codes the command ends with; as with grep, 1 is an answer and 2 is trouble.</summary>
internal static class ExitCode
{
    /// <summary>Everything asked for was done, and something was found.</summary>
    public const int Success = 0;

    /// <summary>Nothing was found, or some files could not be read (all others were).</summary>
    public const int Partial = 1;

    /// <summary>The command line is wrong, or nothing could be done.</summary>
    public const int Error = 2;

    /// <summary>Stopped by Ctrl-C.</summary>
    public const int Cancelled = 130;
}
