using Microsoft.Data.Sqlite;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>Loads quotes by their ids.</summary>
internal sealed class QuoteReader(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand command = connection.Prepared(
        """
        SELECT t.text, q.kind, t.content, s.name, t.title, q.speaker_kind, t.mention, t.mention_start, t.mention_end,
               t.cue_start, t.cue_end, c.name, q.published, q.said, a.path, a.location, t.line, a.title, a.publisher,
               t.context, q.confidence, t.evidence, a.record, a.url, t.section, t.question
        FROM quote q JOIN quote_text t ON t.id = q.id JOIN article a ON a.id = q.article
             LEFT JOIN speaker s ON s.id = q.speaker LEFT JOIN company c ON c.id = q.company
        WHERE q.id = $0
        """,
        1);

    /// <summary>The quote; null when it is not there any more.</summary>
    public Quote? Read(long id)
    {
        using SqliteDataReader row = command.With(id).ExecuteReader();
        return row.Read() ? Quote(row) : null;
    }

    public void Dispose() => command.Dispose();

    private static Quote Quote(SqliteDataReader row) => new()
    {
        Text = row.Text(0),
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
            Record = row.IsDBNull(22) ? null : row.GetInt32(22),
            Url = row.TextOrNull(23),
            Section = row.TextOrNull(24),
        },
        Context = row.Text(19),
        Confidence = row.GetDouble(20),
        Evidence = row.Text(21),
        Question = row.TextOrNull(25),
    };

    private static TextSpan? SpanOrNull(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : new TextSpan(row.GetInt32(column), row.GetInt32(column + 1));
}
