namespace QuoteIndex.Storage.Inverted;

/// <summary>Where columns are read from, a few documents at a time: of the 64 from 64 times a word on, those whose bits are set. Safe for use by several threads at once.</summary>
internal interface IColumnSource
{
    /// <summary>Reads what ranks documents.</summary>
    void Read(RankedWord ranks, int word, ulong documents);

    /// <summary>Reads what else there is of them.</summary>
    void Read(StoredColumns columns, int word, ulong documents);
}
