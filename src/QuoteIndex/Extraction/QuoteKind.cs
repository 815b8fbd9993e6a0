namespace QuoteIndex;

/// <summary>How a statement is reported.</summary>
public enum QuoteKind
{
    /// <summary>Word for word, all of it in quotation marks (or a turn of a transcript).</summary>
    Direct,

    /// <summary>Partly in quotation marks, partly in the reporter's words.</summary>
    Mixed,

    /// <summary>In the reporter's words: "said that …", "according to …".</summary>
    Indirect,
}
