using Microsoft.Data.Sqlite;
using QuoteIndex.Corrections;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>Loads quotes by their numbers.</summary>
internal sealed class QuoteReader(SqliteConnection connection) : IDisposable
{
    private const string Columns =
        """
        SELECT q.text, q.kind, q.content, s.name, r.name, q.speaker_kind, q.mention, q.mention_start, q.mention_end,
               q.cue_start, q.cue_end, c.name, q.published, q.said, a.path, a.location, q.line, a.title, a.publisher,
               q.before, q.confidence, q.evidence, a.record, a.url, q.section, q.question, q.after, q.preceding, q.id, q.article,
               q.speaker, q.company, q.role, q.extracted
        FROM quote q JOIN article a ON a.id = q.article
             LEFT JOIN speaker s ON s.id = q.speaker LEFT JOIN company c ON c.id = q.company LEFT JOIN role r ON r.id = q.role
        """;

    private readonly SqliteStatement one = new(connection, Columns + " WHERE q.id = ?1");

    /// <summary>The quote; null when it is not there any more.</summary>
    public Quote? Read(long id)
    {
        one.Bind(1, id);
        try
        {
            return one.Step() ? Quote(one) : null;
        }
        finally
        {
            one.Reset();
        }
    }

    /// <summary>The numbers of all quotes, ascending.</summary>
    public static List<long> Ids(SqliteConnection connection)
    {
        var ids = new List<long>();
        using var row = new SqliteStatement(connection, "SELECT id FROM quote ORDER BY id");
        while (row.Step())
        {
            ids.Add(row.Number(0));
        }

        return ids;
    }

    /// <summary>The quotes with a number and those after it, by ascending numbers, with the numbers of their names.</summary>
    public static IEnumerable<Inverted.SegmentDocument> From(SqliteConnection connection, long first)
    {
        using var row = new SqliteStatement(connection, Columns + " WHERE q.id >= ?1 ORDER BY q.id");
        row.Bind(1, first);
        while (row.Step())
        {
            Quote quote = Quote(row);
            yield return new Inverted.SegmentDocument(row.Number(28), quote, new Inverted.QuoteWords(quote), row.Int(29), row.Int(30), row.Int(31), row.Int(32));
        }
    }

    public void Dispose() => one.Dispose();

    private static Quote Quote(SqliteStatement row)
    {
        string text = row.Text(0);
        return new Quote
        {
            Text = text,
            Kind = (QuoteKind)row.Int(1),
            Content = SpanCodec.Decode(row.Bytes(2)),
            Speaker = new Speaker
            {
                Name = row.TextOrNull(3),
                Title = row.TextOrNull(4),
                Kind = (SpeakerKind)row.Int(5),
                Mention = row.TextOrNull(6),
                Span = SpanOrNull(row, 7),
            },
            Cue = SpanOrNull(row, 9),
            Company = row.TextOrNull(11),
            Published = DayOrNull(row, 12),
            SaidOn = DayOrNull(row, 13),
            Source = new QuoteSource
            {
                Path = row.Text(14),
                Location = row.TextOrNull(15),
                Line = row.Int(16),
                Title = row.TextOrNull(17),
                Publisher = row.TextOrNull(18),
                Record = row.IntOrNull(22),
                Url = row.TextOrNull(23),
                Section = row.TextOrNull(24),
            },
            Context = row.IsNull(26) ? row.Text(19) : row.Text(19) + text + row.Text(26),
            Preceding = row.TextOrNull(27),
            Confidence = row.Double(20),
            Evidence = row.Text(21),
            Question = row.TextOrNull(25),
            Extracted = row.TextOrNull(33) is { } extracted ? CorrectionJson.ReadQuote(extracted) : null,
        };
    }

    private static TextSpan? SpanOrNull(SqliteStatement row, int column) =>
        row.IsNull(column) ? null : new TextSpan(row.Int(column), row.Int(column + 1));

    private static DateOnly? DayOrNull(SqliteStatement row, int column) => row.IsNull(column) ? null : DateOnly.FromDayNumber(row.Int(column));
}
