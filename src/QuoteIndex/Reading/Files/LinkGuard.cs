namespace QuoteIndex.Reading;

/// <summary>
/// Keeps a walk through folders from going round in circles: a link to a folder is followed only when it leads out of
/// the folder being read, and to each such place once. What lies within is read at its own place.
/// </summary>
internal sealed class LinkGuard(string root)
{
    // What Linux itself follows before it speaks of a loop.
    private const int MostLinks = 40;

    private readonly string root = RealPath(root);
    private readonly HashSet<string> outside = new(StringComparer.Ordinal);

    /// <summary>
    /// True when the folder is to be read. <paramref name="loop"/> says why not when it is a link back to a folder it
    /// stands in; it is null for a place that is read anyway.
    /// </summary>
    public bool Enter(string folder, string pathBelowRoot, out string? loop)
    {
        loop = null;
        string real = RealPath(folder);
        if (real == Path.Join(root, pathBelowRoot))
        {
            return true;
        }

        if (IsWithin(RealPath(Path.GetDirectoryName(folder)!), real))
        {
            loop = $"'{folder}' leads back to '{real}', a folder it stands in; following it would go round in circles. Remove the link.";
            return false;
        }

        return !IsWithin(real, root) && outside.Add(real);
    }

    private static bool IsWithin(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && (path.Length == folder.Length || folder[^1] == Path.DirectorySeparatorChar || path[folder.Length] == Path.DirectorySeparatorChar);

    // .NET resolves the last part of a path only, so the parts are resolved one after the other.
    private static string RealPath(string path, int depth = 0)
    {
        string full = Path.GetFullPath(path);
        string real = Path.GetPathRoot(full)!;
        foreach (string part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Join(real, part);
            try
            {
                real = Directory.ResolveLinkTarget(real, returnFinalTarget: true) is { } target && depth < MostLinks
                    ? RealPath(target.FullName, depth + 1)
                    : real;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A part that cannot be looked at stands for itself; reading it will say what is wrong.
            }
        }

        return real;
    }
}
