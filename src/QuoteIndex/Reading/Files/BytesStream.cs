using System.Runtime.InteropServices;

namespace QuoteIndex.Reading;

/// <summary>Bytes in memory as a stream.</summary>
internal static class BytesStream
{
    public static Stream Over(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);
}
