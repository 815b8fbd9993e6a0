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
    private readonly ConcurrentBag<SqliteSession> idle = [];
    private SqliteSession? writer;
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
            // Every row refers to what the same writer has written, and to look for what refers to an article would be to look at every quote.
            ForeignKeys = false,
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
                    database.writer = SqliteSession.Open(database.connectionString);
                    await SqliteSchema.EnsureAsync(database, database.writer, cancellationToken).ConfigureAwait(false);
                    return true;
                },
                brief: false,
                cancellationToken).ConfigureAwait(false);
            return database;
        }
        catch
        {
            await database.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Runs <paramref name="work"/> in a session that sees one state of the index throughout.</summary>
    public async Task<T> ReadAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken)
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
                    SqliteSession session = Rent();
                    try
                    {
                        using var interruption = new SqliteInterruption(session.Connection, cancellationToken);
                        session.BeginRead();
                        T result = work(session);
                        // The interrupt may have come between two statements.
                        cancellationToken.ThrowIfCancellationRequested();
                        session.Commit();
                        return Task.FromResult(result);
                    }
                    finally
                    {
                        session.Rollback();
                        Return(session);
                    }
                },
                brief: true,
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
    /// <param name="work">What to write.</param>
    /// <param name="brief">True when it takes no longer than a search.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<T> WriteAsync<T>(Func<SqliteSession, T> work, bool brief, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        await writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await RunAsync(() => InTransactionAsync(writer!, work, cancellationToken), brief, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>Runs <paramref name="work"/> in a write transaction of <paramref name="session"/>, waiting for other processes' writes to end.</summary>
    public static async Task<T> InTransactionAsync<T>(SqliteSession session, Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        await BeginAsync(session, cancellationToken).ConfigureAwait(false);
        try
        {
            using var interruption = new SqliteInterruption(session.Connection, cancellationToken);
            T result = work(session);
            cancellationToken.ThrowIfCancellationRequested();
            session.Commit();
            return result;
        }
        finally
        {
            session.Rollback();
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
        while (idle.TryTake(out SqliteSession? session))
        {
            session.Dispose();
        }

        writer?.Dispose();

        writing.Release();
    }

    private static async Task BeginAsync(SqliteSession session, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            // SQLite waits a second at a time, so that a cancelled writer does not wait for another process.
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                session.BeginWrite();
                return;
            }
            catch (SqliteException error) when (SqliteErrors.IsBusy(error) && Stopwatch.GetElapsedTime(start) < Patience)
            {
                await Task.Delay(20, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private Task<T> RunAsync<T>(Func<Task<T>> work, bool brief, CancellationToken cancellationToken)
    {
        return brief ? PoolThread.RunBriefAsync(ExplainedAsync, cancellationToken) : Task.Run(ExplainedAsync, cancellationToken);

        async Task<T> ExplainedAsync()
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
            catch (Exception error) when (error is IndexOutOfRangeException or InvalidDataException)
            {
                // What was read of the index is not what this library writes.
                throw new QuoteIndexException($"The index '{File}' is damaged. Delete it and ingest the sources again.", error);
            }
        }
    }

    private SqliteSession Rent() =>
        inMemory ? writer! : idle.TryTake(out SqliteSession? session) ? session : SqliteSession.Open(connectionString);

    private void Return(SqliteSession session)
    {
        if (inMemory)
        {
            return;
        }

        if (disposed)
        {
            session.Dispose();
        }
        else
        {
            idle.Add(session);
        }
    }
}
