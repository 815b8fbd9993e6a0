namespace QuoteIndex.Storage.Inverted;

/// <summary>
/// What nearly every search asks of 64 documents that follow one another, as many as a word of a set of bits has, as far as it has been read: small, so that
/// the first search of an index just opened makes no large arrays. Safe for use by several threads at once: two that read the same write the same.
/// </summary>
internal sealed class RankedWord
{
    private ulong read;

    /// <summary>The numbers of the quotes.</summary>
    public long[] Ids { get; } = new long[64];

    /// <summary>See <see cref="SegmentColumns.Priors"/>.</summary>
    public ushort[] Priors { get; } = new ushort[64];

    /// <summary>Those of the documents that have not been read.</summary>
    public ulong Missing(ulong documents) => documents & ~Volatile.Read(ref read);

    public void Complete(ulong documents) => Interlocked.Or(ref read, documents);
}
