namespace QuoteIndex.Benchmarks.Extraction;

/// <summary>
/// PolNeAR's development articles where they lie in "shared" beside the repository or one of its parents, as the accuracy
/// program looks for them; the seeds elsewhere.
/// </summary>
internal static class DevelopmentTexts
{
    private static readonly string Place = Path.Combine("shared", "data", "polnear", "dev", "text");

    private static readonly Lazy<string[]> All = new(() => Find() is { } folder
        ? [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllText)]
        : [.. Seeds.Texts]);

    /// <summary>Their texts, in order of file name.</summary>
    public static IReadOnlyList<string> Texts => All.Value;

    private static string? Find()
    {
        for (DirectoryInfo? at = new(Seeds.Folder); at is not null; at = at.Parent)
        {
            string folder = Path.Combine(at.FullName, Place);
            if (Directory.Exists(folder))
            {
                return folder;
            }
        }

        return null;
    }
}
