namespace QuoteIndex.Benchmarks;

/// <summary>
/// A temporary folder of one run, deleted at its end. BenchmarkDotNet measures in processes of its own, one for each
/// benchmark: they find the folder by an environment variable, so that what is dear to make is made once.
/// </summary>
internal sealed class RunFolder : IDisposable
{
    private const string Variable = "QUOTEINDEX_BENCHMARKS_FOLDER";

    private readonly string path = Directory.CreateTempSubdirectory("quoteindex-benchmarks-").FullName;

    public RunFolder()
    {
        Environment.SetEnvironmentVariable(Variable, path);

        // Also after Ctrl-C.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    /// <summary>The run's folder.</summary>
    public static string Current => Environment.GetEnvironmentVariable(Variable)
        ?? throw new InvalidOperationException("Benchmarks write into the folder that Program makes. Run them by 'dotnet run -c Release --project benchmarks/QuoteIndex.Benchmarks'.");

    /// <summary>A path in the run's folder at which nothing stands yet.</summary>
    public static string NewPath(string extension) => Path.Combine(Current, Guid.NewGuid().ToString("N") + extension);

    /// <summary>Deletes an index file with the files SQLite keeps beside it.</summary>
    public static void DeleteIndex(string path)
    {
        File.Delete(path);
        File.Delete(path + "-wal");
        File.Delete(path + "-shm");
    }

    public void Dispose()
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
