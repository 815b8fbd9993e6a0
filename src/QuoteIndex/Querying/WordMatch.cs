namespace QuoteIndex;

/// <summary>How many of several words a statement must have.</summary>
public enum WordMatch
{
    /// <summary>Every word.</summary>
    All,

    /// <summary>More than half of the words, or one of two; statements with all of them rank first. Of more than eight words all but one, of more than forty all.</summary>
    Most,

    /// <summary>At least one; statements with all of them rank first.</summary>
    Any,
}
