namespace QuoteIndex.Packages.Tests;

/// <summary>The same source gives the same packages, wherever it lies.</summary>
public sealed class ReproducibilityTests(Feed feed)
{
    [Fact]
    public async Task Packages_MadeOfACloneElsewhere_AreTheSameByteForByte()
    {
        string sources = feed.At("elsewhere/another clone");
        Repository.CopyTo(sources);
        string output = feed.At("again");

        await feed.PackAsync(sources, "QuoteIndex.sln", output);

        string[] files = Directory.GetFiles(output);
        Assert.Equal(5, files.Length);
        foreach (string file in files)
        {
            var first = new Package(Path.Combine(feed.At("feed"), Path.GetFileName(file)));
            var second = new Package(file);
            // Entry by entry, to tell which differs; then as a whole, with order and times.
            Dictionary<string, byte[]> entries = second.Entries();
            Assert.Equal(first.Entries().Keys, entries.Keys);
            Assert.All(first.Entries(), entry => Assert.True(entry.Value.AsSpan().SequenceEqual(entries[entry.Key]), $"{Path.GetFileName(file)}: {entry.Key}"));
            Assert.True(first.Bytes().AsSpan().SequenceEqual(second.Bytes()), file);
        }
    }
}
