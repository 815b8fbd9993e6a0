using System.Buffers;
using System.Text;
using CsvHelper;

namespace QuoteIndex.Reading;

/// <summary>The fields of a row of CSV, by the names in the file's header.</summary>
internal sealed class CsvRecord : FieldRecord
{
    private readonly string[] header;
    private readonly (int Column, FieldName Name)[] columns;
    private byte[] bytes = [];
    private int offset;
    private CharacterCount count;

    public CsvRecord(IReadOnlyList<string> header, FieldNames names)
    {
        this.header = [.. header];
        columns = [.. Columns(header, names)];
    }

    public override IEnumerable<string> Names => header;

    /// <summary>True when a column holds texts.</summary>
    public bool HasText => columns.Any(column => column.Name.Role == FieldRole.Text);

    /// <summary>Reads the row that a reader is at; what is wrong with it otherwise, to follow after its name, or null.</summary>
    /// <param name="reader">The reader, at a row.</param>
    /// <param name="start">Where the row starts in the file's text.</param>
    public string? Read(CsvReader reader, int start)
    {
        Clear();
        ReadOnlySpan<byte> row = reader.RawRecord;
        if (bytes.Length < row.Length)
        {
            bytes = new byte[Math.Max(row.Length, 2 * bytes.Length)];
        }

        row.CopyTo(bytes);
        (offset, count) = (start, default);
        if (header.Length == 1)
        {
            // Nothing separates anything where there is one column: a comma in a text needs no quotation marks.
            AddValue(AddField(columns[0].Name, Root), Inside(row, 0, row.Length));
            return null;
        }

        for (int extra = header.Length; extra < reader.FieldCount; extra++)
        {
            if (reader.GetRawSpan(extra).IndexOfAnyExcept(" \t"u8) >= 0)
            {
                return FormattableString.Invariant(
                    $"has {reader.FieldCount} columns, its header {header.Length}. Put values that hold a separator in quotation marks.");
            }
        }

        foreach ((int column, FieldName name) in columns)
        {
            if (column < reader.FieldCount && row.Overlaps(reader.GetRawSpan(column), out int at))
            {
                AddValue(AddField(name, Root), Inside(row, at, reader.GetRawSpan(column).Length));
            }
        }

        return null;
    }

    public override void Append(FieldValue value, MappedText text)
    {
        ReadOnlySpan<byte> written = bytes.AsSpan(value.Start, value.End - value.Start);
        int at = offset + count.Before(value.Start, bytes);
        char[] rented = ArrayPool<char>.Shared.Rent(written.Length);
        ReadOnlySpan<char> rest = rented.AsSpan(0, Encoding.UTF8.GetChars(written, rented));
        bool isQuoted = value.Start > 0 && bytes[value.Start - 1] == '"';
        for (int quote; isQuoted && (quote = rest.IndexOf("\"\"", StringComparison.Ordinal)) >= 0;)
        {
            text.Copy(rest[..quote], at);
            text.Replace("\"", at + quote, at + quote + 2);
            rest = rest[(quote + 2)..];
            at += quote + 2;
        }

        text.Copy(rest, at);
        ArrayPool<char>.Shared.Return(rented);
    }

    // Of columns alike the first.
    private static IEnumerable<(int Column, FieldName Name)> Columns(IReadOnlyList<string> header, FieldNames names)
    {
        for (int column = 0; column < header.Count; column++)
        {
            if (names.TryFind(FieldNames.Normalize(header[column]), out FieldName name))
            {
                yield return (column, name);
            }
        }
    }

    // A field without the space and the quotation marks around it. A mark that is missing, or stands within, is the text's.
    private static FieldValue Inside(ReadOnlySpan<byte> row, int start, int length)
    {
        int end = start + length;
        while (start < end && row[start] is (byte)' ' or (byte)'\t')
        {
            start++;
        }

        while (start < end && row[end - 1] is (byte)' ' or (byte)'\t')
        {
            end--;
        }

        bool isQuoted = start < end && row[start] == '"';
        start += isQuoted ? 1 : 0;
        return new(start, isQuoted && end > start && row[end - 1] == '"' ? end - 1 : end);
    }
}
