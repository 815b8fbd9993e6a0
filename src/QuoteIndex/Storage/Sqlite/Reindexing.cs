using Microsoft.Data.Sqlite;
using QuoteIndex.Querying.Words;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>Makes anew, from the quotes of an index, what another version of this library made of them; each within one transaction.</summary>
internal static class Reindexing
{
    /// <summary>Makes all that the word analyzer decides anew, after it has changed.</summary>
    public static bool MakeWords(SqliteSession session)
    {
        const int Batch = 2_000;
        SqliteConnection connection = session.Connection;
        connection.Execute("DELETE FROM speaker_word");
        foreach ((long id, string name) in connection.Names("SELECT id, name FROM speaker"))
        {
            session.Execute("UPDATE speaker SET company_key = ?2 WHERE id = ?1", id, CompanyName.Key(name));
            SpeakerWords.Add(session, id, name);
        }

        foreach ((long id, string name) in connection.Names("SELECT id, name FROM company"))
        {
            session.Execute("UPDATE company SET key = ?2 WHERE id = ?1", id, CompanyName.Key(name));
        }

        foreach ((long id, string name) in connection.Names("SELECT id, publisher FROM article WHERE publisher IS NOT NULL"))
        {
            session.Execute("UPDATE article SET publisher_key = ?2 WHERE id = ?1", id, CompanyName.Key(name));
        }

        SegmentTable.Clear(session);
        var segments = new List<Segment>();
        foreach (SegmentDocument[] documents in QuoteReader.From(connection, 0).Chunk(Batch))
        {
            (SegmentColumns columns, IReadOnlyList<TermPostings> terms) = SegmentBuilder.Build(documents);
            segments.Add(SegmentTable.Add(session, columns, terms));
            SegmentTable.Settle(session, [], segments);
        }

        KnownIndex.EndTail(session);
        connection.Execute("UPDATE meta SET value = $0 WHERE name = 'analyzer'", WordAnalyzer.Version);
        connection.Execute("UPDATE meta SET value = value + 1 WHERE name = 'revision'");
        return true;
    }

    /// <summary>Finds the utterances of an index made by another version of what tells them.</summary>
    public static bool MakeUtterances(SqliteSession session)
    {
        if (KnownIndex.None.Read(session).Tail is { Count: > 0 } tail)
        {
            (SegmentColumns columns, IReadOnlyList<TermPostings> terms) = SegmentBuilder.Build(tail);
            SegmentTable.Add(session, columns, terms);
            KnownIndex.EndTail(session);
        }

        List<long> ids = QuoteReader.Ids(session.Connection);
        UtteranceSchema.Make(session, ids, id => StatementReader.Read(session, id));
        session.Connection.Execute("UPDATE meta SET value = value + 1 WHERE name = 'revision'");
        return true;
    }
}
