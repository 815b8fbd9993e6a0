using Microsoft.Data.Sqlite;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>The postings of all segments, on one connection.</summary>
internal sealed class PostingTable(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement find = new(connection, "SELECT documents FROM posting WHERE segment = ?1 AND term = ?2");
    private readonly SqliteStatement findPositions = new(connection, "SELECT positions FROM posting WHERE segment = ?1 AND term = ?2");
    private readonly SqliteStatement keys = new(connection, "SELECT term FROM posting WHERE segment = ?1 AND term >= ?2 AND term < ?3");
    private readonly SqliteStatement insert = new(connection, "INSERT INTO posting VALUES (?1, ?2, ?3, ?4)");

    /// <summary>The documents of a term, or its positions; null when the segment does not have it.</summary>
    public byte[]? Find(long segment, string term, bool positions)
    {
        SqliteStatement statement = (positions ? findPositions : find).Bind(1, segment).Bind(2, term);
        try
        {
            return statement.Step() ? statement.Bytes(0).ToArray() : null;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>The keys of a segment that begin with a text, in order.</summary>
    public List<string> Keys(long segment, string start)
    {
        var found = new List<string>();
        keys.Bind(1, segment).Bind(2, start).Bind(3, start + char.ConvertFromUtf32(0x10FFFF));
        try
        {
            while (keys.Step())
            {
                found.Add(keys.Text(0));
            }

            return found;
        }
        finally
        {
            keys.Reset();
        }
    }

    /// <summary>All postings of a segment, in order of their keys' bytes.</summary>
    public IEnumerable<(byte[] Term, byte[] Documents, byte[]? Positions)> All(long segment)
    {
        using var all = new SqliteStatement(connection, "SELECT term, documents, positions FROM posting WHERE segment = ?1 ORDER BY term");
        all.Bind(1, segment);
        while (all.Step())
        {
            yield return (all.Bytes(0).ToArray(), all.Bytes(1).ToArray(), all.IsNull(2) ? null : all.Bytes(2).ToArray());
        }
    }

    public void Insert(long segment, ReadOnlySpan<byte> term, PostingsEncoder postings) => Insert(insert.BindUtf8(2, term), segment, postings);

    public void Insert(long segment, string term, PostingsEncoder postings) => Insert(insert.Bind(2, term), segment, postings);

    public void Dispose()
    {
        find.Dispose();
        findPositions.Dispose();
        keys.Dispose();
        insert.Dispose();
    }

    private static void Insert(SqliteStatement insert, long segment, PostingsEncoder postings)
    {
        (byte[] documents, byte[]? positions) = postings.Finish();
        insert.Bind(1, segment).Bind(3, documents).Bind(4, positions).Run();
    }
}
