using System.Globalization;
using Microsoft.Data.Sqlite;
using QuoteIndex.Benchmarks.Corpus;

namespace QuoteIndex.Benchmarks.Querying;

/// <summary>
/// What a user would write on SQLite in place of this library: a table of quotes with text columns and indexes, FTS5
/// over it as external content with its own stemmer, <c>bm25</c> for the rank, and filters by a join.
/// </summary>
internal sealed class HandWrittenIndex : IDisposable
{
    private const string Schema =
        """
        PRAGMA journal_mode = WAL;
        CREATE TABLE quote (
            id INTEGER PRIMARY KEY, text TEXT NOT NULL, context TEXT NOT NULL, title TEXT, kind TEXT NOT NULL,
            speaker TEXT, speaker_title TEXT, speaker_kind TEXT NOT NULL, mention TEXT, mention_start INTEGER, mention_end INTEGER,
            cue_start INTEGER, cue_end INTEGER, content_start INTEGER NOT NULL, content_end INTEGER NOT NULL, company TEXT,
            published TEXT, said TEXT, day TEXT, path TEXT NOT NULL, location TEXT, line INTEGER NOT NULL, publisher TEXT,
            confidence REAL NOT NULL, evidence TEXT NOT NULL);
        CREATE INDEX quote_speaker ON quote (speaker);
        CREATE INDEX quote_company ON quote (company);
        CREATE INDEX quote_day ON quote (day);
        CREATE VIRTUAL TABLE quote_fts USING fts5 (
            text, context, title, content = 'quote', content_rowid = 'id', tokenize = 'porter unicode61');
        """;

    private const string Matching = "SELECT q.* FROM quote_fts JOIN quote q ON q.id = quote_fts.rowid WHERE quote_fts MATCH $match";
    private const string BestFirst = " ORDER BY bm25(quote_fts, 4.0, 1.0, 0.5) LIMIT $limit";
    private const string NewestFirst = " ORDER BY q.day DESC, q.id LIMIT $limit";

    private readonly SqliteConnection connection;

    static HandWrittenIndex() => SQLitePCL.Batteries_V2.Init();

    private HandWrittenIndex(SqliteConnection connection) => this.connection = connection;

    public static HandWrittenIndex Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return new HandWrittenIndex(connection);
    }

    public static HandWrittenIndex Create(string path)
    {
        HandWrittenIndex index = Open(path);
        using SqliteCommand command = index.connection.CreateCommand();
        command.CommandText = Schema;
        command.ExecuteNonQuery();
        return index;
    }

    /// <summary>Stores the documents in one transaction.</summary>
    public void Write(IEnumerable<SourceDocument> documents)
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        using SqliteCommand quotes = connection.CreateCommand();
        string[] values = [.. Enumerable.Range(0, 24).Select(i => "$" + i.ToString(CultureInfo.InvariantCulture))];
        quotes.CommandText = $"INSERT INTO quote VALUES (NULL, {string.Join(", ", values)}) RETURNING id";
        using SqliteCommand words = connection.CreateCommand();
        words.CommandText = "INSERT INTO quote_fts (rowid, text, context, title) VALUES ($0, $1, $2, $3)";
        Array.ForEach(values, name => quotes.Parameters.Add(new SqliteParameter { ParameterName = name }));
        Array.ForEach(values[..4], name => words.Parameters.Add(new SqliteParameter { ParameterName = name }));
        foreach (Quote quote in documents.SelectMany(document => document.Quotes))
        {
            Bind(quotes, Columns(quote));
            object id = quotes.ExecuteScalar()!;
            Bind(words, id, quote.Text, quote.Context, quote.Source.Title);
            words.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public List<Quote> Find(SyntheticCorpus corpus, QueryKind kind, int limit)
    {
        string word = $"{{text context}} : \"{corpus.CommonWord}\"";
        using SqliteCommand command = connection.CreateCommand();
        (command.CommandText, string match) = kind switch
        {
            QueryKind.SpeakerAndTopic or QueryKind.Question => (Matching + " AND q.speaker = $speaker" + BestFirst, word),
            QueryKind.CommonWord => (Matching + BestFirst, word),
            QueryKind.Phrase => (Matching + BestFirst, $"{{text}} : \"{corpus.Phrase}\""),
            QueryKind.NewestFirst => (Matching + NewestFirst, word),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of query."),
        };
        command.Parameters.AddWithValue("$match", match);
        command.Parameters.AddWithValue("$limit", limit);
        if (kind is QueryKind.SpeakerAndTopic or QueryKind.Question)
        {
            command.Parameters.AddWithValue("$speaker", corpus.Speaker);
        }

        var found = new List<Quote>();
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            found.Add(Read(row));
        }

        return found;
    }

    public void Dispose() => connection.Dispose();

    private static void Bind(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }

    private static object?[] Columns(Quote quote) =>
    [
        quote.Text, quote.Context, quote.Source.Title, quote.Kind.ToString(),
        quote.Speaker.Name, quote.Speaker.Title, quote.Speaker.Kind.ToString(), quote.Speaker.Mention, quote.Speaker.Span?.Start, quote.Speaker.Span?.End,
        quote.Cue?.Start, quote.Cue?.End, quote.Content[0].Start, quote.Content[0].End, quote.Company,
        Day(quote.Published), Day(quote.SaidOn), Day(quote.Date), quote.Source.Path, quote.Source.Location, quote.Source.Line, quote.Source.Publisher,
        quote.Confidence, quote.Evidence,
    ];

    private static Quote Read(SqliteDataReader row) => new()
    {
        Text = row.GetString(1),
        Context = row.GetString(2),
        Kind = Enum.Parse<QuoteKind>(row.GetString(4)),
        Speaker = new Speaker
        {
            Name = Text(row, 5),
            Title = Text(row, 6),
            Kind = Enum.Parse<SpeakerKind>(row.GetString(7)),
            Mention = Text(row, 8),
            Span = Span(row, 9),
        },
        Cue = Span(row, 11),
        Content = [new TextSpan(row.GetInt32(13), row.GetInt32(14))],
        Company = Text(row, 15),
        Published = Day(row, 16),
        SaidOn = Day(row, 17),
        Source = new QuoteSource
        {
            Path = row.GetString(19),
            Location = Text(row, 20),
            Line = row.GetInt32(21),
            Title = Text(row, 3),
            Publisher = Text(row, 22),
        },
        Confidence = row.GetDouble(23),
        Evidence = row.GetString(24),
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateOnly.ParseExact(row.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static TextSpan? Span(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : new TextSpan(row.GetInt32(column), row.GetInt32(column + 1));
}
