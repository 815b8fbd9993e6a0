using Microsoft.Data.Sqlite;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>Loads quotes by their numbers.</summary>
internal sealed class QuoteReader(SqliteConnection connection) : IDisposable
{
    private const string Columns =
        """
        SELECT q.text, q.kind, q.content, s.name, r.name, q.speaker_kind, q.mention, q.mention_start, q.mention_end,
               q.cue_start, q.cue_end, c.name, q.published, q.said, a.path, a.location, q.line, a.title, a.publisher,
               q.before, q.confidence, q.evidence, a.record, a.url, q.section, q.question, q.after, q.preceding, q.id, q.article,
               q.speaker, q.company, q.role
        FROM quote q JOIN article a ON a.id = q.article
             LEFT JOIN speaker s ON s.id = q.speaker LEFT JOIN company c ON c.id = q.company LEFT JOIN role r ON r.id = q.role
        """;

    private readonly SqliteCommand command = connection.Prepared(Columns + " WHERE q.id = $0", 1);

    /// <summary>The quote; null when it is not there any more.</summary>
    public Quote? Read(long id)
    {
        using SqliteDataReader row = command.With(id).ExecuteReader();
        return row.Read() ? Quote(row) : null;
    }

    /// <summary>All quotes by ascending numbers, with the numbers of their names.</summary>
    public static IEnumerable<Inverted.SegmentDocument> All(SqliteConnection connection)
    {
        using SqliteCommand command = connection.Command(Columns + " ORDER BY q.id");
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            yield return new Inverted.SegmentDocument(
                row.GetInt64(28), Quote(row), row.GetInt32(29), row.IntOrNull(30) ?? 0, row.IntOrNull(31) ?? 0, row.IntOrNull(32) ?? 0);
        }
    }

    public void Dispose() => command.Dispose();

    private static Quote Quote(SqliteDataReader row)
    {
        string text = row.Text(0);
        return new Quote
        {
            Text = text,
            Kind = (QuoteKind)row.GetInt32(1),
            Content = SpanCodec.Decode(row.GetFieldValue<byte[]>(2)),
            Speaker = new Speaker
            {
                Name = row.TextOrNull(3),
                Title = row.TextOrNull(4),
                Kind = (SpeakerKind)row.GetInt32(5),
                Mention = row.TextOrNull(6),
                Span = SpanOrNull(row, 7),
            },
            Cue = SpanOrNull(row, 9),
            Company = row.TextOrNull(11),
            Published = row.DayOrNull(12),
            SaidOn = row.DayOrNull(13),
            Source = new QuoteSource
            {
                Path = row.Text(14),
                Location = row.TextOrNull(15),
                Line = row.GetInt32(16),
                Title = row.TextOrNull(17),
                Publisher = row.TextOrNull(18),
                Record = row.IntOrNull(22),
                Url = row.TextOrNull(23),
                Section = row.TextOrNull(24),
            },
            Context = row.IsDBNull(26) ? row.Text(19) : row.Text(19) + text + row.Text(26),
            Preceding = row.TextOrNull(27),
            Confidence = row.GetDouble(20),
            Evidence = row.Text(21),
            Question = row.TextOrNull(25),
        };
    }

    private static TextSpan? SpanOrNull(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : new TextSpan(row.GetInt32(column), row.GetInt32(column + 1));
}
