using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>
/// Stops the running statement of a connection when a token is cancelled; a token alone does not. An interrupt reaches
/// only a statement that runs, so it is repeated until the work has noticed.
/// </summary>
internal sealed class SqliteInterruption : IDisposable
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(5);

    private readonly Lock gate = new();
    private readonly SqliteConnection connection;
    private readonly CancellationTokenRegistration registration;
    private Timer? timer;
    private bool over;

    public SqliteInterruption(SqliteConnection connection, CancellationToken cancellationToken)
    {
        this.connection = connection;
        registration = cancellationToken.UnsafeRegister(static state => ((SqliteInterruption)state!).Begin(), this);
    }

    public void Dispose()
    {
        registration.Dispose();
        lock (gate)
        {
            over = true;
            timer?.Dispose();
        }
    }

    private void Begin()
    {
        lock (gate)
        {
            if (!over)
            {
                // At once on this thread: the timer's callbacks wait for the pool, which may be busy.
                raw.sqlite3_interrupt(connection.Handle!);
                timer = new Timer(static state => ((SqliteInterruption)state!).Interrupt(), this, Again, Again);
            }
        }
    }

    private void Interrupt()
    {
        lock (gate)
        {
            if (!over)
            {
                raw.sqlite3_interrupt(connection.Handle!);
            }
        }
    }
}
