namespace QuoteIndex.Storage.Inverted;

/// <summary>Takes the terms of one quote after another; sorts are those of <see cref="TermKey"/>.</summary>
internal interface ITermSink
{
    /// <summary>A term at a position; those of a sort come in ascending order.</summary>
    void Add(char sort, string text, int position, TermField field);

    /// <summary>A term that the quote has, maybe not for the first time.</summary>
    void Add(char sort, string text);
}
