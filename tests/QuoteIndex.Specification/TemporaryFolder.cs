namespace QuoteIndex.Specification;

/// <summary>A folder that is gone, with all it holds, when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("quoteindex-").FullName;

    public string Write(string path, string text = "He said so.")
    {
        string file = At(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    public string At(string path) => Path.Combine(FullPath, path);

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
