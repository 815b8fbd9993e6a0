using Microsoft.Data.Sqlite;
using QuoteIndex.Benchmarks.Corpus;

namespace QuoteIndex.Benchmarks.Querying.HandWritten;

/// <summary>
/// What a user would write on SQLite in place of this library, and would have tuned: FTS5 over external content, indexes,
/// commands that stay prepared, a cache, and commits as durable as the library's.
/// </summary>
internal sealed class HandWrittenIndex : IDisposable
{
    // A commit survives a power failure, as the library's do; 64 MB of cache, and the file mapped.
    private const string Pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824;";

    private readonly SqliteConnection connection;
    private readonly IReadOnlyList<string> fields;
    private HandWrittenWriter? writer;

    static HandWrittenIndex() => SQLitePCL.Batteries_V2.Init();

    private HandWrittenIndex(SqliteConnection connection, CorpusText text)
    {
        this.connection = connection;
        fields = text switch
        {
            CorpusText.Statement => ["text"],
            CorpusText.Context => ["text", "context", "title"],
            _ => ["text", "context", "preceding", "title"],
        };
    }

    public static HandWrittenIndex Open(string path, CorpusText text)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        var index = new HandWrittenIndex(connection, text);
        index.Execute(Pragmas);
        return index;
    }

    public static HandWrittenIndex Create(string path, CorpusText text)
    {
        HandWrittenIndex index = Open(path, text);
        using Stream stream = typeof(HandWrittenIndex).Assembly.GetManifestResourceStream("hand-written.sql")!;
        using var reader = new StreamReader(stream);
        index.Execute(reader.ReadToEnd());
        index.Execute($"CREATE VIRTUAL TABLE quote_fts USING fts5 ({string.Join(", ", index.fields)}, content = 'quote', content_rowid = 'id', tokenize = 'porter unicode61')");
        return index;
    }

    /// <summary>Stores the documents in one transaction.</summary>
    public void Write(IEnumerable<SourceDocument> documents) => (writer ??= new HandWrittenWriter(connection, fields)).Write(documents);

    /// <summary>What a user runs once after much was written: the words in one tree, and the planner's statistics.</summary>
    public void Optimize() => Execute("INSERT INTO quote_fts (quote_fts) VALUES ('optimize'); ANALYZE;");

    public HandWrittenQueries Queries(AskedFor asked) => new(connection, asked, fields.Count);

    public void Dispose()
    {
        writer?.Dispose();
        connection.Dispose();
    }

    private void Execute(string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
