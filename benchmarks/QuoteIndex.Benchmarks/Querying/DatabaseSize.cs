using Microsoft.Data.Sqlite;

namespace QuoteIndex.Benchmarks.Querying;

/// <summary>The size of an index on SQLite.</summary>
internal static class DatabaseSize
{
    /// <summary>The bytes of the pages in use; those an earlier, larger state left free would be used again.</summary>
    public static long Used(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ToString());
        connection.Open();
        return Pragma("page_size") * (Pragma("page_count") - Pragma("freelist_count"));

        long Pragma(string name)
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "PRAGMA " + name;
            return (long)command.ExecuteScalar()!;
        }
    }
}
