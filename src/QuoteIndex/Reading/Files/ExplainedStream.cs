namespace QuoteIndex.Reading;

/// <summary>A file's content whose errors of the disk are told as ours, with the path and what to do.</summary>
internal sealed class ExplainedStream(string fullPath, Stream inner) : ForwardStream(inner)
{
    public override bool CanSeek => Inner.CanSeek;

    public override long Length => Inner.Length;

    public override long Position
    {
        get => Inner.Position;
        set => Inner.Position = value;
    }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Inner.Read(buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new QuoteIndexException(ArticleFile.Explain(fullPath, e), e);
        }
    }

    public override long Seek(long offset, SeekOrigin origin) => Inner.Seek(offset, origin);
}
