using Lucene.Net.Analysis.Core;
using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene41;
using Lucene.Net.Codecs.Lucene46;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace QuoteIndex.Lucene.Index;

/// <summary>How the index is written.</summary>
internal static class WriterSettings
{
    // A transaction is flushed at its end in any case; this bounds what a large one holds before.
    private const double BufferMegabytes = 64;

    private const int MergeFactor = 10;

    // Segments below this are of one size. What a transaction of a thousand quotes writes is more: were it near to this, of segments that are alike some
    // would be below, and left behind by merges of the others.
    private const double LeastMegabytes = 0.25;

    public static IndexWriterConfig Make() => new(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
    {
        Codec = new LargeTermBlocks(),
        OpenMode = OpenMode.CREATE_OR_APPEND,
        RAMBufferSizeMB = BufferMegabytes,

        // Neighbours are merged with neighbours, so that documents stay in the order of their numbers.
        // One file for each segment, whatever its size: what opening an index takes is opening files.
        MergePolicy = new LogByteSizeMergePolicy { MergeFactor = MergeFactor, MinMergeMB = LeastMegabytes, NoCFSRatio = 1 },
        WriteLockTimeout = 0,

        // What a bit was lost of is found when it is read for merging, and never written on as whole.
        CheckIntegrityAtMerge = true,
    };

    /// <summary>
    /// Lucene's own format, with more terms in a block than it has by default: the index of blocks, which is built with each segment and read when one is
    /// opened, is the smaller for it. Whoever reads the index need not know.
    /// </summary>
    private sealed class LargeTermBlocks : Lucene46Codec
    {
        private const int LeastTerms = 64;
        private const int MostTerms = 2 * (LeastTerms - 1);

        private readonly PostingsFormat postings = new Lucene41PostingsFormat(LeastTerms, MostTerms);

        public override PostingsFormat GetPostingsFormatForField(string field) => postings;
    }
}
