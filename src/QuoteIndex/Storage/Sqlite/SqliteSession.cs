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
    private readonly Dictionary<string, SqliteStatement> statements = new(StringComparer.Ordinal);

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

    /// <summary>A statement of constant SQL, prepared when first asked for; whoever steps it resets it.</summary>
    public SqliteStatement Statement(string sql) => statements.TryGetValue(sql, out SqliteStatement? known) ? known : statements[sql] = new SqliteStatement(Connection, sql);

    /// <summary>The number of the index's last change.</summary>
    public long Revision()
    {
        SqliteStatement revision = Statement("SELECT value FROM meta WHERE name = 'revision'");
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
    public void BeginRead() => Statement("BEGIN").Run();

    /// <summary>Begins a transaction that may write.</summary>
    /// <exception cref="SqliteException">Another one does.</exception>
    public void BeginWrite() => Run("BEGIN IMMEDIATE");

    public void Commit() => Statement("COMMIT").Run();

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
        foreach (SqliteStatement statement in statements.Values)
        {
            statement.Dispose();
        }

        Connection.Dispose();
    }

    // Not by ADO.NET's transactions: their commands belong to one of them and could not be kept for the next.
    private void Run(string sql) => SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(Connection.Handle!, sql), Connection.Handle!);
}
