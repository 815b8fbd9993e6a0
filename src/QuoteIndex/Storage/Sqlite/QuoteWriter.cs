using Microsoft.Data.Sqlite;
using QuoteIndex.Corrections;
using QuoteIndex.Querying.Words;
using QuoteIndex.Storage.Inverted;
using QuoteIndex.Storage.Variants;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>Writes and removes sources within one transaction.</summary>
internal sealed class QuoteWriter
{
    private const string InsertQuote =
        "INSERT INTO quote VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25)";

    // So few statements are sooner written than another thread begins with them.
    private const int Few = 64;

    private readonly SqliteSession session;
    private readonly KnownIndex before;
    private readonly List<Segment> segments;
    private readonly List<SegmentDocument> tail;
    private readonly NameTable speakers;
    private readonly NameTable companies;
    private readonly NameTable roles;
    private readonly SqliteVariants variants;
    private readonly UtteranceWriter utterances;
    private readonly bool brief;
    private long nextArticle;
    private long nextId;

    private QuoteWriter(SqliteSession session, KnownIndex known, bool brief = false)
    {
        this.session = session;
        this.brief = brief;
        before = known.Read(session);
        segments = [.. before.Segments];
        tail = [.. before.Tail];
        nextId = session.Number("SELECT value FROM meta WHERE name = 'quotes'") ?? throw new InvalidDataException("The index does not count its quotes.");
        variants = SqliteVariants.Of(session, before);
        utterances = new UtteranceWriter(variants, id => StatementReader.Read(session, id));
        nextArticle = 1 + (session.Number("SELECT max(id) FROM article") ?? 0);
        speakers = new NameTable(session, "speaker", columns => columns.Speakers, quote => quote.Speaker, InsertSpeaker);
        companies = new NameTable(session, "company", columns => columns.Companies, quote => quote.Company, (name, _) => Insert(
            "INSERT INTO company (name, key) VALUES (?1, ?2) RETURNING id", name, CompanyName.Key(name)));
        roles = new NameTable(session, "role", columns => columns.Roles, quote => quote.Role, (name, _) => Insert(
            "INSERT INTO role (name) VALUES (?1) RETURNING id", name));
    }

    /// <summary>True for so few statements that another thread would hardly have begun with them when they are written.</summary>
    public static bool IsBrief(IReadOnlyList<SourceDocument> sources) => sources.Sum(source => source.Quotes.Count) < Few;

    /// <summary>Puts sources in place of what was at their locations.</summary>
    /// <param name="session">A session in a write transaction.</param>
    /// <param name="known">What is known of the index.</param>
    /// <param name="sources">The sources.</param>
    /// <returns>What is known of it now.</returns>
    public static KnownIndex Write(SqliteSession session, KnownIndex known, IReadOnlyList<SourceDocument> sources)
    {
        var writer = new QuoteWriter(session, known, IsBrief(sources));
        var corrections = new CorrectedSources(new CorrectionTable(session, writer.Put));
        foreach (SourceDocument source in sources)
        {
            writer.Put(corrections.Correct(source));
        }

        return writer.Finish();
    }

    /// <summary>Takes in corrections, and puts the sources as they are to be kept now in place of what was at their locations; what is known of the index now.</summary>
    public static KnownIndex Correct(SqliteSession session, KnownIndex known, IReadOnlyList<Correction> corrections)
    {
        var writer = new QuoteWriter(session, known);
        new CorrectedSources(new CorrectionTable(session, writer.Put)).Change(corrections);
        return writer.Finish();
    }

    /// <summary>Removes the sources at these locations; how many there were, and what is known of the index now.</summary>
    public static (int Removed, KnownIndex Index) Remove(SqliteSession session, KnownIndex known, IReadOnlyCollection<string> locations)
    {
        var writer = new QuoteWriter(session, known);
        int removed = 0;
        foreach (string location in locations)
        {
            removed += writer.Remove(location) ? 1 : 0;
        }

        return (removed, writer.Finish());
    }

    private long Insert(string sql, params ReadOnlySpan<object?> values) => session.Number(sql, values)!.Value;

    private long InsertSpeaker(string name, int kind)
    {
        long id = Insert("INSERT INTO speaker (name, company_key, kind) VALUES (?1, ?2, ?3) RETURNING id", name, CompanyName.Key(name), kind);
        SpeakerWords.Add(session, id, name);
        return id;
    }

    private void Put(SourceDocument source)
    {
        Remove(source.Source.Location);
        Add(source);
    }

    private bool Remove(string location)
    {
        (long firstArticle, long lastArticle, long first, long last) = session
            .Rows("SELECT first_article, last_article, first, last FROM source WHERE location = ?1", location)
            .Select(row => (row.Number(0), row.Number(1), row.Number(2), row.Number(3))).FirstOrDefault();
        if (firstArticle == 0)
        {
            return false;
        }

        DropNames(first, last);
        utterances.Remove(Enumerable.Range(0, (int)(last - first + 1)).Select(i => first + i).ToHashSet());
        SegmentTable.Delete(segments, first, last);
        tail.RemoveAll(document => document.Id >= first && document.Id <= last);
        session.Execute("DELETE FROM quote WHERE id BETWEEN ?1 AND ?2", first, last);
        session.Execute("DELETE FROM article WHERE id BETWEEN ?1 AND ?2", firstArticle, lastArticle);
        session.Execute("DELETE FROM source WHERE location = ?1", location);
        return true;
    }

