namespace QuoteIndex.Tool.Assistants;

/// <summary>
/// Standard input that tells its end only when the requests before it have been answered: the server stops work at the end of its input, and
/// <c>quoteindex mcp &lt; requests</c> would answer nothing. To be read by one reader.
/// </summary>
internal sealed class AnsweredInput(Stream input, MessagesInWork messages) : Stream
{
    private const byte LineEnd = (byte)'\n';

    // A line that is no message is never handled; this long after the last one that was, none is.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2), Step = TimeSpan.FromMilliseconds(10);

    private long lines;
    private bool inLine;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // A read of the console cannot be cancelled, only left behind.
        int read = await input.ReadAsync(buffer, cancellationToken).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        if (read == 0 && inLine)
        {
            buffer.Span[0] = LineEnd;
            read = 1;
        }

        if (read == 0)
        {
            await AnsweredAsync(cancellationToken).ConfigureAwait(false);
            return 0;
        }

        lines += buffer.Span[..read].Count(LineEnd);
        inLine = buffer.Span[read - 1] != LineEnd;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private async Task AnsweredAsync(CancellationToken cancellationToken)
    {
        for (TimeSpan idle = TimeSpan.Zero; messages.Handled < lines && idle < Longest; idle = messages.InWork == 0 ? idle + Step : TimeSpan.Zero)
        {
            await Task.Delay(Step, cancellationToken).ConfigureAwait(false);
        }
    }
}
