namespace QuoteIndex.Reading;

/// <summary>Finds the files below a file, folder or glob, in ordinal order of path.</summary>
/// <remarks>
/// Of a folder, the visible files count whose names end as the readers' formats do. What a glob or a path names is taken as it is.
/// A link to a folder is followed unless it leads back into what is being read; what cannot be read is an entry with
/// its problem, never an exception.
/// </remarks>
internal static class FileFinder
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    public static IEnumerable<FoundFile> Find(string pathOrGlob, ReadingOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pathOrGlob);
        var extensions = new SortedSet<string>(options.Readers.SelectMany(reader => reader.Extensions), StringComparer.OrdinalIgnoreCase);
        if (File.Exists(pathOrGlob))
        {
            var file = new FileInfo(pathOrGlob);
            return [new(file.FullName, file.Name, LinkProblem(file))];
        }

        if (Directory.Exists(pathOrGlob))
        {
            return OrProblem(
                Walk(pathOrGlob, null, extensions, cancellationToken),
                pathOrGlob,
                $"'{pathOrGlob}' holds no files that can be read ({string.Join(", ", extensions)}). Name a folder that does, or give the files themselves.");
        }

        if (pathOrGlob.Length > 0 && PathPattern.IsPattern(pathOrGlob))
        {
            PathPattern pattern = PathPattern.Parse(pathOrGlob);
            return Directory.Exists(pattern.Root)
                ? OrProblem(
                    Walk(pattern.Root, pattern, extensions, cancellationToken),
                    pathOrGlob,
                    $"No file matches '{pathOrGlob}'. Check the pattern: '*' stands for part of a name, '**' for any folders.")
                : [Missing(pattern.Root)];
        }

        return [Missing(pathOrGlob)];
    }

    private static FoundFile Missing(string path) =>
        new(path, Path.GetFileName(path), $"'{path}' does not exist. Check the spelling and the folder you are in.");

    private static IEnumerable<FoundFile> OrProblem(IEnumerable<FoundFile> files, string asked, string problem)
    {
        bool any = false;
        foreach (FoundFile file in files)
        {
            any = true;
            yield return file;
        }

        if (!any)
        {
            yield return new(asked, Path.GetFileName(Path.TrimEndingDirectorySeparator(asked)), problem, IsNothing: true);
        }
    }

    private static IEnumerable<FoundFile> Walk(
        string root, PathPattern? pattern, IReadOnlySet<string> extensions, CancellationToken cancellationToken)
    {
        string fullRoot = Path.GetFullPath(root);
        var links = new LinkGuard(fullRoot);
        var folders = new Stack<Queue<Entry>>();
        folders.Push(new(Entries(new(fullRoot, "", true, pattern?.Start), pattern, extensions)));
        while (folders.TryPeek(out Queue<Entry>? open))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!open.TryDequeue(out Entry? entry))
            {
                folders.Pop();
                continue;
            }

            if (entry.Problem is null && entry.IsFolder)
            {
                if (links.Enter(entry.FullPath, entry.Path, out string? loop))
                {
                    folders.Push(new(Entries(entry, pattern, extensions)));
                }
                else if (loop is not null)
                {
                    yield return new(entry.FullPath, entry.Path, loop);
                }
            }
            else
            {
                yield return new(entry.FullPath, entry.Path, entry.Problem);
            }
        }
    }

    // The entries of one folder, wanted files and folders to enter, in the order that puts whole paths in ordinal order:
    // a folder stands where its name and a '/' would.
    private static List<Entry> Entries(Entry folder, PathPattern? pattern, IReadOnlySet<string> extensions)
    {
        var entries = new List<Entry>();
        try
        {
            foreach (FileSystemInfo info in new DirectoryInfo(folder.FullPath).EnumerateFileSystemInfos("*", Everything))
            {
                string path = folder.Path.Length == 0 ? info.Name : $"{folder.Path}/{info.Name}";
                if (info.Attributes.HasFlag(FileAttributes.Directory))
                {
                    IReadOnlyList<int>? places = pattern?.Enter(folder.Places!, info.Name);
                    if (pattern is null ? info.Name[0] != '.' : places!.Count > 0)
                    {
                        entries.Add(new(info.FullName, path, true, places));
                    }
                }
                else if (pattern is null ? info.Name[0] != '.' && extensions.Contains(Path.GetExtension(info.Name)) : pattern.Accepts(folder.Places!, info.Name))
                {
                    entries.Add(new(info.FullName, path, false, null, LinkProblem(info)));
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What was listed before the error is still read.
            string problem = ArticleFile.Explain(folder.FullPath, e);
            string name = folder.Path.Length == 0 ? Path.GetFileName(folder.FullPath) : folder.Path;
            entries.Add(new(folder.FullPath, name, true, null, problem));
        }

        entries.Sort((a, b) => string.CompareOrdinal(a.SortKey, b.SortKey));
        return entries;
    }

    private static string? LinkProblem(FileSystemInfo file)
    {
        try
        {
            bool isBroken = file.Attributes.HasFlag(FileAttributes.ReparsePoint)
                && file.ResolveLinkTarget(returnFinalTarget: true) is { Exists: false };
            return isBroken ? $"'{file.FullName}' is a link to '{file.LinkTarget}', which does not exist. Mend the link or remove it." : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"'{file.FullName}' is a link that leads nowhere: {e.Message} Mend the link or remove it.";
        }
    }

    private sealed record Entry(string FullPath, string Path, bool IsFolder, IReadOnlyList<int>? Places, string? Problem = null)
    {
        public string SortKey { get; } = IsFolder ? Path + "/" : Path;
    }
}
