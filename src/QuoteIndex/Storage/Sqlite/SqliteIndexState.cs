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
        Names = new NameTables(session, reader.Names(Snapshot), Utterances);
    }

    public IndexSnapshot Snapshot { get; }

    public IReadOnlyList<SegmentView> Views { get; }

    public INameNumbers Names { get; }

    public ArticleTable Articles() => reader.Articles(Snapshot, session);

    public UtteranceMap Utterances() => reader.Utterances(Snapshot, session);

    public string NameOf(NameSort sort, int number)
    {
        foreach (SqliteStatement row in session.Rows(
            sort switch
            {
                NameSort.Speaker => "SELECT name FROM speaker WHERE id = ?1",
                NameSort.Company => "SELECT name FROM company WHERE id = ?1",
                _ => "SELECT name FROM role WHERE id = ?1",
            },
            number))
        {
            return row.Text(0);
        }

        throw new InvalidDataException("A name is missing.");
    }

    public Quote? Read(long id) => session.Quotes.Read(id);

    public IEnumerable<long> VariantsOf(long id)
    {
        var variants = new VariantTable(session);
        return variants.Find(id) is { } row ? variants.Members(row.Utterance).Select(member => member.Quote).Where(quote => quote != id) : [];
    }

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

    public static UtteranceMap LoadUtterances(SqliteSession session)
    {
        var repeated = new HashSet<long>();
        foreach (SqliteStatement row in session.Rows(
            "SELECT v.utterance FROM variant v JOIN quote q ON q.id = v.quote GROUP BY v.utterance HAVING min(q.article) < max(q.article)"))
        {
            repeated.Add(row.Number(0));
        }

        return new UtteranceMap(new VariantTable(session).Utterances(), repeated);
    }
}
