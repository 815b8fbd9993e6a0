using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>Writes the postings of a new segment, term after term in order of their keys' bytes, onto pages that follow one another.</summary>
internal sealed class PostingWriter
{
    private readonly SqliteStatement insert;
    private readonly ByteBuffer page = new();
    private readonly List<(byte[] FirstKey, PageKind Kind)> pages = [];
    private byte[] firstKey = [];

    public PostingWriter(SqliteSession session)
    {
        insert = session.Statement("INSERT INTO posting VALUES (?1, ?2)");
        FirstPage = 1 + (session.Number("SELECT max(page) FROM posting") ?? 0);
    }

    /// <summary>The number of the first page.</summary>
    public long FirstPage { get; }

    public void Add(byte[] key, byte[] documents, byte[]? positions)
    {
        if (documents.Length + (positions?.Length ?? 0) >= PostingPage.Large)
        {
            Flush();
            Insert(key, PageKind.Documents, documents);
            if (positions is not null)
            {
                Insert(key, PageKind.Positions, positions);
            }

            return;
        }

        if (page.Length + key.Length + documents.Length + (positions?.Length ?? 0) > PostingPage.Size)
        {
            Flush();
        }

        firstKey = page.Length == 0 ? key : firstKey;
        PostingPage.Write(page, key, documents, positions);
    }

    /// <summary>Writes what is left; which terms are where.</summary>
    public PostingDirectory Finish()
    {
        Flush();
        return new PostingDirectory(pages);
    }

    private void Flush()
    {
        if (page.Length > 0)
        {
            Insert(firstKey, PageKind.Terms, page.Written);
            page.Clear();
        }
    }

    private void Insert(byte[] key, PageKind kind, ReadOnlySpan<byte> bytes)
    {
        insert.Bind(1, FirstPage + pages.Count).BindBytes(2, bytes).Run();
        pages.Add((key, kind));
    }
}
