using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace QuoteIndex.Lucene.Index;

/// <summary>How the index is written.</summary>
internal static class WriterSettings
{
    // A transaction is flushed at its end in any case; this bounds what a large one holds before.
    private const double BufferMegabytes = 64;

    private const int MergeFactor = 10;

    public static IndexWriterConfig Make() => new(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
    {
        OpenMode = OpenMode.CREATE_OR_APPEND,
        RAMBufferSizeMB = BufferMegabytes,

        // Neighbours are merged with neighbours, so that documents stay in the order of their numbers.
        // One file for each segment, whatever its size: what opening an index takes is opening files.
        MergePolicy = new LogByteSizeMergePolicy { MergeFactor = MergeFactor, NoCFSRatio = 1 },
        WriteLockTimeout = 0,

        // What a bit was lost of is found when it is read for merging, and never written on as whole.
        CheckIntegrityAtMerge = true,
    };
}
