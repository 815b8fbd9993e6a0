using System.Text;
using Microsoft.Data.Sqlite;
using QuoteIndex.Storage.Inverted;
using SQLitePCL;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>
/// The postings of all segments, on one connection. Statements are prepared once and called without the layers of ADO.NET:
/// an ingest writes thousands of rows a batch.
/// </summary>
internal sealed class PostingTable(SqliteConnection connection) : IDisposable
{
    private sqlite3_stmt? find;
    private sqlite3_stmt? findPositions;
    private sqlite3_stmt? insert;

    /// <summary>The documents of a term, or its positions; null when the segment does not have it.</summary>
    public byte[]? Find(long segment, string term, bool positions)
    {
        sqlite3_stmt statement = positions
            ? findPositions ??= Prepare("SELECT positions FROM posting WHERE segment = ?1 AND term = ?2")
            : find ??= Prepare("SELECT documents FROM posting WHERE segment = ?1 AND term = ?2");
        try
        {
            raw.sqlite3_bind_int64(statement, 1, segment);
            BindText(statement, 2, term);
            return Step(statement) ? raw.sqlite3_column_blob(statement, 0).ToArray() : null;
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    /// <summary>The keys of a segment from one on that begin with it, in order.</summary>
    public List<string> Keys(long segment, string start)
    {
        var keys = new List<string>();
        using SqliteCommand command = connection.Command(
            "SELECT term FROM posting WHERE segment = $0 AND term >= $1 AND term < $2", segment, start, start + char.ConvertFromUtf32(0x10FFFF));
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            keys.Add(row.Text(0));
        }

        return keys;
    }

    /// <summary>All postings of a segment, in order of their keys' bytes.</summary>
    public IEnumerable<(byte[] Term, byte[] Documents, byte[]? Positions)> All(long segment)
    {
        sqlite3_stmt statement = Prepare("SELECT CAST(term AS BLOB), documents, positions FROM posting WHERE segment = ?1 ORDER BY term");
        using (statement)
        {
            raw.sqlite3_bind_int64(statement, 1, segment);
            while (Step(statement))
            {
                yield return (
                    raw.sqlite3_column_blob(statement, 0).ToArray(),
                    raw.sqlite3_column_blob(statement, 1).ToArray(),
                    raw.sqlite3_column_type(statement, 2) == raw.SQLITE_NULL ? null : raw.sqlite3_column_blob(statement, 2).ToArray());
            }
        }
    }

    public void Insert(long segment, ReadOnlySpan<byte> term, PostingsEncoder postings)
    {
        (byte[] documents, byte[]? positions) = postings.Finish();
        insert ??= Prepare("INSERT INTO posting VALUES (?1, ?2, ?3, ?4)");
        raw.sqlite3_bind_int64(insert, 1, segment);
        Check(raw.sqlite3_bind_text(insert, 2, term));
        Check(raw.sqlite3_bind_blob(insert, 3, documents));
        Check(positions is null ? raw.sqlite3_bind_null(insert, 4) : raw.sqlite3_bind_blob(insert, 4, positions));
        try
        {
            Step(insert);
        }
        finally
        {
            raw.sqlite3_reset(insert);
        }
    }

    public void Insert(long segment, string term, PostingsEncoder postings)
    {
        Span<byte> bytes = stackalloc byte[Encoding.UTF8.GetMaxByteCount(term.Length)];
        Insert(segment, bytes[..Encoding.UTF8.GetBytes(term, bytes)], postings);
    }

    public void Dispose()
    {
        find?.Dispose();
        findPositions?.Dispose();
        insert?.Dispose();
    }

    private static void BindText(sqlite3_stmt statement, int parameter, string text)
    {
        Span<byte> bytes = stackalloc byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        raw.sqlite3_bind_text(statement, parameter, bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }

    private sqlite3_stmt Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v2(connection.Handle!, sql, out sqlite3_stmt statement));
        return statement;
    }

    private bool Step(sqlite3_stmt statement)
    {
        int code = raw.sqlite3_step(statement);
        if (code is not raw.SQLITE_ROW and not raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(code, connection.Handle!);
        }

        return code == raw.SQLITE_ROW;
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, connection.Handle!);
}
