using System.Text;

namespace QuoteIndex.Storage.Inverted;

/// <summary>
/// Postings of terms that follow one another, as bytes: for each the length of its key and the key, the length of its documents
/// and these, the length of its positions and these. What does not fit has its documents and its positions on pages of their own.
/// </summary>
internal static class PostingPage
{
    /// <summary>About how large a page is: two fill one of SQLite's, and a term in it is found in a microsecond.</summary>
    public const int Size = 4000;

    /// <summary>A term's postings from here on have pages of their own.</summary>
    public const int Large = 2000;

    public static void Write(ByteBuffer page, ReadOnlySpan<byte> key, ReadOnlySpan<byte> documents, ReadOnlySpan<byte> positions)
    {
        page.WriteNumber((uint)key.Length);
        page.Write(key);
        page.WriteNumber((uint)documents.Length);
        page.Write(documents);
        page.WriteNumber((uint)positions.Length);
        page.Write(positions);
    }

    /// <summary>The documents of a term, or its positions; null when it is not on the page or has none.</summary>
    public static byte[]? Find(ReadOnlySpan<byte> page, ReadOnlySpan<byte> key, bool positions)
    {
        var reader = new ByteReader(page);
        while (!reader.AtEnd)
        {
            bool found = reader.Read((int)reader.ReadNumber()).SequenceEqual(key);
            ReadOnlySpan<byte> documents = reader.Read((int)reader.ReadNumber());
            ReadOnlySpan<byte> itsPositions = reader.Read((int)reader.ReadNumber());
            if (found)
            {
                return !positions ? documents.ToArray() : itsPositions.IsEmpty ? null : itsPositions.ToArray();
            }
        }

        return null;
    }

    /// <summary>The keys on a page, in order.</summary>
    public static List<string> Keys(ReadOnlySpan<byte> page)
    {
        var keys = new List<string>();
        var reader = new ByteReader(page);
        while (!reader.AtEnd)
        {
            keys.Add(Encoding.UTF8.GetString(reader.Read((int)reader.ReadNumber())));
            reader.Read((int)reader.ReadNumber());
            reader.Read((int)reader.ReadNumber());
        }

        return keys;
    }

    /// <summary>Everything on a page, in order.</summary>
    public static List<TermPostings> All(ReadOnlySpan<byte> page)
    {
        var all = new List<TermPostings>();
        var reader = new ByteReader(page);
        while (!reader.AtEnd)
        {
            byte[] key = reader.Read((int)reader.ReadNumber()).ToArray();
            byte[] documents = reader.Read((int)reader.ReadNumber()).ToArray();
            ReadOnlySpan<byte> positions = reader.Read((int)reader.ReadNumber());
            all.Add(new TermPostings(key, documents, positions.IsEmpty ? null : positions.ToArray()));
        }

        return all;
    }
}
