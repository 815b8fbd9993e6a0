using System.Globalization;
using Microsoft.Data.Sqlite;

namespace QuoteIndex.Tests.Storage.Sqlite;

/// <summary>The default engine, as the specification tests it.</summary>
internal sealed class SqliteEngine : StoreEngine
{
    public static SqliteEngine Instance { get; } = new();

    public override async Task<IQuoteStore> OpenAsync(string path, CancellationToken cancellationToken) => await SqliteQuoteStore.OpenAsync(path, cancellationToken);

    public override async Task<IQuoteStore> OpenInMemoryAsync(CancellationToken cancellationToken) => await SqliteQuoteStore.OpenInMemoryAsync(cancellationToken);

    public override Task SetVersionAsync(string path, int version) => ExecuteAsync(path, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}"));

    public override Task WriteForeignAsync(string path) => ExecuteAsync(path, "CREATE TABLE t (x)");

    /// <summary>Changes a file behind the store's back.</summary>
    public static async Task ExecuteAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
