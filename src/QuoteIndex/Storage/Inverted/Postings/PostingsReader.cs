using System.Runtime.CompilerServices;

namespace QuoteIndex.Storage.Inverted;

/// <summary>
/// Walks through the postings of one term in a segment, forward only. <see cref="PostingsEncoder"/> says what the bytes are.
/// Not for use by several threads at once.
/// </summary>
internal sealed class PostingsReader
{
    private readonly byte[] bytes;
    private readonly byte[]? positionBytes;
    private readonly int[] lastDocuments;
    private readonly int[] starts;
    private readonly int[] positionStarts;
    private readonly int payload;
    private int at;
    private int block;

    // Which document of the block Document is, and how far in the block's positions the reader is.
    private int index = -1;
    private int positionIndex;
    private int positionAt;
    private int positionBlock = -1;

    /// <param name="bytes">The documents.</param>
    /// <param name="positions">The positions; null where they are not asked for.</param>
    public PostingsReader(byte[] bytes, byte[]? positions = null)
    {
        this.bytes = bytes;
        positionBytes = positions;
        var reader = new ByteReader(bytes);
        Count = (int)reader.ReadNumber();
        int blocks = Count > PostingsEncoder.Block ? (Count + PostingsEncoder.Block - 1) / PostingsEncoder.Block : 0;
        lastDocuments = blocks == 0 ? [] : new int[blocks];
        starts = blocks == 0 ? [] : new int[blocks];
        int last = -1, start = 0;
        for (int i = 0; i < blocks; i++)
        {
            lastDocuments[i] = last += (int)reader.ReadNumber();
            starts[i] = start;
            start += (int)reader.ReadNumber();
        }

        at = payload = reader.Position;
        positionStarts = positions is null ? [] : ReadPositionStarts(positions, blocks);
        Document = -1;
    }

    /// <summary>How many documents have the term.</summary>
    public int Count { get; }

    /// <summary>The document the reader is at; -1 before the first, <see cref="int.MaxValue"/> after the last.</summary>
    public int Document { get; private set; }

    /// <summary>How often the term stands where in <see cref="Document"/>: a <see cref="PostingCode"/>.</summary>
    public byte Code { get; private set; }

    /// <summary>How many documents a term's postings tell of.</summary>
    public static int CountOf(byte[] bytes) => (int)new ByteReader(bytes).ReadNumber();

    /// <summary>Goes to the first document from <paramref name="document"/> on, and says which that is.</summary>
    public int Advance(int document)
    {
        if (Document >= document)
        {
            return Document;
        }

        if (lastDocuments.Length > 0 && document > lastDocuments[block])
        {
            SkipTo(document);
        }

        while (Document < document)
        {
            Next();
        }

        return Document;
    }

    /// <summary>
    /// Goes through the documents before <paramref name="end"/>, setting the bit of each in the sets and writing its code, all
    /// counted from <paramref name="start"/>; stays at the first document from the end on.
    /// </summary>
    public void Read(int start, int end, Span<byte> codes, WindowSets sets)
    {
        Advance(start);

        // Everything in locals: this loop is what a query of common words spends its time in.
        ReadOnlySpan<byte> from = bytes;
        Span<ulong> text = sets.Text, near = sets.Near, anywhere = sets.Anywhere;
        int position = at, document = Document, inBlock = index, inBlocks = block;
        byte code = Code;
        while (document < end)
        {
            int bit = document - start;
            codes[bit] = code;
            ulong mask = 1UL << bit;
            anywhere[bit >> 6] |= mask;
            if (PostingCode.IsInText(code))
            {
                text[bit >> 6] |= mask;
                near[bit >> 6] |= mask;
            }
            else if (PostingCode.IsNear(code))
            {
                near[bit >> 6] |= mask;
            }

            Next(from, ref position, ref document, ref code, ref inBlock, ref inBlocks);
        }

        (at, Document, Code, index, block) = (position, document, code, inBlock, inBlocks);
    }

