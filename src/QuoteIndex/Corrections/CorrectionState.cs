namespace QuoteIndex;

/// <summary>Whether a correction applies to what an archive holds.</summary>
public enum CorrectionState
{
    /// <summary>The statement is there, and corrected, or left out where it was withdrawn.</summary>
    Applied,

    /// <summary>The file is there and does not have the statement any more, or has it in other words. The correction waits for it to come back.</summary>
    StatementGone,

    /// <summary>The archive does not hold the file. The correction waits for it.</summary>
    SourceGone,
}
