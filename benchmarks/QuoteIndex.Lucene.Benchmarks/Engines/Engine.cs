namespace QuoteIndex.Lucene.Benchmarks.Engines;

/// <summary>The three that are compared, in the order in which they take turns.</summary>
internal enum Engine
{
    /// <summary>Lucene.Net, written by hand.</summary>
    ByHand,

    /// <summary>This library on Lucene.Net.</summary>
    Lucene,

    /// <summary>This library on SQLite.</summary>
    Sqlite,
}
