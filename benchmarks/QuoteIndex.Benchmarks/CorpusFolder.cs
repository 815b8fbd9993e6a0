namespace QuoteIndex.Benchmarks;

/// <summary>Where the index files of the corpora are: in the run's own folder, or in one that is kept. In an environment variable, where BenchmarkDotNet's processes find it.</summary>
internal static class CorpusFolder
{
    private const string Variable = "QUOTEINDEX_BENCHMARKS_CORPORA";

    public static string Current => Environment.GetEnvironmentVariable(Variable) ?? RunFolder.Current;

    public static void Keep(string folder) => Environment.SetEnvironmentVariable(Variable, Path.GetFullPath(folder));
}
