namespace QuoteIndex.Reading;

/// <summary>Where the records of a JSON document stand.</summary>
/// <param name="Start">Where the array that holds them begins in the document, in bytes; 0 when the document's own values are records.</param>
/// <param name="IsArray">True when an array holds them.</param>
internal readonly record struct RecordsPlace(long Start, bool IsArray)
{
    /// <summary>The document is a record, or several one after the other.</summary>
    public static RecordsPlace Root { get; } = new(0, IsArray: false);
}
