using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>
/// A connection with the statements that are prepared once for it, and its transaction. For use by one thread at a time.
/// </summary>
internal sealed class SqliteSession : IDisposable
{
    // How long SQLite itself waits for a lock before it says so; whoever may wait longer tries again.
    private const int BusyMilliseconds = 1000;

    private QuoteReader? quotes;
    private PostingTable? postings;
    private SqliteStatement? revision;
    private SqliteStatement? begin;
    private SqliteStatement? commit;

    private SqliteSession(SqliteConnection connection) => Connection = connection;

    public SqliteConnection Connection { get; }

    public QuoteReader Quotes => quotes ??= new QuoteReader(Connection);

    public PostingTable Postings => postings ??= new PostingTable(Connection);

    /// <summary>What searches fill.</summary>
    public Inverted.WindowArena Arena { get; } = new();

    public static SqliteSession Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            raw.sqlite3_busy_timeout(connection.Handle!, BusyMilliseconds);
            connection.CreateFunction("path_matches", (string pattern, string path, string location) => SourcePattern.Matches(pattern, path, location), isDeterministic: true);
            return new SqliteSession(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The number of the index's last change.</summary>
    public long Revision()
    {
        revision ??= new SqliteStatement(Connection, "SELECT value FROM meta WHERE name = 'revision'");
        try
        {
            revision.Step();
            return revision.Number(0);
        }
        finally
        {
            revision.Reset();
        }
    }

    /// <summary>Begins a transaction that sees one state of the index throughout.</summary>
    public void BeginRead() => (begin ??= new SqliteStatement(Connection, "BEGIN")).Run();

    /// <summary>Begins a transaction that may write.</summary>
    /// <exception cref="SqliteException">Another one does.</exception>
    public void BeginWrite() => Run("BEGIN IMMEDIATE");

    public void Commit() => (commit ??= new SqliteStatement(Connection, "COMMIT")).Run();

    /// <summary>Takes back what the transaction did, where one is open.</summary>
    public void Rollback()
    {
        if (raw.sqlite3_get_autocommit(Connection.Handle!) == 0)
        {
            Run("ROLLBACK");
        }
    }

    public void Dispose()
    {
        quotes?.Dispose();
        postings?.Dispose();
        revision?.Dispose();
        begin?.Dispose();
        commit?.Dispose();
        Connection.Dispose();
    }

    // Not by ADO.NET's transactions: their commands belong to one of them and could not be kept for the next.
    private void Run(string sql) => SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(Connection.Handle!, sql), Connection.Handle!);
}
