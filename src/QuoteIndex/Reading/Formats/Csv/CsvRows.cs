using System.Text;
using CsvHelper;

namespace QuoteIndex.Reading;

/// <summary>
/// Reads the rows of a CSV file one by one. CsvHelper tells where they and their fields are in the bytes; memory is bounded by
/// the longest row.
/// </summary>
/// <remarks>
/// A quotation mark that is opened and never closed takes the rows after it with it, to the end of the file or to the next
/// mark. Such a row is given up, and the file read on from the line after the one with the mark. That is done a few times;
/// then line breaks within quotation marks are no longer allowed, so that time stays linear whatever the file holds.
/// </remarks>
internal sealed class CsvRows : IDisposable
{
    private const int MostRestarts = 8;

    private readonly SourceFile file;
    private readonly ReadingOptions options;
    private readonly RecordReader records;
    private readonly Encoding encoding;
    private readonly int mark;
    private CsvReader reader;
    private CsvRecord? record;
    private char? separator;
    private CsvMalformedRecord? fault;
    private int number;
    private int restarts;

    // Where the reader was opened, and where the last row ends: in the file as UTF-8, in its text, in its lines.
    private Place opened = new(0, 0, 1);
    private Place reached = new(0, 0, 1);

    public CsvRows(SourceFile file, string format, ReadingOptions options)
    {
        this.file = file;
        this.options = options;
        (encoding, mark, _) = TextDecoder.Detect(file, options);
        records = new(file, format, encoding.WebName, options);
        reader = Open();
    }

    /// <summary>What the next row holds; null at the end of the file.</summary>
    public ReadResult? Next()
    {
        record ??= ReadHeader();
        try
        {
            if (!Read())
            {
                return null;
            }
        }
        catch (CsvFormatException)
        {
            return GiveUpLong();
        }

        Place start = Start();
        ReadOnlySpan<byte> row = reader.RawRecord;
        bool isSplit = row.ContainsAny((byte)'\n', (byte)'\r');
        if (fault is { Reason: CsvMalformedReason.UnterminatedQuote } || (fault is { Reason: CsvMalformedReason.TextAfterClosingQuote } && isSplit))
        {
            return GiveUp(start);
        }

        var place = new RecordPlace(++number, start.Line);
        reached = start.After(row);
        return fault is { Reason: CsvMalformedReason.LineBreakInQuotes } ? records.Problem(place, Unclosed(start.Line))
            : row.Length > options.MaximumRecordBytes ? records.TooLarge(place)
            : record.Read(reader, start.Offset) is { } problem ? records.Problem(place, problem)
            : records.Read(record, place, new LineIndex(isSplit ? Encoding.UTF8.GetString(row) : [], start.Line, start.Offset));
    }

    public void Dispose() => reader.Dispose();

    private static string Unclosed(int line) => FormattableString.Invariant(
        $"opens a quotation mark on line {line} that is not closed. Close it, or double it if it belongs to the text. Reading goes on with the next line.");

    private CsvRecord ReadHeader()
    {
        try
        {
            if (Read())
            {
                separator = reader.Separator;
                var header = new CsvRecord([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)], new FieldNames(options.Fields));
                reached = Start().After(reader.RawRecord);
                return header.HasText ? header : throw NoHeader($"has no column of texts. {RecordReader.NameThem(header.Names)}");
            }
        }
        catch (CsvFormatException)
        {
            // Told below.
        }

        throw NoHeader("has no header line.");
    }

    private QuoteIndexException NoHeader(string problem) =>
        new($"'{file.Path}' {problem} The first line must name the columns, one of them such as \"text\".");

    private bool Read()
    {
        fault = null;
        return reader.Read();
    }

    // Where the row begins that the reader is at. Between rows there are line breaks only, and the separator's line in front.
    private Place Start()
    {
        long start = opened.Bytes + reader.ByteOffset;
        return new(start, reached.Offset + (int)(start - reached.Bytes), opened.Line + (int)reader.LineNumber - 1);
    }

    // The row holds a mark that takes later rows with it.
    private ReadResult GiveUp(Place start)
    {
        ReadOnlySpan<byte> row = reader.RawRecord;
        long fallen = fault!.Value.ByteOffset - reader.ByteOffset;
        int open = 0;
        for (int field = 0; field < reader.FieldCount; field++)
        {
            open = row.Overlaps(reader.GetRawSpan(field), out int at) && at <= fallen ? at : open;
        }

        reached = start.After(row[..open]);
        int line = reached.Line;
        Restart(out _);
        return records.Problem(new(++number, start.Line), Unclosed(line));
    }

    // The row is longer than is kept in memory: a line that is, or a mark that takes all that follows with it.
    private ReadResult GiveUpLong()
    {
        Place row = Restart(out long length);
        RecordPlace place = new(++number, row.Line);
        return length > options.MaximumRecordBytes ? records.TooLarge(place) : records.Problem(place, Unclosed(row.Line));
    }

    // Reads on after the line that is reached; where that line begins, and how long it is.
    private Place Restart(out long length)
    {
        reader.Dispose();
        restarts++;
        using var window = new ByteWindow(OpenAt(reached.Bytes));
        Skip(window, isBreak: true);
        Place line = On(window);
        Skip(window, isBreak: false);
        reached = On(window);
        length = reached.Bytes - line.Bytes;
        reader = Open();
        return line;
    }

    // Where a window begins that was opened where the last row ends.
    private Place On(ByteWindow window) => new(
        reached.Bytes + window.Start, reached.Offset + window.Position.Offset, reached.Line + window.Position.Line - 1);

    // Passes over line breaks, or over all but those.
    private static void Skip(ByteWindow window, bool isBreak)
    {
        int end;
        while ((end = isBreak ? window.Bytes.IndexOfAnyExcept("\r\n"u8) : window.Bytes.IndexOfAny("\r\n"u8)) < 0)
        {
            window.Consume(window.Bytes.Length, isWhole: false);
            if (!window.Fill())
            {
                return;
            }
        }

        window.Consume(end, isWhole: true);
    }

    private CsvReader Open()
    {
        opened = reached;
        return CsvReader.Create(OpenAt(opened.Bytes), new CsvReaderOptions
        {
            HasHeader = false,
            Separator = separator,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            MaxRecordSize = options.MaximumRecordBytes,
            AllowLineBreaksInQuotes = restarts < MostRestarts,
            OnMalformedRecord = found => fault ??= found,
        });
    }

    private Stream OpenAt(long start)
    {
        Stream stream = Utf8Content.Open(file, encoding, mark, options);
        byte[] passed = new byte[Math.Min(start, 64 << 10)];
        for (long left = start; left > 0;)
        {
            int read = stream.Read(passed.AsSpan(0, (int)Math.Min(left, passed.Length)));
            left = read == 0 ? 0 : left - read;
        }

        return stream;
    }

    private readonly record struct Place(long Bytes, int Offset, int Line)
    {
        public Place After(ReadOnlySpan<byte> bytes)
        {
            int breaks = bytes.Count((byte)'\n') + bytes.Count((byte)'\r') - bytes.Count("\r\n"u8);
            return new(Bytes + bytes.Length, Offset + Encoding.UTF8.GetCharCount(bytes), Line + breaks);
        }
    }
}
