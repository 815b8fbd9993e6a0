namespace QuoteIndex.Storage.Inverted;

/// <summary>Bytes that grow, with numbers as little-endian base 128 (seven bits a byte, the eighth for "more follows").</summary>
internal sealed class ByteBuffer
{
    private byte[] bytes = [];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public ref byte this[int index] => ref bytes[index];

    public void WriteNumber(uint value)
    {
        Reserve(5);
        byte[] target = bytes;
        int length = Length;
        while (value >= 0x80)
        {
            target[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        target[length++] = (byte)value;
        Length = length;
    }

    /// <summary>A number that may be below zero: small ones of either sign are short.</summary>
    public void WriteSigned(int value) => WriteNumber((uint)((value << 1) ^ (value >> 31)));

    public void WriteByte(byte value)
    {
        Reserve(1);
        bytes[Length++] = value;
    }

    public void Write(ReadOnlySpan<byte> some)
    {
        Reserve(some.Length);
        some.CopyTo(bytes.AsSpan(Length));
        Length += some.Length;
    }

    public void Clear() => Length = 0;

    private void Reserve(int more)
    {
        if (bytes.Length - Length < more)
        {
            Array.Resize(ref bytes, Math.Max(Length + more, Math.Max(16, bytes.Length * 2)));
        }
    }
}
