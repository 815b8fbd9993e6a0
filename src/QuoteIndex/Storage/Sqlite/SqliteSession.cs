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

    public PostingTable Postings => postings ??= new PostingTable(this);

    /// <summary>What the writer knows of the postings of utterances from one transaction to the next.</summary>
    public UtteranceMemory Utterances { get; } = new();

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

    /// <summary>Runs a statement of constant SQL, whose parameters are ?1, ?2 and so on.</summary>
    public void Execute(string sql, params ReadOnlySpan<object?> values) => Statement(sql).With(values).Run();

    /// <summary>The number in the first column of a statement's first row; null when there is no row, or nothing in it.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values)
    {
        SqliteStatement statement = Statement(sql).With(values);
        try
        {
            return statement.Step() && !statement.IsNull(0) ? statement.Number(0) : null;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>The rows of a statement, each to be read before the next and not after them; the statement may not be run for anything else meanwhile.</summary>
    public IEnumerable<SqliteStatement> Rows(string sql, params object?[] values)
    {
        SqliteStatement statement = Statement(sql).With(values);
        try
        {
            while (statement.Step())
            {
                yield return statement;
            }
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>The number of the index's last change.</summary>
    public long Revision() => Number("SELECT value FROM meta WHERE name = 'revision'") ?? throw new InvalidDataException("The index has no revision.");

    // Not by ADO.NET's transactions: their commands belong to one of them and could not be kept for the next.

    /// <summary>Begins a transaction that sees one state of the index throughout.</summary>
    public void BeginRead() => Statement("BEGIN").Run();

    /// <summary>Begins a transaction that may write.</summary>
    /// <exception cref="SqliteException">Another one does.</exception>
    public void BeginWrite() => Statement("BEGIN IMMEDIATE").Run();

    public void Commit() => Statement("COMMIT").Run();

    /// <summary>Takes back what the transaction did, where one is open.</summary>
    public void Rollback()
    {
        if (raw.sqlite3_get_autocommit(Connection.Handle!) == 0)
        {
            Statement("ROLLBACK").Run();
        }
    }

    public void Dispose()
    {
        quotes?.Dispose();
        foreach (SqliteStatement statement in statements.Values)
        {
            statement.Dispose();
        }

        Connection.Dispose();
    }
}
