namespace QuoteIndex.Benchmarks.Ingesting;

/// <summary>A copy of a closed index file, beside it, deleted at its end; so that what is added leaves the file as it was.</summary>
internal sealed class IndexCopy : IDisposable
{
    public IndexCopy(string original)
    {
        Path = $"{original}.{Guid.NewGuid():N}.copy";
        File.Copy(original, Path);
    }

    public string Path { get; }

    public void Dispose() => RunFolder.DeleteIndex(Path);
}
