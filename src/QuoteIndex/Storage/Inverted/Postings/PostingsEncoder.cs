namespace QuoteIndex.Storage.Inverted;

/// <summary>
/// Writes the postings of one term: in which documents of a segment it stands, how often, and at which positions. Two byte
/// strings come of it, since most queries need no positions. Both are cut into blocks of <see cref="Block"/> documents, with a
/// directory in front where there are several, so that a reader can skip.
/// </summary>
/// <remarks>
/// Documents: their number, the directory (last document and length of each block), then for each document twice the distance to the one before, plus one where a byte with its code follows
/// that is not <see cref="PostingCode.OnceInText"/>. Positions: the directory (length of each block), then for each position eight
/// times the distance to the one before, plus twice the field, plus one for a document's last.
/// </remarks>
internal sealed class PostingsEncoder
{
    public const int Block = 128;

    private readonly ByteBuffer documents = new();
    private readonly ByteBuffer positions = new();
    private readonly List<(int LastDocument, int DocumentBytes, int PositionBytes)> blocks = [];
    private int count;
    private int last = -1;
    private int documentsStart;
    private int positionsStart;

    // The document being written.
    private int current = -1;
    private int inText;
    private int inContext;
    private bool inHeadline;
    private int lastPosition;
    private int lastPositionAt = -1;

    /// <summary>The term stands at a position of a document. Documents and positions come in ascending order.</summary>
    public void Add(int document, int position, TermField field)
    {
        Count(document, field);
        lastPositionAt = positions.Length;
        positions.WriteNumber(((uint)(position - lastPosition) << 3) | ((uint)field << 1));
        lastPosition = position;
    }

    /// <summary>The term belongs to a document, at no position.</summary>
    public void Add(int document)
    {
        if (document != current)
        {
            Count(document, TermField.Text);
        }
    }

    /// <summary>A document as another encoder wrote it; of no use together with the other two.</summary>
    public void Append(int document, byte code, ReadOnlySpan<byte> positionsOfDocument)
    {
        positions.Write(positionsOfDocument);
        Write(document, code);
    }

    /// <summary>Everything written so far; nothing may be added any more.</summary>
    public (byte[] Documents, byte[]? Positions) Finish()
    {
        Flush();
        bool several = count > Block;
        if (several && documents.Length > documentsStart)
        {
            EndBlock();
        }

        var head = new ByteBuffer();
        head.WriteNumber((uint)count);
        if (several)
        {
            int before = -1;
            foreach ((int lastDocument, int documentBytes, _) in blocks)
            {
                head.WriteNumber((uint)(lastDocument - before));
                head.WriteNumber((uint)documentBytes);
                before = lastDocument;
            }
        }

        byte[] first = [.. head.Written, .. documents.Written];
        if (positions.Length == 0)
        {
            return (first, null);
        }

        head.Clear();
        if (several)
        {
            foreach ((_, _, int positionBytes) in blocks)
            {
                head.WriteNumber((uint)positionBytes);
            }
        }

        return (first, [.. head.Written, .. positions.Written]);
    }

    private void Count(int document, TermField field)
    {
        if (document != current)
        {
            Flush();
            current = document;
        }

        inText += field == TermField.Text ? 1 : 0;
        inContext += field == TermField.Context ? 1 : 0;
        inHeadline |= field == TermField.Headline;
    }

    private void Flush()
    {
        if (current < 0)
        {
            return;
        }

        if (lastPositionAt >= 0)
        {
            positions[lastPositionAt] |= 1;
        }

        Write(current, PostingCode.Of(inText, inContext, inHeadline));
        current = -1;
        lastPositionAt = -1;
        (inText, inContext, inHeadline, lastPosition) = (0, 0, false, 0);
    }

    private void Write(int document, byte code)
    {
        bool plain = code == PostingCode.OnceInText;
        documents.WriteNumber(((uint)(document - last) << 1) | (plain ? 0u : 1u));
        if (!plain)
        {
            documents.WriteByte(code);
        }

        last = document;
        count++;
        if (count % Block == 0)
        {
            EndBlock();
        }
    }

    private void EndBlock()
    {
        blocks.Add((last, documents.Length - documentsStart, positions.Length - positionsStart));
        (documentsStart, positionsStart) = (documents.Length, positions.Length);
    }
}
