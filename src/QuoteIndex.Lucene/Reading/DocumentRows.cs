using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Util;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Lucene.Reading;

/// <summary>The numbers of a segment's documents, read as they are asked for. Safe for use by several threads at once.</summary>
internal sealed class DocumentRows(SegmentReader reader) : IColumnSource
{
    /// <summary>See <see cref="DocumentRow"/>.</summary>
    public ReadOnlySpan<byte> this[int document] => At(Values(), document, new BytesRef());

    public void Read(RankedWord ranks, int word, ulong documents)
    {
        BinaryDocValues values = Values();
        var bytes = new BytesRef();
        for (ulong left = documents; left != 0; left &= left - 1)
        {
            int document = BitOperations.TrailingZeroCount(left);
            DocumentRow.CopyTo(At(values, (word << 6) + document, bytes), ranks, document);
        }
    }

    public void Read(StoredColumns columns, int word, ulong documents)
    {
        BinaryDocValues values = Values();
        var bytes = new BytesRef();
        for (ulong left = documents; left != 0; left &= left - 1)
        {
            int document = (word << 6) + BitOperations.TrailingZeroCount(left);
            DocumentRow.CopyTo(At(values, document, bytes), columns, document);
        }
    }

    // Each thread has its own.
    private BinaryDocValues Values() => reader.GetBinaryDocValues(FieldNames.Row) ?? throw Damaged();

    private ReadOnlySpan<byte> At(BinaryDocValues values, int document, BytesRef bytes)
    {
        values.Get(document, bytes);
        return bytes.Length == DocumentRow.Length ? bytes.Bytes.AsSpan(bytes.Offset, bytes.Length) : throw Damaged();
    }

    private InvalidDataException Damaged() => new($"The numbers of a document are missing in segment {reader.SegmentName}.");
}
