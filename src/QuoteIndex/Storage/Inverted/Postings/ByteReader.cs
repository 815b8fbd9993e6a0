namespace QuoteIndex.Storage.Inverted;

/// <summary>Reads what a <see cref="ByteBuffer"/> wrote. Bytes that end too soon throw <see cref="IndexOutOfRangeException"/> or <see cref="InvalidDataException"/>.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    public int Position { get; set; }

    public readonly bool AtEnd => Position >= bytes.Length;

    public uint ReadNumber()
    {
        uint value = bytes[Position++];
        if (value < 0x80)
        {
            return value;
        }

        value &= 0x7F;
        for (int shift = 7; ; shift += 7)
        {
            uint next = bytes[Position++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    public int ReadSigned()
    {
        uint value = ReadNumber();
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    public byte ReadByte() => bytes[Position++];

    public ReadOnlySpan<byte> Read(int length)
    {
        if ((uint)length > (uint)(bytes.Length - Position))
        {
            throw new InvalidDataException("Bytes are missing.");
        }

        ReadOnlySpan<byte> some = bytes.Slice(Position, length);
        Position += length;
        return some;
    }
}
