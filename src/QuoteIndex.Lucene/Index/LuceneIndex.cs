using Lucene.Net.Index;
using Lucene.Net.Store;
using QuoteIndex.Lucene.Reading;
using QuoteIndex.Lucene.Writing;
using Lock = System.Threading.Lock;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace QuoteIndex.Lucene.Index;

/// <summary>
/// One index, shared by all stores of this process that have it open: the state that searches see, and the writer. Lucene lets one writer hold an
/// index, so it is given up when nothing has been written for a moment, and another process gets its turn.
/// </summary>
internal sealed class LuceneIndex : IDisposable
{
    // How long a writer waits for one of another process.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    private const int MostAttempts = 10;

    private readonly LuceneDirectory directory;
    private readonly FolderStamp? stamp;
    private readonly VerifiedFiles? verified;
    private readonly SemaphoreSlim writing = new(1);
    private readonly Lock refreshing = new();
    private readonly Timer release;
    private IndexWriter? writer;
    private LuceneSnapshot snapshot;
    private bool disposed;

    private LuceneIndex(LuceneDirectory directory, string? folder)
    {
        this.directory = directory;
        Folder = folder ?? "in memory";
        if (folder is not null)
        {
            stamp = new FolderStamp(folder);
            verified = new VerifiedFiles(folder);
        }

        snapshot = LuceneSnapshot.Open(IndexCheck.Open(directory, Folder, verified));
        release = new Timer(_ => ReleaseWriter());
    }

    public string Folder { get; }

    /// <summary>Opens the index in a folder, creating it when there is none.</summary>
    public static LuceneIndex Open(string folder)
    {
        bool exists = IndexFolder.Prepare(folder);
        LuceneDirectory directory = Environment.Is64BitProcess ? new MappedDirectory(folder) : FSDirectory.Open(folder, new NativeFSLockFactory());
        try
        {
            return Open(directory, folder, exists);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    public static LuceneIndex OpenInMemory() => Open(new RAMDirectory(), null, exists: false);

    /// <summary>Runs <paramref name="work"/> over one state of the index: the last that was committed.</summary>
    public T Read<T>(Func<LuceneSnapshot, T> work)
    {
        LuceneSnapshot current = Current();
        try
        {
            return work(current);
        }
        finally
        {
            current.Release();
        }
    }

    /// <summary>
    /// Runs <paramref name="work"/>, which changes the index by a writer and gives its next state. All of it is durable when the task completes, none of it
    /// is there when it fails.
    /// </summary>
    public async Task WriteAsync(Func<IndexWriter, LuceneSnapshot, CommitState> work, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            release.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            if (writer is null)
            {
                writer = await OpenWriterAsync(cancellationToken).ConfigureAwait(false);
                Replace(DirectoryReader.OpenIfChanged(snapshot.Reader, writer, applyAllDeletes: true));
            }

            try
            {
                CommitState next = work(writer, snapshot);
                cancellationToken.ThrowIfCancellationRequested();
                writer.SetCommitData(next.Write());
                writer.Commit();
            }
            catch
            {
                // Closes it: what was begun is gone, what was committed stays.
                writer.Rollback();
                writer = null;
                throw;
            }

            Replace(DirectoryReader.OpenIfChanged(snapshot.Reader, writer, applyAllDeletes: true));
            release.Change(Idle, Timeout.InfiniteTimeSpan);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>The index's size on disk.</summary>
    public long Bytes() => directory.ListAll().Sum(file =>
    {
        try
        {
            return directory.FileLength(file);
        }
        catch (FileNotFoundException)
        {
            // Merged away meanwhile.
            return 0;
        }
    });

    public void Dispose()
    {
        writing.Wait();
        try
        {
            disposed = true;
            release.Dispose();

            // First, since the writer removes no files of a state that is held.
            snapshot.Release();
            CloseWriter();
            directory.Dispose();
        }
        finally
        {
            writing.Release();
        }
    }

    private static LuceneIndex Open(LuceneDirectory directory, string? folder, bool exists)
    {
        if (!exists)
        {
            using var creator = new IndexWriter(directory, WriterSettings.Make());
            creator.SetCommitData(new CommitState().Write());
            creator.Commit();
        }

        var index = new LuceneIndex(directory, folder);
        if (Rebuild.IsNeeded(index.snapshot.State))
        {
            index.WriteAsync(Rebuild.Run, CancellationToken.None).GetAwaiter().GetResult();
        }

        return index;
    }

    private LuceneSnapshot Current()
    {
        lock (refreshing)
        {
            ObjectDisposedException.ThrowIf(disposed, this);

            // While the writer is ours nobody else's can have changed anything.
            if (writer is null && stamp is not null && stamp.HasChanged())
            {
                Refresh();
            }

            snapshot.Hold();
            return snapshot;
        }
    }

    // By the commit, since a reader that came from a writer would ask that writer, which may be closed.
    private void Refresh()
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                Replace(DirectoryReader.OpenIfChanged(snapshot.Reader, DirectoryReader.ListCommits(directory)[^1]));
                return;
            }
            catch (IOException) when (attempt < MostAttempts)
            {
                // Another process has committed once more and removed the files of the commit that was being opened.
            }
        }
    }

    private void Replace(DirectoryReader? reader)
    {
        if (reader is not null)
        {
            LuceneSnapshot next = LuceneSnapshot.Open(reader, snapshot);
            lock (refreshing)
            {
                snapshot.Release();
                snapshot = next;
            }
        }
    }

    private async Task<IndexWriter> OpenWriterAsync(CancellationToken cancellationToken)
    {
        long start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return new IndexWriter(directory, WriterSettings.Make());
            }
            catch (LockObtainFailedException) when (TimeProvider.System.GetElapsedTime(start) < Patience)
            {
                await Task.Delay(20, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private void ReleaseWriter()
    {
        if (!writing.Wait(0))
        {
            return;
        }

        try
        {
            if (writer is { } open && !disposed)
            {
                if (open.HasPendingMerges())
                {
                    release.Change(Idle, Timeout.InfiniteTimeSpan);
                }
                else
                {
                    try
                    {
                        // What was merged meanwhile; of the state before, the writer would leave the files.
                        Replace(DirectoryReader.OpenIfChanged(snapshot.Reader, open, applyAllDeletes: true));
                    }
                    finally
                    {
                        CloseWriter();
                    }
                }
            }
        }
        catch (Exception error) when (IndexErrors.IsOfIndex(error))
        {
            // Nothing that was promised is lost; whoever writes next is told what is wrong.
        }
        finally
        {
            writing.Release();
        }
    }

    private void CloseWriter()
    {
        IndexWriter? open = writer;
        lock (refreshing)
        {
            writer = null;
        }

        if (open is not null)
        {
            open.Dispose(waitForMerges: true);
            KnowFiles();
        }
    }

    private void KnowFiles()
    {
        if (verified is not null)
        {
            ICollection<string> files = IndexCheck.FilesOf(directory);
            verified.Add(files);
            verified.Save(files);
        }
    }
}
