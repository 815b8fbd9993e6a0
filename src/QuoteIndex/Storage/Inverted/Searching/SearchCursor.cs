using System.Buffers.Text;
using System.Text;

namespace QuoteIndex.Storage.Inverted;

/// <summary>
/// Where a page of hits ended: the last hit's rank, and what must stay as it was for the pages that follow: which quotes there
/// were, and how frequent the words were that rank them. Immutable.
/// </summary>
/// <param name="Query">A hash of the query's filter and order.</param>
/// <param name="Value">The last hit's value.</param>
/// <param name="Id">The last hit's number.</param>
/// <param name="LastId">Quotes with higher numbers came after the first page.</param>
/// <param name="Path">The path of the last hit, in the order of paths; else empty.</param>
/// <param name="Statistics">See <see cref="TermStatistics.Counts"/>.</param>
internal sealed record SearchCursor(uint Query, double Value, long Id, long LastId, string Path, IReadOnlyList<long> Statistics)
{
    private const byte Version = 1;

    public override string ToString()
    {
        var bytes = new ByteBuffer();
        bytes.WriteByte(Version);
        bytes.WriteNumber(Query);
        byte[] path = Encoding.UTF8.GetBytes(Path);
        bytes.WriteNumber((uint)path.Length);
        bytes.Write(path);
        foreach (long number in (ReadOnlySpan<long>)[BitConverter.DoubleToInt64Bits(Value), Id, LastId, .. Statistics])
        {
            bytes.WriteNumber((uint)(number >> 32));
            bytes.WriteNumber((uint)number);
        }

        return Base64Url.EncodeToString(bytes.Written);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote for this query.</summary>
    /// <exception cref="QuoteIndexException">It is no cursor, or one of another query.</exception>
    public static SearchCursor Parse(string text, uint query)
    {
        try
        {
            var reader = new ByteReader(Base64Url.DecodeFromChars(text));
            if (reader.ReadByte() != Version)
            {
                throw new FormatException();
            }

            uint of = reader.ReadNumber();
            string path = Encoding.UTF8.GetString(reader.Read((int)reader.ReadNumber()));
            var numbers = new List<long>();
            while (!reader.AtEnd)
            {
                numbers.Add(((long)reader.ReadNumber() << 32) | reader.ReadNumber());
            }

            return of != query
                ? throw new QuoteIndexException("The cursor belongs to another query. Use it with the filter and order it was made for, or leave it out.")
                : new SearchCursor(of, BitConverter.Int64BitsToDouble(numbers[0]), numbers[1], numbers[2], path, numbers[3..]);
        }
        catch (Exception error) when (error is FormatException or IndexOutOfRangeException or ArgumentException or InvalidDataException)
        {
            throw new QuoteIndexException("The cursor is damaged. Take it as QuotePage.Cursor gave it, or leave it out.", error);
        }
    }

    /// <summary>A number for what a cursor depends on; the same in every process.</summary>
    public static uint HashOf(QuoteQuery query)
    {
        uint hash = 2166136261;
        foreach (byte b in Encoding.UTF8.GetBytes($"{query.Order} {query.Collapsed} {query.Widened} {query.Filter}"))
        {
            hash = (hash ^ b) * 16777619;
        }

        return hash;
    }
}
