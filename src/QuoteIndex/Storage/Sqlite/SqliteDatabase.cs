using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>
/// The connections to one index: one that writes and, for a file, as many as are needed that read. An index in memory
/// has a single connection, because others would not see it; reads and writes then follow one another.
/// </summary>
internal sealed class SqliteDatabase : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string connectionString;
    private readonly bool inMemory;
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly ConcurrentBag<SqliteConnection> idle = [];
    private SqliteConnection? writer;
    private volatile bool disposed;

    static SqliteDatabase() => SQLitePCL.Batteries_V2.Init();

    private SqliteDatabase(string file, bool inMemory)
    {
        File = file;
        this.inMemory = inMemory;
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = inMemory ? ":memory:" : file,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = (int)Patience.TotalSeconds,
        }.ToString();
    }

    /// <summary>The index's file, for messages.</summary>
    public string File { get; }

    public static async Task<SqliteDatabase> OpenAsync(string? path, CancellationToken cancellationToken)
    {
        var database = new SqliteDatabase(path is null ? "(memory)" : Path.GetFullPath(path), path is null);
        try
        {
            await database.RunAsync(
                async () =>
                {
                    database.writer = database.Connect();
                    await SqliteSchema.EnsureAsync(database, database.writer, cancellationToken).ConfigureAwait(false);
                    return true;
                },
                cancellationToken).ConfigureAwait(false);
            return database;
        }
        catch
        {
            await database.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Runs <paramref name="work"/> on a connection that sees one state of the index throughout.</summary>
    public async Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (inMemory)
        {
            await writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        try
        {
            return await RunAsync(
                () =>
                {
                    SqliteConnection connection = Rent();
                    try
                    {
                        using var interruption = new SqliteInterruption(connection, cancellationToken);
                        using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
                        T result = work(connection);
                        // The interrupt may have come between two statements.
                        cancellationToken.ThrowIfCancellationRequested();
                        return Task.FromResult(result);
                    }
                    finally
                    {
                        Return(connection);
                    }
                },
                cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (inMemory)
            {
                writing.Release();
            }
        }
    }

    /// <summary>Runs <paramref name="work"/> in a transaction that is durable when the task completes, and never was when it fails.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        await writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await RunAsync(() => InTransactionAsync(writer!, work, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>Runs <paramref name="work"/> in a write transaction of <paramref name="connection"/>, waiting for other processes' writes to end.</summary>
    public static async Task<T> InTransactionAsync<T>(SqliteConnection connection, Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        using SqliteTransaction transaction = await BeginAsync(connection, cancellationToken).ConfigureAwait(false);
        using (new SqliteInterruption(connection, cancellationToken))
        {
            T result = work(connection);
            cancellationToken.ThrowIfCancellationRequested();
            transaction.Commit();
            return result;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (disposed)
        {
            return;
        }

        await writing.WaitAsync().ConfigureAwait(false);
        disposed = true;
        while (idle.TryTake(out SqliteConnection? connection))
        {
            await connection.DisposeAsync().ConfigureAwait(false);
        }

        if (writer is not null)
        {
            await writer.DisposeAsync().ConfigureAwait(false);
        }

        writing.Release();
    }

    private static async Task<SqliteTransaction> BeginAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        int patience = connection.DefaultTimeout;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                // One second at a time, so that a cancelled writer does not wait for another process.
                connection.DefaultTimeout = 1;
                return connection.BeginTransaction(deferred: false);
            }
            catch (SqliteException error) when (SqliteErrors.IsBusy(error) && Stopwatch.GetElapsedTime(start) < Patience)
            {
                await Task.Delay(20, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                connection.DefaultTimeout = patience;
            }
        }
    }

    // SQLite works on the calling thread: away from the caller's, which may be one that must not wait.
    private Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken) => Task.Run(
        async () =>
        {
            try
            {
                return await work().ConfigureAwait(false);
            }
            catch (SqliteException error) when (SqliteErrors.IsInterrupt(error) || cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(error.Message, error, cancellationToken);
            }
            catch (SqliteException error)
            {
                throw SqliteErrors.Explain(error, File);
            }
        },
        cancellationToken);

    private SqliteConnection Rent() =>
        inMemory ? writer! : idle.TryTake(out SqliteConnection? connection) ? connection : Connect();

    private void Return(SqliteConnection connection)
    {
        if (inMemory)
        {
            return;
        }

        if (disposed)
        {
            connection.Dispose();
        }
        else
        {
            idle.Add(connection);
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            connection.CreateFunction("path_matches", (string pattern, string path, string location) => SourcePattern.Matches(pattern, path, location), isDeterministic: true);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
