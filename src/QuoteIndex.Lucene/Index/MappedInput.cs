using Lucene.Net.Store;

namespace QuoteIndex.Lucene.Index;

/// <summary>A file, or a part of one, as Lucene reads it. For one thread; clones are for others.</summary>
internal sealed class MappedInput : BufferedIndexInput
{
    private readonly MappedFile file;
    private readonly long start;
    private bool isOwner;

    /// <summary>A whole file, which is closed with the input.</summary>
    public MappedInput(string description, MappedFile file, int bufferSize)
        : this(description, file, 0, file.Length, bufferSize) => isOwner = true;

    /// <summary>A part of a file.</summary>
    public MappedInput(string description, MappedFile file, long start, long length, int bufferSize)
        : base(description, bufferSize)
    {
        this.file = file;
        this.start = start;
        Length = length;
    }

    public override long Length { get; }

    public override object Clone()
    {
        var clone = (MappedInput)base.Clone();
        clone.isOwner = false;
        return clone;
    }

    protected override void SeekInternal(long pos)
    {
    }

    protected override void ReadInternal(byte[] b, int offset, int length) => file.Read(start + Position, b, offset, length);

    protected override void Dispose(bool disposing)
    {
        if (disposing && isOwner)
        {
            file.Dispose();
        }
    }
}
