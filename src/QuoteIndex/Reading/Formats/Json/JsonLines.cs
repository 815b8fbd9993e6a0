namespace QuoteIndex.Reading;

/// <summary>Reads the lines of a JSON Lines file one by one.</summary>
internal sealed class JsonLines(Stream content, RecordReader records, ReadingOptions options) : IDisposable
{
    private readonly ByteWindow window = new(content);
    private readonly JsonRecord record = new(new FieldNames(options.Fields));
    private int number;

    /// <summary>What the next line that is not blank holds; null at the end of the file.</summary>
    public ReadResult? Next()
    {
        while (FindLine(out int length))
        {
            ReadOnlyMemory<byte> line = window.Memory[..length];
            bool isBlank = line.Span.IndexOfAnyExcept(" \t"u8) < 0;
            ReadResult result = isBlank ? default : length > options.MaximumRecordBytes ? SkipLine(ref length) : Read(line);
            window.Consume(Math.Min(length + 1, window.Bytes.Length), isWhole: true);
            if (!isBlank)
            {
                return result;
            }
        }

        return null;
    }

    public void Dispose() => window.Dispose();

    private ReadResult Read(ReadOnlyMemory<byte> line)
    {
        var place = new RecordPlace(++number, window.Position.Line);
        return record.Read(line, window.Position.Offset) is { } problem
            ? records.Problem(place, problem)
            : records.Read(record, place, new LineIndex([], place.Line, window.Position.Offset));
    }

    // The line's length, or that of its beginning where it is too long; false at the end of the file.
    private bool FindLine(out int length)
    {
        for (int searched = 0; ;)
        {
            int end = window.Bytes[searched..].IndexOfAny((byte)'\n', (byte)'\r');
            length = end < 0 ? window.Bytes.Length : searched + end;
            if (end >= 0 || length > options.MaximumRecordBytes)
            {
                return true;
            }

            searched = length;
            if (!window.Fill())
            {
                return length > 0;
            }
        }
    }

    // Lets go of a line that is too long as it is read; what is left of it.
    private ReadResult SkipLine(ref int length)
    {
        ReadResult result = records.TooLarge(new(++number, window.Position.Line));
        for (int end; (end = window.Bytes.IndexOfAny((byte)'\n', (byte)'\r')) < 0;)
        {
            window.Consume(window.Bytes.Length, isWhole: false);
            if (!window.Fill())
            {
                break;
            }
        }

        length = Math.Max(0, window.Bytes.IndexOfAny((byte)'\n', (byte)'\r'));
        return result;
    }
}
