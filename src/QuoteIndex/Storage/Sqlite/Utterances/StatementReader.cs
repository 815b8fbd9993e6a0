using QuoteIndex.Utterances;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>Reads of a statement only what utterances are compared by.</summary>
internal static class StatementReader
{
    private const string Select =
        """
        SELECT q.text, q.kind, s.name, q.speaker_kind, c.name, coalesce(q.said, q.published) FROM quote q
        LEFT JOIN speaker s ON s.id = q.speaker LEFT JOIN company c ON c.id = q.company WHERE q.id = ?1
        """;

    /// <summary>The statement; null when it is not there.</summary>
    public static UtteranceStatement? Read(SqliteSession session, long id)
    {
        foreach (SqliteStatement row in session.Rows(Select, id))
        {
            return new UtteranceStatement(
                row.Text(0), (QuoteKind)row.Int(1), row.TextOrNull(2), (SpeakerKind)row.Int(3), row.TextOrNull(4),
                row.IntOrNull(5) is { } day ? DateOnly.FromDayNumber(day) : null);
        }

        return null;
    }
}