    /// <summary>The same for the bits alone; only of documents that have the term in the statement, or of all.</summary>
    public void Read(int start, int end, Span<ulong> bits, bool onlyInText)
    {
        Advance(start);
        ReadOnlySpan<byte> from = bytes;
        int position = at, document = Document, inBlock = index, inBlocks = block;
        byte code = Code;
        while (document < end)
        {
            if (!onlyInText || PostingCode.IsInText(code))
            {
                int bit = document - start;
                bits[bit >> 6] |= 1UL << bit;
            }

            Next(from, ref position, ref document, ref code, ref inBlock, ref inBlocks);
        }

        (at, Document, Code, index, block) = (position, document, code, inBlock, inBlocks);
    }

    /// <summary>The positions in <see cref="Document"/>, each with its field in the two lowest bits, in ascending order.</summary>
    public void ReadPositions(List<int> found)
    {
        found.Clear();
        var reader = new ByteReader(positionBytes) { Position = SkipToPositions() };
        int position = 0;
        while (true)
        {
            uint value = reader.ReadNumber();
            position += (int)(value >> 3);
            found.Add((position << 2) | (int)((value >> 1) & 3));
            if ((value & 1) != 0)
            {
                break;
            }
        }

        positionAt = reader.Position;
        positionIndex++;
    }

    /// <summary>The bytes of the positions in <see cref="Document"/>; none where the term has none.</summary>
    public ReadOnlySpan<byte> PositionBytes()
    {
        if (positionBytes is null)
        {
            return [];
        }

        int start = SkipToPositions();
        SkipPositions(1);
        positionIndex++;
        return positionBytes.AsSpan(start, positionAt - start);
    }

    private static int[] ReadPositionStarts(byte[] positions, int blocks)
    {
        var reader = new ByteReader(positions);
        int[] starts = new int[Math.Max(1, blocks)];
        int start = 0;
        for (int i = 0; i < blocks; i++)
        {
            starts[i] = start;
            start += (int)reader.ReadNumber();
        }

        for (int i = 0; i < starts.Length; i++)
        {
            starts[i] += reader.Position;
        }

        return starts;
    }

    private void Next()
    {
        int position = at, document = Document, inBlock = index, inBlocks = block;
        byte code = Code;
        Next(bytes, ref position, ref document, ref code, ref inBlock, ref inBlocks);
        (at, Document, Code, index, block) = (position, document, code, inBlock, inBlocks);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Next(ReadOnlySpan<byte> from, ref int position, ref int document, ref byte code, ref int inBlock, ref int inBlocks)
    {
        if (position >= from.Length)
        {
            document = int.MaxValue;
            return;
        }

        uint value = from[position++];
        if (value >= 0x80)
        {
            value &= 0x7F;
            for (int shift = 7; ; shift += 7)
            {
                uint next = from[position++];
                value |= (next & 0x7F) << shift;
                if (next < 0x80)
                {
                    break;
                }
            }
        }

        document += (int)(value >> 1);
        code = (value & 1) == 0 ? PostingCode.OnceInText : from[position++];
        if (++inBlock == PostingsEncoder.Block)
        {
            inBlock = 0;
            inBlocks++;
        }
    }

    private void SkipTo(int document)
    {
        int low = block, high = lastDocuments.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (lastDocuments[middle] < document)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (low == lastDocuments.Length)
        {
            at = bytes.Length;
            Document = int.MaxValue;
            return;
        }

        if (low > block)
        {
            block = low;
            index = -1;
            at = payload + starts[low];
            Document = lastDocuments[low - 1];
        }
    }

    private int SkipToPositions()
    {
        if (positionBlock != block)
        {
            positionBlock = block;
            positionIndex = 0;
            positionAt = positionStarts[block];
        }

        SkipPositions(index - positionIndex);
        positionIndex = index;
        return positionAt;
    }

    private void SkipPositions(int documents)
    {
        byte[] from = positionBytes!;
        int position = positionAt;
        for (; documents > 0; documents--)
        {
            bool last;
            do
            {
                last = (from[position] & 1) != 0;
                while (from[position++] >= 0x80)
                {
                }
            }
            while (!last);
        }

        positionAt = position;
    }
}
