using QuoteIndex.Querying.Words;
using QuoteIndex.Storage.Variants;
using QuoteIndex.Utterances;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>Gives an index the tables of utterances.</summary>
internal static class UtteranceSchema
{
    /// <summary>
    /// Of the algorithm and the data it works with: changes whenever the same statements may give other utterances, so that they
    /// are made anew.
    /// </summary>
    private const int Version = (1 * 1000) + WordAnalyzer.Version;

    private const int Batch = 2000;

    /// <summary>True when the index has the utterances of this version.</summary>
    public static bool IsCurrent(SqliteSession session) =>
        session.Number("SELECT value FROM meta WHERE name = 'utterance_version'") == Version;

    /// <summary>Makes the tables, and the utterances of what the index holds, all of which must be in segments.</summary>
    /// <param name="session">The session that writes, in a transaction.</param>
    /// <param name="ids">The ids of all statements, ascending.</param>
    /// <param name="read">Reads a statement by its id.</param>
    public static bool Make(SqliteSession session, IEnumerable<long> ids, Func<long, UtteranceStatement?> read)
    {
        // Another process may have made it while this one waited for its turn.
        if (IsCurrent(session))
        {
            return false;
        }

        session.Connection.Execute(
            "DROP TABLE IF EXISTS variant; DROP TABLE IF EXISTS utterance_segment; DROP TABLE IF EXISTS utterance_page; DROP TABLE IF EXISTS utterance_gone;");
        using Stream stream = typeof(UtteranceSchema).Assembly.GetManifestResourceStream("utterances.sql")!;
        using var reader = new StreamReader(stream);
        session.Connection.Execute(reader.ReadToEnd());
        session.Execute("INSERT OR REPLACE INTO meta VALUES ('utterance_version', ?1)", Version);
        var writer = new UtteranceWriter(new SqliteVariants(session, firstOfTail: long.MaxValue), read);
        foreach (long[] batch in ids.Chunk(Batch))
        {
            foreach (long id in batch)
            {
                if (read(id) is { } statement)
                {
                    writer.Add(id, statement);
                }
            }

            writer.Complete();
        }

        return true;
    }
}
