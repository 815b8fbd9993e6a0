namespace QuoteIndex.Storage.Inverted;

/// <summary>Where columns are read from, a few documents at a time. Safe for use by several threads at once.</summary>
internal interface IColumnSource
{
    /// <summary>Fills the columns that are stored for some documents: of the 64 from 64 times <paramref name="word"/> on, those whose bits are set.</summary>
    void Read(SegmentColumns columns, int word, ulong documents);
}
