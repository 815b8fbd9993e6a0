using Microsoft.Data.Sqlite;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>The index as a session sees it within one transaction.</summary>
internal sealed class SqliteIndexState : IIndexState
{
    private readonly SqliteSession session;
    private readonly SnapshotReader reader;

    public SqliteIndexState(SnapshotReader reader, SqliteSession session)
    {
        this.reader = reader;
        this.session = session;
        Snapshot = reader.Read(session);
        Views = reader.Views(Snapshot, session);
        Names = new NameTables(session, Utterances);
    }

    public IndexSnapshot Snapshot { get; }

    public IReadOnlyList<SegmentView> Views { get; }

    public INameNumbers Names { get; }

    public ArticleTable Articles() => reader.Articles(Snapshot, session);

    public UtteranceMap Utterances() => reader.Utterances(Snapshot, session);

    public string NameOf(NameSort sort, int number)
    {
        SqliteStatement name = session.Statement(sort switch
        {
            NameSort.Speaker => "SELECT name FROM speaker WHERE id = ?1",
            NameSort.Company => "SELECT name FROM company WHERE id = ?1",
            _ => "SELECT name FROM role WHERE id = ?1",
        }).Bind(1, number);
        try
        {
            return name.Step() ? name.Text(0) : throw new InvalidDataException("A name is missing.");
        }
        finally
        {
            name.Reset();
        }
    }

    public Quote? Read(long id) => session.Quotes.Read(id);

    public IEnumerable<long> VariantsOf(long id) =>
        session.Connection.Scalar<object>("SELECT utterance FROM variant WHERE quote = $0", id) is long utterance
            ? VariantTable.Members(session.Connection, utterance).Select(member => member.Quote).Where(quote => quote != id)
            : [];

    public static ArticleTable LoadArticles(SqliteConnection connection)
    {
        var articles = new Dictionary<int, (string Path, string? Publisher)>();
        using SqliteCommand command = connection.Command("SELECT id, path, publisher FROM article");
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            articles.Add(row.GetInt32(0), (row.Text(1), row.TextOrNull(2)));
        }

        return new ArticleTable(articles);
    }

    public static UtteranceMap LoadUtterances(SqliteConnection connection)
    {
        var repeated = new HashSet<long>();
        using SqliteCommand command = connection.Command(
            "SELECT v.utterance FROM variant v JOIN quote q ON q.id = v.quote GROUP BY v.utterance HAVING min(q.article) < max(q.article)");
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            repeated.Add(row.GetInt64(0));
        }

        return new UtteranceMap(VariantTable.Utterances(connection), repeated);
    }
}
