using System.Globalization;
using Microsoft.Data.Sqlite;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>Makes a new index, and refuses a file that is none or is of a newer version.</summary>
internal static class SqliteSchema
{
    /// <summary>The version this library writes, kept as <c>user_version</c>.</summary>
    public const int Version = 5;

    /// <summary>"QuIx" in ASCII, kept as <c>application_id</c>, so that an index can be told from any other database.</summary>
    public const int ApplicationId = 0x51754978;

    /// <summary>Leaves the index ready, with the schema of this version.</summary>
    /// <exception cref="QuoteIndexException">The file is another program's, or another version's.</exception>
    public static async Task EnsureAsync(SqliteDatabase database, SqliteSession session, CancellationToken cancellationToken)
    {
        SqliteConnection connection = session.Connection;
        if (!Check(database, connection))
        {
            // WAL lets others read while one writes; full synchronization makes a commit survive a power failure.
            connection.Execute("PRAGMA page_size = 4096");
            connection.Execute("PRAGMA journal_mode = WAL");
            await SqliteDatabase.InTransactionAsync(session, Create, cancellationToken).ConfigureAwait(false);
            Check(database, connection);
        }
        else if (connection.Scalar<string>("PRAGMA journal_mode") == "delete")
        {
            // A copy that "VACUUM INTO" has made is not in WAL mode.
            connection.Execute("PRAGMA journal_mode = WAL");
        }

        connection.Execute("PRAGMA synchronous = FULL");
        if (connection.Scalar<long>("SELECT value FROM meta WHERE name = 'analyzer'") != WordAnalyzer.Version)
        {
            await SqliteDatabase.InTransactionAsync(session, Reindexing.MakeWords, cancellationToken).ConfigureAwait(false);
        }

        if (!UtteranceSchema.IsCurrent(session))
        {
            await SqliteDatabase.InTransactionAsync(session, Reindexing.MakeUtterances, cancellationToken).ConfigureAwait(false);
        }
    }

    // True for an index of this version, false for an empty file.
    private static bool Check(SqliteDatabase database, SqliteConnection connection)
    {
        long application = connection.Scalar<long>("PRAGMA application_id");
        long version = connection.Scalar<long>("PRAGMA user_version");
        if (application == ApplicationId)
        {
            return version == Version ? true : throw Unknown(database, version);
        }

        return application == 0 && version == 0 && connection.Scalar<long>("SELECT count(*) FROM sqlite_schema") == 0
            ? false
            : throw new QuoteIndexException(
                $"'{database.File}' is a database of another program, not a QuoteIndex index. Name another file; this one has not been touched.");
    }

    // Versions 1 to 4 were never released; an index can always be made again from its sources.
    private static QuoteIndexException Unknown(SqliteDatabase database, long version) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"The index '{database.File}' is of version {version}, and this QuoteIndex knows version {Version}. ")
        + (version > Version ? "Update QuoteIndex, or name another file and ingest again." : "Name another file, or delete this one, and ingest the sources again."));

    private static bool Create(SqliteSession session)
    {
        SqliteConnection connection = session.Connection;
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
             INSERT INTO meta VALUES ('revision', 1), ('analyzer', {WordAnalyzer.Version}), ('quotes', 1), ('tail', 1), ('segments', 0);
             PRAGMA application_id = {ApplicationId};
             PRAGMA user_version = {Version};
             """));
        return true;
    }
}
