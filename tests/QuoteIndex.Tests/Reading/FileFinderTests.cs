using QuoteIndex.Reading;

namespace QuoteIndex.Tests.Reading;

public sealed class FileFinderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Find_Folder_GivesVisibleTextFilesInOrdinalOrder()
    {
        foreach (string path in (string[])["b.txt", "a/z.TXT", "a-b.txt", "a.txt", "a/deep/x.md", "A.text", ".hidden.txt", ".git/x.txt", "p.png", "none"])
        {
            folder.Write(path);
        }

        FoundFile[] found = [.. Find(folder.FullPath)];

        Assert.Equal(["A.text", "a-b.txt", "a.txt", "a/deep/x.md", "a/z.TXT", "b.txt"], found.Select(f => f.Path));
        Assert.All(found, f => Assert.True(f.Problem is null && File.Exists(f.FullPath)));
        Assert.Equal(found.Select(f => f.Path).Order(StringComparer.Ordinal), found.Select(f => f.Path));
    }

    [Theory]
    [InlineData("*.txt", "a.txt b.txt")]
    [InlineData("?.txt", "a.txt b.txt")]
    [InlineData("n/*.txt", "x.txt")]
    [InlineData("n/**", "deep/er/y.txt deep/y.html x.txt")]
    [InlineData("**/*.txt", "a.txt b.txt n/deep/er/y.txt n/x.txt")]
    [InlineData("**/deep/**/y.*", "n/deep/er/y.txt n/deep/y.html")]
    [InlineData("n*/**/**/*.html", "n/deep/y.html")]
    [InlineData("**/y.txt", "n/deep/er/y.txt")]
    [InlineData(".*/*", ".h/secret.txt")]
    public void Find_Glob_GivesWhatMatches(string glob, string expected)
    {
        foreach (string path in (string[])["a.txt", "b.txt", "n/x.txt", "n/deep/y.html", "n/deep/er/y.txt", ".h/secret.txt"])
        {
            folder.Write(path);
        }

        FoundFile[] found = [.. Find(folder.At(glob))];

        Assert.Equal(expected, string.Join(' ', found.Select(f => f.Path)));
        Assert.All(found, f => Assert.Null(f.Problem));
    }

    [Fact]
    public void Find_FileWithWildcardsInItsName_IsThatFile()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        string file = folder.Write("what*is?this.txt");
        folder.Write("what-is-this.txt");

        Assert.Equal([new FoundFile(file, "what*is?this.txt", null)], Find(file));
    }

    [Fact]
    public void Find_FileGivenDirectly_IsTriedWhateverItsName()
    {
        string file = folder.Write("n/.odd");

        Assert.Equal([new FoundFile(file, ".odd", null)], Find(file));
    }

    [Theory]
    [InlineData("nowhere.txt", "does not exist")]
    [InlineData("nowhere/*.txt", "does not exist")]
    [InlineData("*.doc", "No file matches")]
    [InlineData("", "holds no files that can be read (.csv")]
    public void Find_NothingThere_SaysSoWithThePath(string path, string reason)
    {
        string asked = folder.At(path);

        FoundFile found = Assert.Single(Find(asked));

        Assert.Contains(reason, found.Problem!, StringComparison.Ordinal);
        Assert.Contains(folder.FullPath, found.Problem!, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_EmptyPath_SaysSo() => Assert.NotNull(Assert.Single(Find("")).Problem);

    [Fact]
    public void Find_LinkBackToItsFolder_IsAnEntryAndEndsNothing()
    {
        folder.Write("a/x.txt");
        folder.Write("z.txt");
        Directory.CreateSymbolicLink(folder.At("a/loop"), folder.FullPath);

        FoundFile[] found = [.. Find(folder.FullPath)];

        Assert.Equal(["a/loop", "a/x.txt", "z.txt"], found.Select(f => f.Path));
        Assert.Contains(folder.At("a/loop"), found[0].Problem!, StringComparison.Ordinal);
        Assert.Contains("Remove the link", found[0].Problem!, StringComparison.Ordinal);
        Assert.Equal(1, found.Count(f => f.Problem is not null));
        Assert.Equal(3, Find(folder.At("**/*")).Count());
    }

    [Fact]
    public void Find_LinksAmongFolders_ReadEachFolderOnce()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("far.txt");
        folder.Write("a/x.txt");
        folder.Write("b/y.txt");
        Directory.CreateSymbolicLink(folder.At("a/to-b"), folder.At("b"));
        Directory.CreateSymbolicLink(folder.At("b/to-a"), folder.At("a"));
        Directory.CreateSymbolicLink(folder.At("out1"), elsewhere.FullPath);
        Directory.CreateSymbolicLink(folder.At("out2"), elsewhere.FullPath);
        Directory.CreateSymbolicLink(elsewhere.At("back"), folder.FullPath);
        Directory.CreateSymbolicLink(elsewhere.At("round"), elsewhere.At("round2"));
        Directory.CreateSymbolicLink(elsewhere.At("round2"), elsewhere.At("round"));

        FoundFile[] found = [.. Find(folder.FullPath)];

        Assert.Equal(["a/x.txt", "b/y.txt", "out1/far.txt"], found.Where(f => f.Problem is null).Select(f => f.Path));
    }

    [Fact]
    public void Find_BrokenLink_IsAnEntry()
    {
        folder.Write("a.txt");
        File.CreateSymbolicLink(folder.At("b.txt"), folder.At("gone.txt"));

        FoundFile[] found = [.. Find(folder.FullPath)];

        Assert.Equal(["a.txt", "b.txt"], found.Select(f => f.Path));
        Assert.Contains("does not exist", found[1].Problem!, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_UnreadableFolder_IsAnEntryAndTheRestIsFound()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("This user may read every folder.");
            return;
        }

        folder.Write("a/x.txt");
        folder.Write("b.txt");
        File.SetUnixFileMode(folder.At("a"), UnixFileMode.None);
        try
        {
            FoundFile[] found = [.. Find(folder.FullPath)];

            Assert.Equal(["a", "b.txt"], found.Select(f => f.Path));
            Assert.Contains("may not be read", found[0].Problem!, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(folder.At("a"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Find_FolderThatVanishes_IsAnEntryAndTheRestIsFound()
    {
        folder.Write("a.txt");
        folder.Write("b/x.txt");
        folder.Write("c.txt");
        var found = new List<FoundFile>();
        foreach (FoundFile file in Find(folder.FullPath))
        {
            if (found.Count == 0)
            {
                Directory.Delete(folder.At("b"), recursive: true);
            }

            found.Add(file);
        }

        Assert.Equal(["a.txt", "b", "c.txt"], found.Select(f => f.Path));
        Assert.Contains("no longer there", found[1].Problem!, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_Cancelled_Stops()
    {
        folder.Write("a.txt");
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => FileFinder.Find(folder.FullPath, ReadingOptions.Default, source.Token).Count());
    }

    private static IEnumerable<FoundFile> Find(string pathOrGlob) =>
        FileFinder.Find(pathOrGlob, ReadingOptions.Default, TestContext.Current.CancellationToken);
}
