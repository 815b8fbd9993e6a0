using System.Globalization;
using Microsoft.Data.Sqlite;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>Makes a new index, and refuses a file that is none or is of a newer version.</summary>
internal static class SqliteSchema
{
    /// <summary>The version this library writes, kept as <c>user_version</c>.</summary>
    public const int Version = 2;

    /// <summary>"QuIx" in ASCII, kept as <c>application_id</c>, so that an index can be told from any other database.</summary>
    public const int ApplicationId = 0x51754978;

    /// <summary>Leaves <paramref name="connection"/> ready, with the schema of this version.</summary>
    /// <exception cref="QuoteIndexException">The file is another program's, or a newer version's.</exception>
    public static async Task EnsureAsync(SqliteDatabase database, SqliteConnection connection, CancellationToken cancellationToken)
    {
        if (!Check(database, connection))
        {
            // WAL lets others read while one writes; full synchronization makes a commit survive a power failure.
            connection.Execute("PRAGMA journal_mode = WAL");
            await SqliteDatabase.InTransactionAsync(connection, Create, cancellationToken).ConfigureAwait(false);
            Check(database, connection);
        }
        else if (connection.Scalar<long>("PRAGMA user_version") < Version)
        {
            await SqliteDatabase.InTransactionAsync(connection, Upgrade, cancellationToken).ConfigureAwait(false);
        }

        connection.Execute("PRAGMA synchronous = FULL");
        if (connection.Scalar<long>("SELECT value FROM meta WHERE name = 'analyzer'") != WordAnalyzer.Version)
        {
            await SqliteDatabase.InTransactionAsync(connection, QuoteWriter.Reindex, cancellationToken).ConfigureAwait(false);
        }

        if (!UtteranceSchema.IsCurrent(connection))
        {
            await SqliteDatabase.InTransactionAsync(connection, QuoteWriter.MakeUtterances, cancellationToken).ConfigureAwait(false);
        }
    }

    // True for an index of this version or one before it, false for an empty file.
    private static bool Check(SqliteDatabase database, SqliteConnection connection)
    {
        long application = connection.Scalar<long>("PRAGMA application_id");
        long version = connection.Scalar<long>("PRAGMA user_version");
        if (application == ApplicationId)
        {
            return version is >= 1 and <= Version
                ? true
                : throw new QuoteIndexException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The index '{database.File}' is of version {version}, and this QuoteIndex knows version {Version}. Update QuoteIndex, or name another file and ingest again."));
        }

        return application == 0 && version == 0 && connection.Scalar<long>("SELECT count(*) FROM sqlite_schema") == 0
            ? false
            : throw new QuoteIndexException(
                $"'{database.File}' is a database of another program, not a QuoteIndex index. Name another file; this one has not been touched.");
    }

    // Version 2 tells the record, the address, the section of a transcript and the question.
    private static bool Upgrade(SqliteConnection connection)
    {
        if (connection.Scalar<long>("PRAGMA user_version") == 1)
        {
            connection.Execute(
                """
                ALTER TABLE article ADD COLUMN record INTEGER;
                ALTER TABLE article ADD COLUMN url TEXT;
                ALTER TABLE quote_text ADD COLUMN section TEXT;
                ALTER TABLE quote_text ADD COLUMN question TEXT;
                PRAGMA user_version = 2;
                """);
        }

        return true;
    }

    private static bool Create(SqliteConnection connection)
    {
        // Another process may have made it while this one waited for its turn.
        if (connection.Scalar<long>("SELECT count(*) FROM sqlite_schema") > 0)
        {
            return false;
        }

        using Stream stream = typeof(SqliteSchema).Assembly.GetManifestResourceStream("schema.sql")!;
        using var reader = new StreamReader(stream);
        connection.Execute(reader.ReadToEnd());
        connection.Execute(string.Create(
            CultureInfo.InvariantCulture,
            $"""
             INSERT INTO meta VALUES ('revision', 1), ('analyzer', {WordAnalyzer.Version});
             PRAGMA application_id = {ApplicationId};
             PRAGMA user_version = {Version};
             """));
        return true;
    }
}
