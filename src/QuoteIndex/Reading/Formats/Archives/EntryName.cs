namespace QuoteIndex.Reading;

/// <summary>
/// The name of an archive's entry, which is whatever somebody wrote there. Nothing is ever written to disk, but paths are shown,
/// kept and compared, so that one that leads out of the archive is not taken on.
/// </summary>
internal static class EntryName
{
    private const string SystemFolder = "__MACOSX";

    /// <summary>The name as a path within the archive, with '/' between folders; null when it leads out of it.</summary>
    public static string? Within(string name)
    {
        string path = Printable(name).Replace('\\', '/');
        bool isRooted = path.StartsWith('/') || path is [_, ':', ..];
        string[] parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return isRooted || parts.Length == 0 || parts.Contains("..") ? null : string.Join('/', parts.Where(part => part != "."));
    }

    /// <summary>True for what systems put into archives beside people's files, and for files people do not see.</summary>
    public static bool IsHidden(string path) => path.Split('/', '\\').Any(part => part.StartsWith('.') && part.Trim('.').Length > 0 || part == SystemFolder);

    /// <summary>True for a file that one of the readers knows by its name, as files of a folder are chosen.</summary>
    public static bool IsKnown(string path, ReadingOptions options)
    {
        string extension = Path.GetExtension(path).ToLowerInvariant();
        return extension.Length > 0 && options.Readers.Any(reader => reader.Extensions.Contains(extension));
    }

    /// <summary>The name without characters that could not be shown.</summary>
    public static string Printable(string name) => name.AsSpan().ContainsAnyInRange('\0', '\u001F') || name.Any(char.IsControl)
        ? string.Concat(name.Select(c => char.IsControl(c) ? '\uFFFD' : c))
        : name;

    /// <summary>Why an entry whose name leads out of the archive is not read.</summary>
    public static ReadResult Refuse(string archive, string name) => ReadResult.Failed(
        $"{archive}/{string.Join('/', Printable(name).Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part is not ("." or "..")))}",
        $"'{archive}' has an entry named '{Printable(name)}', which leads out of it. It is not read; look at where the file comes from, and pack its files anew.");
}
