namespace QuoteIndex.Reading;

/// <summary>How much has been unpacked of an archive, and of those within it.</summary>
internal sealed class UnpackedTotal
{
    private long bytes;

    public long Bytes => Interlocked.Read(ref bytes);

    public void Add(long more) => Interlocked.Add(ref bytes, more);
}
