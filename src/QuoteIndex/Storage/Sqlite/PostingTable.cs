using System.Text;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>The postings of all segments, in one session.</summary>
internal sealed class PostingTable(SqliteSession session)
{
    private readonly SqliteStatement read = session.Statement("SELECT bytes FROM posting WHERE page = ?1");

    /// <summary>The documents of a term, or its positions; null when the segment does not have it.</summary>
    public byte[]? Find(Segment segment, string term, bool positions)
    {
        Span<byte> bytes = stackalloc byte[Encoding.UTF8.GetMaxByteCount(term.Length)];
        ReadOnlySpan<byte> key = bytes[..Encoding.UTF8.GetBytes(term, bytes)];
        PostingDirectory directory = segment.Directory;
        int page = directory.Find(key);
        if (page < 0)
        {
            return null;
        }

        if (directory.KindOf(page) == PageKind.Terms)
        {
            try
            {
                return PostingPage.Find(Read(segment, page), key, positions);
            }
            finally
            {
                read.Reset();
            }
        }

        if (!directory.FirstKeyOf(page).SequenceEqual(key))
        {
            return null;
        }

        int own = positions ? page + 1 : page;
        return own < directory.Pages && (!positions || directory.KindOf(own) == PageKind.Positions) ? Copy(segment, own) : null;
    }

    /// <summary>The keys of a segment that begin with a text, in order.</summary>
    public List<string> Keys(Segment segment, string start)
    {
        var found = new List<string>();
        byte[] key = Encoding.UTF8.GetBytes(start);
        PostingDirectory directory = segment.Directory;
        for (int page = Math.Max(0, directory.Find(key)); page < directory.Pages; page++)
        {
            ReadOnlySpan<byte> first = directory.FirstKeyOf(page);
            if (!first.StartsWith(key) && first.SequenceCompareTo(key) > 0)
            {
                break;
            }

            if (directory.KindOf(page) == PageKind.Terms)
            {
                found.AddRange(PostingPage.Keys(Copy(segment, page)).Where(term => term.StartsWith(start, StringComparison.Ordinal)));
            }
            else if (directory.KindOf(page) == PageKind.Documents && first.StartsWith(key))
            {
                found.Add(Encoding.UTF8.GetString(first));
            }
        }

        return found;
    }

    /// <summary>All postings of a segment, in order of their keys' bytes.</summary>
    public IEnumerable<TermPostings> All(Segment segment)
    {
        PostingDirectory directory = segment.Directory;
        for (int page = 0; page < directory.Pages; page++)
        {
            byte[] bytes = Copy(segment, page);
            if (directory.KindOf(page) == PageKind.Terms)
            {
                foreach (TermPostings postings in PostingPage.All(bytes))
                {
                    yield return postings;
                }

                continue;
            }

            byte[] key = directory.FirstKeyOf(page).ToArray();
            bool hasPositions = page + 1 < directory.Pages && directory.KindOf(page + 1) == PageKind.Positions;
            yield return new TermPostings(key, bytes, hasPositions ? Copy(segment, ++page) : null);
        }
    }

    /// <summary>Removes the postings of a segment.</summary>
    public void Delete(Segment segment) => session.Execute(
        "DELETE FROM posting WHERE page BETWEEN ?1 AND ?2", segment.FirstPage, segment.FirstPage + segment.Directory.Pages - 1);

    // Until the statement is reset.
    private ReadOnlySpan<byte> Read(Segment segment, int page) => read.Bind(1, segment.FirstPage + page).Step()
        ? read.Bytes(0)
        : throw new InvalidDataException("A page of postings is missing.");

    private byte[] Copy(Segment segment, int page)
    {
        try
        {
            return Read(segment, page).ToArray();
        }
        finally
        {
            read.Reset();
        }
    }
}
