using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QuoteIndex.Extensions.Logging;

namespace QuoteIndex;

/// <summary>
/// The application's archive, for services that take in files; those that only read inject <see cref="IQuoteSearcher"/>. The archive is opened when it
/// is first asked for, once for all who ask, and closed with the container. Safe for use by several threads at once.
/// </summary>
public sealed class QuoteArchiveProvider : IAsyncDisposable, IDisposable
{
    private readonly IServiceProvider services;
    private readonly IOptions<QuoteIndexOptions> options;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly CancellationTokenSource closing = new();
    private readonly Lock gate = new();
    private Task<QuoteArchive>? opening;
    private bool disposed;

    internal QuoteArchiveProvider(
        IServiceProvider services, IOptions<QuoteIndexOptions> options, TimeProvider time, ILogger<QuoteArchiveProvider> logger)
    {
        this.services = services;
        this.options = options;
        this.time = time;
        this.logger = logger;
    }

    /// <summary>The archive; not to be disposed of by the caller.</summary>
    /// <param name="cancellationToken">Stops the waiting; the opening goes on for others.</param>
    /// <exception cref="QuoteIndexException">The index cannot be opened; the next call tries again.</exception>
    /// <exception cref="OptionsValidationException">The options are not valid; the message says what to set.</exception>
    /// <exception cref="ObjectDisposedException">The container has been disposed of.</exception>
    public ValueTask<QuoteArchive> GetAsync(CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            if (opening is null || opening.IsFaulted || opening.IsCanceled)
            {
                // On another thread, so that nothing of the application's own runs within the lock.
                opening = Task.Run(OpenAsync);
            }

            return opening.IsCompletedSuccessfully ? new(opening.Result) : new(opening.WaitAsync(cancellationToken));
        }
    }

    /// <summary>Closes the archive when it is open. Calls to it that are still running fail.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            if (disposed)
            {
                return;
            }

            disposed = true;
        }

        await closing.CancelAsync().ConfigureAwait(false);
        if (opening is not null)
        {
            await ((Task)opening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (opening.IsCompletedSuccessfully)
            {
                QuoteArchive archive = await opening.ConfigureAwait(false);
                await archive.DisposeAsync().ConfigureAwait(false);
            }
        }

        closing.Dispose();
    }

    /// <summary>As <see cref="DisposeAsync"/>, for containers that are disposed of without await.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private async Task<QuoteArchive> OpenAsync()
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            QuoteIndexOptions settings = options.Value;
            QuoteArchive archive = settings.StoreFactory is { } open
                ? await QuoteArchive.OpenAsync(await open(services, closing.Token).ConfigureAwait(false), closing.Token).ConfigureAwait(false)
                : await QuoteArchive.OpenAsync(settings.IndexPath!, closing.Token).ConfigureAwait(false);
            archive.Clock = time;
            archive.Synonyms = settings.Synonyms;
            ArchiveLog.Opened(logger, settings.IndexPath, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            return archive;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            ArchiveLog.NotOpened(logger, error);
            throw;
        }
    }
}
