namespace QuoteIndex;

/// <summary>How many of several words a statement must have.</summary>
public enum WordMatch
{
    /// <summary>Every word.</summary>
    All,

    /// <summary>At least one; statements with all of them rank first.</summary>
    Any,
}
