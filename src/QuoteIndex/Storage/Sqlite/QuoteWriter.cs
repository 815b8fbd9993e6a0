using Microsoft.Data.Sqlite;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>Writes and removes sources within one transaction.</summary>
internal sealed class QuoteWriter : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly List<SqliteCommand> commands = [];
    private readonly Dictionary<string, long> speakers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> companies = new(StringComparer.Ordinal);
    private readonly HashSet<long> droppedSpeakers = [];
    private readonly HashSet<long> droppedCompanies = [];
    private readonly SqliteCommand insertQuote;
    private readonly SqliteCommand insertText;
    private readonly SqliteCommand insertWords;
    private readonly SqliteCommand findSpeaker;
    private readonly SqliteCommand insertSpeaker;
    private readonly SqliteCommand insertSpeakerWord;
    private readonly SqliteCommand findCompany;
    private readonly SqliteCommand insertCompany;

    private QuoteWriter(SqliteConnection connection)
    {
        this.connection = connection;
        insertQuote = Prepare("INSERT INTO quote (article, kind, speaker, speaker_kind, company, published, said, day, confidence) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8) RETURNING id", 9);
        insertText = Prepare("INSERT INTO quote_text VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)", 14);
        insertWords = Prepare(InsertWords, 6);
        findSpeaker = Prepare("SELECT id FROM speaker WHERE name = $0", 1);
        insertSpeaker = Prepare("INSERT INTO speaker (name, company_key) VALUES ($0, $1) RETURNING id", 2);
        insertSpeakerWord = Prepare(InsertSpeakerWord, 2);
        findCompany = Prepare("SELECT id FROM company WHERE name = $0", 1);
        insertCompany = Prepare("INSERT INTO company (name, key) VALUES ($0, $1) RETURNING id", 2);
    }

    private const string InsertWords = "INSERT INTO quote_words (rowid, text, forms, context, headline, role) VALUES ($0, $1, $2, $3, $4, $5)";

    private const string InsertSpeakerWord = "INSERT INTO speaker_word VALUES ($0, $1)";

    public static bool Write(SqliteConnection connection, IReadOnlyList<SourceDocument> sources)
    {
        using var writer = new QuoteWriter(connection);
        foreach (SourceDocument source in sources)
        {
            writer.Remove(source.Source.Location);
            writer.Add(source);
        }

        writer.Finish();
        return true;
    }

    public static int Remove(SqliteConnection connection, IReadOnlyCollection<string> locations)
    {
        using var writer = new QuoteWriter(connection);
        int removed = 0;
        foreach (string location in locations)
        {
            removed += writer.Remove(location) ? 1 : 0;
        }

        writer.Finish();
        return removed;
    }

    /// <summary>Makes all that the word analyzer decides anew, after it has changed.</summary>
    public static bool Reindex(SqliteConnection connection)
    {
        connection.Execute("INSERT INTO quote_words (quote_words) VALUES ('delete-all'); DELETE FROM speaker_word;");
        using SqliteCommand insertWord = connection.Prepared(InsertSpeakerWord, 2);
        foreach ((long id, string name) in connection.Names("SELECT id, name FROM speaker"))
        {
            connection.Execute("UPDATE speaker SET company_key = $1 WHERE id = $0", id, CompanyName.Key(name));
            AddSpeakerWords(insertWord, id, name);
        }

        foreach ((long id, string name) in connection.Names("SELECT id, name FROM company"))
        {
            connection.Execute("UPDATE company SET key = $1 WHERE id = $0", id, CompanyName.Key(name));
        }

        foreach ((long id, string name) in connection.Names("SELECT id, publisher FROM article WHERE publisher IS NOT NULL"))
        {
            connection.Execute("UPDATE article SET publisher_key = $1 WHERE id = $0", id, CompanyName.Key(name));
        }

        using SqliteCommand insert = connection.Prepared(InsertWords, 6);
        using SqliteCommand select = connection.Command(
            "SELECT t.id, t.text, t.context, a.title, t.title, t.mention FROM quote_text t JOIN quote q ON q.id = t.id JOIN article a ON a.id = q.article ORDER BY t.id");
        using SqliteDataReader row = select.ExecuteReader();
        while (row.Read())
        {
            IndexWords(insert, row.GetInt64(0), row.Text(1), row.Text(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5));
        }

        connection.Execute("UPDATE meta SET value = $0 WHERE name = 'analyzer'", WordAnalyzer.Version);
        return true;
    }

    public void Dispose() => commands.ForEach(command => command.Dispose());

    private static void IndexWords(SqliteCommand insert, long id, string text, string context, string? headline, string? title, string? mention)
    {
        List<Word> words = WordAnalyzer.Analyze(text);
        IEnumerable<string> forms = words.Where(word => word.Form != word.Stem).Select(word => word.Form).Distinct();
        List<string> role = RoleWords.Of(title ?? "");
        if (mention is not null)
        {
            // A term no query has keeps a phrase from running from the one into the other.
            role.Add("\uFF0E");
            role.AddRange(RoleWords.Of(mention));
        }

        insert.With(
            id,
            string.Join(' ', words.Select(word => word.Stem)),
            string.Join(' ', forms),
            string.Join(' ', WordAnalyzer.Stems(context)),
            headline is null ? "" : string.Join(' ', WordAnalyzer.Stems(headline)),
            string.Join(' ', role)).ExecuteNonQuery();
    }

    private static void AddSpeakerWords(SqliteCommand insert, long id, string name)
    {
        foreach (string word in PersonName.Words(name))
        {
            insert.With(word, id).ExecuteNonQuery();
        }
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        SqliteCommand command = connection.Prepared(sql, parameters);
        commands.Add(command);
        return command;
    }

    private bool Remove(string location)
    {
        if (connection.Scalar<object>("SELECT id FROM source WHERE location = $0", location) is not long source)
        {
            return false;
        }

        const string Quotes = "SELECT q.id FROM quote q JOIN article a ON a.id = q.article WHERE a.source = $0";
        Collect(droppedSpeakers, "SELECT DISTINCT speaker FROM quote WHERE speaker IS NOT NULL AND id IN (" + Quotes + ")");
        Collect(droppedCompanies, "SELECT DISTINCT company FROM quote WHERE company IS NOT NULL AND id IN (" + Quotes + ")");
        connection.Execute("DELETE FROM quote_words WHERE rowid IN (" + Quotes + ")", source);
        connection.Execute("DELETE FROM quote_text WHERE id IN (" + Quotes + ")", source);
        connection.Execute("DELETE FROM quote WHERE article IN (SELECT id FROM article WHERE source = $0)", source);
        connection.Execute("DELETE FROM article WHERE source = $0", source);
        connection.Execute("DELETE FROM source WHERE id = $0", source);
        return true;

        void Collect(HashSet<long> ids, string sql)
        {
            using SqliteCommand command = connection.Command(sql, source);
            using SqliteDataReader row = command.ExecuteReader();
            while (row.Read())
            {
                ids.Add(row.GetInt64(0));
            }
        }
    }

    private void Add(SourceDocument document)
    {
        StoredSource stored = document.Source;
        long source = connection.Scalar<long>(
            "INSERT INTO source (location, path, fingerprint) VALUES ($0, $1, $2) RETURNING id", stored.Location, stored.Path, stored.Fingerprint);
        var articles = new Dictionary<QuoteSource, long>();
        foreach (Quote quote in document.Quotes)
        {
            QuoteSource from = quote.Source;
            QuoteSource key = quote.Source with { Line = 0, Section = null };
            if (!articles.TryGetValue(key, out long article))
            {
                articles[key] = article = connection.Scalar<long>(
                    "INSERT INTO article (source, path, location, title, publisher, publisher_key, record, url) VALUES ($0, $1, $2, $3, $4, $5, $6, $7) RETURNING id",
                    source, from.Path, from.Location, from.Title, from.Publisher, from.Publisher is null ? null : CompanyName.Key(from.Publisher), from.Record, from.Url);
            }

            Add(quote, article);
        }
    }

    private void Add(Quote quote, long article)
    {
        Speaker speaker = quote.Speaker;
        long id = (long)insertQuote.With(
            article,
            (int)quote.Kind,
            speaker.Name is null ? null : SpeakerId(speaker.Name),
            (int)speaker.Kind,
            quote.Company is null ? null : CompanyId(quote.Company),
            quote.Published?.DayNumber,
            quote.SaidOn?.DayNumber,
            quote.Date?.DayNumber,
            quote.Confidence).ExecuteScalar()!;
        insertText.With(
            id,
            quote.Text,
            quote.Context,
            speaker.Title,
            speaker.Mention,
            speaker.Span?.Start,
            speaker.Span?.End,
            quote.Cue?.Start,
            quote.Cue?.End,
            quote.Source.Line,
            SpanCodec.Encode(quote.Content),
            quote.Evidence,
            quote.Source.Section,
            quote.Question).ExecuteNonQuery();
        IndexWords(insertWords, id, quote.Text, quote.Preceding is null ? quote.Context : $"{quote.Preceding} {quote.Context}", quote.Source.Title, speaker.Title, speaker.Mention);
    }

    private long SpeakerId(string name)
    {
        if (!speakers.TryGetValue(name, out long id))
        {
            if (findSpeaker.With(name).ExecuteScalar() is long known)
            {
                id = known;
            }
            else
            {
                id = (long)insertSpeaker.With(name, CompanyName.Key(name)).ExecuteScalar()!;
                AddSpeakerWords(insertSpeakerWord, id, name);
            }

            speakers.Add(name, id);
        }

        return id;
    }

    private long CompanyId(string name)
    {
        if (!companies.TryGetValue(name, out long id))
        {
            id = (long)(findCompany.With(name).ExecuteScalar() ?? insertCompany.With(name, CompanyName.Key(name)).ExecuteScalar()!);
            companies.Add(name, id);
        }

        return id;
    }

    // Names nobody is quoted under any more go too, and readers learn that something has changed.
    private void Finish()
    {
        foreach (long id in droppedSpeakers)
        {
            if (connection.Execute("DELETE FROM speaker WHERE id = $0 AND NOT EXISTS (SELECT 1 FROM quote WHERE speaker = $0)", id) > 0)
            {
                connection.Execute("DELETE FROM speaker_word WHERE speaker = $0", id);
            }
        }

        foreach (long id in droppedCompanies)
        {
            connection.Execute("DELETE FROM company WHERE id = $0 AND NOT EXISTS (SELECT 1 FROM quote WHERE company = $0)", id);
        }

        connection.Execute("UPDATE meta SET value = value + 1 WHERE name = 'revision'");
    }
}
