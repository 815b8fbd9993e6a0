namespace QuoteIndex.Documentation.Tests;

/// <summary>The folder a page's code runs in: the current one, until it is disposed of. Pages run one after another, since a process has one.</summary>
internal sealed class PageFolder : IDisposable
{
    private readonly string before = Directory.GetCurrentDirectory();
    private readonly TemporaryFolder folder = new();

    public PageFolder()
    {
        foreach (string name in (string[])["seeds", "articles"])
        {
            string target = Directory.CreateDirectory(Path.Combine(folder.FullPath, name)).FullName;
            foreach (string seed in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "seeds")))
            {
                File.Copy(seed, Path.Combine(target, Path.GetFileName(seed)));
            }
        }

        Directory.SetCurrentDirectory(folder.FullPath);
    }

    public void Dispose()
    {
        Directory.SetCurrentDirectory(before);
        folder.Dispose();
    }
}
