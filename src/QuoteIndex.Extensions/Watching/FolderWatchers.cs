using Microsoft.Extensions.Logging;
using QuoteIndex.Extensions.Logging;

namespace QuoteIndex.Extensions.Watching;

/// <summary>Listens to the operating system for changes below folders, as far as it tells of them. Attached by one thread.</summary>
internal sealed class FolderWatchers(IReadOnlyList<string> folders, QuoteIndexOptions options, PendingChanges changes, ILogger logger) : IDisposable
{
    // The index and the files that SQLite keeps beside it, which every pass may write to.
    private static readonly string[] IndexEndings = ["", "-wal", "-shm", "-journal"];

    private readonly Dictionary<string, FileSystemWatcher> watchers = new(StringComparer.Ordinal);
    private readonly HashSet<string> silent = new(StringComparer.Ordinal);
    private readonly HashSet<string> extensions = new(options.Ingest.Reading.Readers.SelectMany(reader => reader.Extensions), StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> index = options.IndexPath is { } path ? [.. IndexEndings.Select(ending => Path.GetFullPath(path) + ending)] : [];
    private readonly bool prune = options.Ingest.Prune;
    private volatile bool broken;

    /// <summary>Listens to the folders that are there; those that came back, and those whose listener broke, once more.</summary>
    public void Attach()
    {
        bool renew = broken;
        broken = false;
        foreach (string folder in folders)
        {
            bool exists = Directory.Exists(folder);
            if ((renew || !exists) && watchers.Remove(folder, out FileSystemWatcher? old))
            {
                old.Dispose();
            }

            if (exists && !watchers.ContainsKey(folder))
            {
                Attach(folder);
            }
        }
    }

    public void Dispose()
    {
        foreach (FileSystemWatcher watcher in watchers.Values)
        {
            watcher.Dispose();
        }

        watchers.Clear();
    }

    private void Attach(string folder)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Created += (_, change) => Came(change.FullPath);
            watcher.Changed += (_, change) => Changed(change.FullPath);
            watcher.Deleted += (_, change) => Went(change.FullPath);
            watcher.Renamed += (_, change) =>
            {
                Went(change.OldFullPath);
                Came(change.FullPath);
            };
            watcher.Error += (_, error) => Lost(folder, error.GetException());
            watcher.EnableRaisingEvents = true;
            watchers.Add(folder, watcher);
            silent.Remove(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or PlatformNotSupportedException)
        {
            // The passes over all files do without.
            watcher?.Dispose();
            if (silent.Add(folder))
            {
                WatchingLog.NotListening(logger, folder, error);
            }
        }
    }

    private void Came(string path)
    {
        if (IsReadable(path) || Directory.Exists(path))
        {
            changes.Add(path);
        }
    }

    // That a folder changed says only that something in it did, which is told by itself.
    private void Changed(string path)
    {
        if (IsReadable(path) && !Directory.Exists(path))
        {
            changes.Add(path);
        }
    }

    // What is gone may have been a folder, whatever its name.
    private void Went(string path)
    {
        if (prune && !index.Contains(path))
        {
            changes.Add(path);
        }
    }

    private void Lost(string folder, Exception error)
    {
        broken |= error is not InternalBufferOverflowException;
        WatchingLog.ChangesLost(logger, folder, error);
        changes.AddAll();
    }

    private bool IsReadable(string path) => extensions.Contains(Path.GetExtension(path)) && !index.Contains(path);
}
