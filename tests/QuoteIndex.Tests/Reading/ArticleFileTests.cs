using QuoteIndex.Reading;

namespace QuoteIndex.Tests.Reading;

public sealed class ArticleFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_FoundFile_KeepsItsPathAndText()
    {
        string file = folder.Write("n/2016-10-05.txt", "He said so.\r\n");

        Article article = Assert.Single(ArticleFile.ReadAll(new(file, "n/2016-10-05.txt", null), ReadingOptions.Default)).Article!;

        Assert.Equal("n/2016-10-05.txt", article.Path);
        Assert.Equal("He said so.\r\n", article.Text);
        Assert.Equal(new DateOnly(2016, 10, 5), article.Published!.Date);
    }

    [Fact]
    public void Read_FileThatVanished_SaysSo()
    {
        folder.Write("a.txt");
        FoundFile found = Assert.Single(FileFinder.Find(folder.FullPath, ReadingOptions.Default, TestContext.Current.CancellationToken));
        File.Delete(found.FullPath);

        AssertFails(found, "no longer there");
    }

    [Fact]
    public void Read_FolderInPlaceOfTheFile_SaysSo()
    {
        Directory.CreateDirectory(folder.At("a.txt"));

        AssertFails(new(folder.At("a.txt"), "a.txt", null), "is a folder");
    }

    [Fact]
    public void Read_NoPermission_SaysSo()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("This user may read every file.");
            return;
        }

        string file = folder.Write("a.txt");
        File.SetUnixFileMode(file, UnixFileMode.None);

        AssertFails(new(file, "a.txt", null), "may not be read");
    }

    [Fact]
    public void Read_DeviceError_SaysSo()
    {
        const string Memory = "/proc/self/mem";
        Assert.SkipUnless(File.Exists(Memory), "This system has no file that opens and fails to read.");

        AssertFails(new(Memory, "mem", null), "could not be read");
    }

    [Fact]
    public void Read_FileWithProblem_RepeatsIt() =>
        AssertFails(new(folder.At("a.txt"), "a.txt", $"'{folder.At("a.txt")}' is a link to nowhere."), "link to nowhere");

    [Fact]
    public void Read_TooLarge_NamesTheLimit()
    {
        string file = folder.Write("a.txt", new string('x', 2000));

        AssertFails(new(file, "a.txt", null), "1,000 bytes", new() { MaximumBytes = 1000 });
    }

    [Fact]
    public void Read_EndlessDevice_StopsAtTheLimit()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "This system has no endless file.");

        AssertFails(new("/dev/zero", "zero", null), "'/dev/zero'", new() { MaximumBytes = 1000 });
    }

    private static void AssertFails(FoundFile file, string reason, ReadingOptions? options = null)
    {
        QuoteIndexException error = Assert.Throws<QuoteIndexException>(() => _ = ArticleFile.ReadAll(file, options ?? ReadingOptions.Default).ToList());

        Assert.Contains($"'{file.FullPath}'", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }
}
