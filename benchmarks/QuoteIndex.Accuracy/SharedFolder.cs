namespace QuoteIndex.Accuracy;

/// <summary>Finds the project's seeds, and the annotation that is kept beside the project and not in it.</summary>
internal static class SharedFolder
{
    private const string Marker = "QuoteIndex.sln";

    /// <summary>The folder of the repository this program was built in; null when it runs elsewhere.</summary>
    public static string? Repository { get; } =
        Above(AppContext.BaseDirectory).FirstOrDefault(folder => File.Exists(Path.Combine(folder, Marker)));

    /// <summary>The file or folder at a path below "shared" beside the repository or one of its parents; null when absent.</summary>
    public static string? Find(string path) => Repository is null
        ? null
        : Above(Repository).Skip(1).Select(folder => Path.Combine(folder, "shared", path)).FirstOrDefault(Path.Exists);

    private static IEnumerable<string> Above(string folder)
    {
        for (DirectoryInfo? at = new(Path.TrimEndingDirectorySeparator(folder)); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
