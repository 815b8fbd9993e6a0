using QuoteIndex.Querying.Words;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>The words by which speakers' names are found.</summary>
internal static class SpeakerWords
{
    public static void Add(SqliteSession session, long speaker, string name)
    {
        foreach (string word in PersonName.Words(name))
        {
            session.Execute("INSERT INTO speaker_word VALUES (?1, ?2)", word, speaker);
        }
    }
}
