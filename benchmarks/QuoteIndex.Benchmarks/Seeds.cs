namespace QuoteIndex.Benchmarks;

/// <summary>The seed articles of the repository this program was built in.</summary>
internal static class Seeds
{
    /// <summary>The folder they are in.</summary>
    public static string Folder { get; } = FindFolder();

    private static readonly Lazy<string[]> All = new(() => [.. Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)]);

    /// <summary>Their texts, in order of file name.</summary>
    public static IReadOnlyList<string> Texts => All.Value;

    // BenchmarkDotNet's processes run some levels further down than this program.
    private static string FindFolder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "QuoteIndex.sln")))
            {
                return Path.Combine(folder.FullName, "seeds");
            }
        }

        throw new DirectoryNotFoundException($"There is no QuoteIndex.sln above '{AppContext.BaseDirectory}'. Run the benchmarks from a clone of the repository.");
    }
}
