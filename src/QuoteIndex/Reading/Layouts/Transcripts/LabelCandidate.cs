namespace QuoteIndex.Reading;

/// <summary>A block that may open somebody's turn.</summary>
/// <param name="Block">The block of the label.</param>
/// <param name="LastBlock">The last block of the label; a second line may hold title and firm.</param>
/// <param name="Label">What the label says.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Speech">Where the speech begins in the same block; -1 when the label stands on a line of its own.</param>
internal readonly record struct LabelCandidate(int Block, int LastBlock, SpeakerLabel Label, LabelForm Form, int Speech)
{
    public bool StandsAlone => Speech < 0;
}

/// <summary>How a label is written.</summary>
internal enum LabelForm
{
    /// <summary>"Jane Doe: text", "JANE DOE:" on its own line.</summary>
    Colon,

    /// <summary>"Jane Doe -- Chief Executive Officer" on its own line.</summary>
    Detailed,

    /// <summary>"Jane Doe" on its own line.</summary>
    Bare,

    /// <summary>"Senator Doe. text"</summary>
    Period,

    /// <summary>"Q. text"</summary>
    Letter,
}
