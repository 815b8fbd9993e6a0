using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>Says what an error of SQLite means for the person whose index it is.</summary>
internal static class SqliteErrors
{
    public static bool IsInterrupt(SqliteException error) => error.SqliteErrorCode == raw.SQLITE_INTERRUPT;

    public static bool IsBusy(SqliteException error) => error.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED;

    public static QuoteIndexException Explain(SqliteException error, string file) => new(
        error.SqliteErrorCode switch
        {
            raw.SQLITE_NOTADB => $"'{file}' is not a QuoteIndex index. Name another file, or delete this one and ingest again.",
            raw.SQLITE_CORRUPT => $"The index '{file}' is damaged. Delete it and ingest the sources again.",
            raw.SQLITE_CANTOPEN => $"The index '{file}' cannot be opened. Check that its folder exists and that you may write to it.",
            raw.SQLITE_PERM or raw.SQLITE_AUTH => $"The index '{file}' may not be opened. Check its permissions.",
            raw.SQLITE_READONLY => $"The index '{file}' is read-only. Check the permissions of the file and its folder.",
            raw.SQLITE_FULL => $"The disk of the index '{file}' is full. Free some space and ingest again.",
            raw.SQLITE_IOERR => $"The index '{file}' cannot be read or written ({error.Message}). Check the disk.",
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"The index '{file}' is being written by another process. Wait until it has finished, then try again.",
            _ => $"The index '{file}' reports an error: {error.Message}",
        },
        error);
}
