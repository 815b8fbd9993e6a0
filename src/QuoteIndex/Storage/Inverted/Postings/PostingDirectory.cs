namespace QuoteIndex.Storage.Inverted;

/// <summary>Which of a segment's pages has which terms: the first key and the kind of each. Immutable.</summary>
internal sealed class PostingDirectory
{
    private readonly byte[][] keys;
    private readonly PageKind[] kinds;

    public PostingDirectory(IReadOnlyList<(byte[] FirstKey, PageKind Kind)> pages)
    {
        keys = [.. pages.Select(page => page.FirstKey)];
        kinds = [.. pages.Select(page => page.Kind)];
    }

    public int Pages => keys.Length;

    public PageKind KindOf(int page) => kinds[page];

    public ReadOnlySpan<byte> FirstKeyOf(int page) => keys[page];

    /// <summary>The page that has the key if any has, and never one of positions; -1 when the key is before all.</summary>
    public int Find(ReadOnlySpan<byte> key)
    {
        int low = 0, high = keys.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (keys[middle].AsSpan().SequenceCompareTo(key) <= 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        int page = low - 1;
        return page > 0 && kinds[page] == PageKind.Positions ? page - 1 : page;
    }

    public byte[] Encode()
    {
        var bytes = new ByteBuffer();
        bytes.WriteNumber((uint)keys.Length);
        for (int i = 0; i < keys.Length; i++)
        {
            bytes.WriteByte((byte)kinds[i]);
            bytes.WriteNumber((uint)keys[i].Length);
            bytes.Write(keys[i]);
        }

        return bytes.Written.ToArray();
    }

    public static PostingDirectory Decode(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        var pages = new (byte[] FirstKey, PageKind Kind)[(int)reader.ReadNumber()];
        for (int i = 0; i < pages.Length; i++)
        {
            var kind = (PageKind)reader.ReadByte();
            pages[i] = (reader.Read((int)reader.ReadNumber()).ToArray(), kind);
        }

        return new PostingDirectory(pages);
    }
}