    private void DropNames(long first, long last)
    {
        foreach (SqliteStatement row in session.Rows("SELECT speaker, company, role FROM quote WHERE id BETWEEN ?1 AND ?2", first, last))
        {
            speakers.Drop(row.IntOrNull(0) ?? 0);
            companies.Drop(row.IntOrNull(1) ?? 0);
            roles.Drop(row.IntOrNull(2) ?? 0);
        }
    }

    private void Add(SourceDocument document)
    {
        StoredSource stored = document.Source;
        (long firstArticle, long first) = (nextArticle, nextId);
        var articles = new Dictionary<QuoteSource, int>();
        foreach (Quote quote in document.Quotes)
        {
            QuoteSource place = quote.Source;
            QuoteSource key = place with { Line = 0, Section = null };
            if (!articles.TryGetValue(key, out int article))
            {
                articles[key] = article = checked((int)nextArticle++);
                session.Execute(
                    "INSERT INTO article VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                    article, place.Path, place.Location, place.Title, place.Publisher, place.Publisher is null ? null : CompanyName.Key(place.Publisher), place.Record, place.Url);
            }

            Add(quote, article);
        }

        session.Execute(
            "INSERT INTO source VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            stored.Location, stored.Path, stored.Fingerprint, firstArticle, nextArticle - 1, first, nextId - 1);
    }

    private void Add(Quote quote, int article)
    {
        Speaker speaker = quote.Speaker;
        var words = new QuoteWords(quote);
        var document = new SegmentDocument(
            nextId++, quote, words, article, speakers.Take(speaker.Name, (int)speaker.Kind), companies.Take(quote.Company), roles.Take(speaker.Title));
        TextSpan? place = words.Place;
        string context = quote.Context;
        SqliteStatement insert = session.Statement(InsertQuote)
            .Bind(1, document.Id)
            .Bind(2, article)
            .Bind(3, (int)quote.Kind)
            .Bind(4, NullIfNone(document.Speaker))
            .Bind(5, (int)speaker.Kind)
            .Bind(6, NullIfNone(document.Company))
            .Bind(7, NullIfNone(document.Role))
            .Bind(8, quote.Published?.DayNumber)
            .Bind(9, quote.SaidOn?.DayNumber)
            .BindReal(10, quote.Confidence)
            .Bind(11, quote.Text)
            .Bind(12, place is { } before ? context.AsSpan(0, before.Start) : context)
            .Bind(14, quote.Preceding)
            .Bind(15, speaker.Mention)
            .Bind(16, speaker.Span?.Start)
            .Bind(17, speaker.Span?.End)
            .Bind(18, quote.Cue?.Start)
            .Bind(19, quote.Cue?.End)
            .Bind(20, quote.Source.Line)
            .BindBytes(21, SpanCodec.Encode(quote.Content))
            .Bind(22, quote.Evidence)
            .Bind(23, quote.Source.Section)
            .Bind(24, quote.Question)
            .Bind(25, quote.Extracted is { } extracted ? CorrectionJson.Write(extracted) : null);
        _ = place is { } after ? insert.Bind(13, context.AsSpan(after.End)) : insert.Bind(13, (string?)null);
        insert.Run();
        tail.Add(document);

        // What becomes a segment now needs the words of the context anyway; else they wait for who searches.
        utterances.Add(document.Id, quote, brief ? null : words.Text);
    }

    private static int? NullIfNone(int number) => number == 0 ? null : number;

    // Readers learn that something has changed.
    private KnownIndex Finish()
    {
        bool full = tail.Count >= KnownIndex.FullTail;

        // The segment of many is made by another processor while this one looks for variants.
        Task<(SegmentColumns Columns, IReadOnlyList<TermPostings> Terms)>? many = tail.Count < Few ? null : Task.Run(() => SegmentBuilder.Build(tail));
        utterances.Complete();
        session.Execute("UPDATE meta SET value = ?1 WHERE name = 'quotes'", nextId);
        if (full)
        {
            (SegmentColumns columns, IReadOnlyList<TermPostings> terms) = many is null ? SegmentBuilder.Build(tail) : many.GetAwaiter().GetResult();
            segments.Add(SegmentTable.Add(session, columns, terms));
            variants.StoreTail();
            tail.Clear();
            KnownIndex.EndTail(session);
        }

        SegmentTable.Settle(session, before.Segments, segments);
        foreach (int gone in speakers.Finish(segments, tail))
        {
            session.Execute("DELETE FROM speaker_word WHERE speaker = ?1", gone);
        }

        companies.Finish(segments, tail);
        roles.Finish(segments, tail);
        long revision = session.Number("UPDATE meta SET value = value + 1 WHERE name = 'revision' RETURNING value")!.Value;
        return new KnownIndex(revision, segments, full ? nextId : before.FirstOfTail, tail, variants.Tail);
    }
}
