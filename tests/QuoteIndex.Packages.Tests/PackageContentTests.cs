using System.Xml.Linq;

namespace QuoteIndex.Packages.Tests;

/// <summary>What is in the packages: all that a user needs, and nothing else.</summary>
public sealed class PackageContentTests(Feed feed)
{
    private static readonly string[] s_ids = ["QuoteIndex", "QuoteIndex.Extensions", "QuoteIndex.Tool"];

    public static TheoryData<string> Ids => [.. s_ids];

    public static TheoryData<string, string[]> Libraries => new()
    {
        { "QuoteIndex", ["CsvHelper", "Markdig", "Microsoft.Data.Sqlite.Core", "SQLitePCLRaw.bundle_e_sqlite3"] },
        {
            "QuoteIndex.Extensions",
            [
                "Microsoft.Extensions.AI.Abstractions", "Microsoft.Extensions.Diagnostics.HealthChecks",
                "Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options", "QuoteIndex",
            ]
        },
    };

    [Fact]
    public void Solution_Packed_GivesThePackagesAndNoOther() =>
        Assert.Equal(s_ids, feed.Ids().Where(id => id != LucenePackageTests.Id).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Library_HoldsAssemblyDocumentationAndWhatIsReadOnly(string id, string[] dependencies)
    {
        Package package = feed.Package(id);

        Assert.Equal(["NOTICE", "README.md", "icon.png", $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"], package.Files());
        Assert.Equal([$"lib/net10.0/{id}.pdb"], feed.Symbols(id).Files());
        Assert.Equal(dependencies, package.Dependencies());
    }

    [Fact]
    public void Library_Documentation_SaysWhatItsTypesAre() =>
        Assert.Contains("<member name=\"T:QuoteIndex.QuoteArchive\">", feed.Package("QuoteIndex").Text("lib/net10.0/QuoteIndex.xml"), StringComparison.Ordinal);

    [Fact]
    public void Tool_HoldsACommandThatNeedsNoOtherPackage()
    {
        Package package = feed.Package("QuoteIndex.Tool");

        XElement settings = XElement.Parse(package.Text("tools/net10.0/any/DotnetToolSettings.xml"));
        Assert.Equal("quoteindex", settings.Descendants("Command").Single().Attribute("Name")!.Value);
        Assert.Empty(package.Dependencies());
        string[] files = package.Files();
        Assert.All(
            ["win-x64/native/e_sqlite3.dll", "osx-arm64/native/libe_sqlite3.dylib", "linux-x64/native/libe_sqlite3.so", "linux-musl-arm64/native/libe_sqlite3.so"],
            native => Assert.Contains("tools/net10.0/any/runtimes/" + native, files));
        // SQLite is brought for where a command can be installed; documentation is of no use there.
        Assert.DoesNotContain(files, path => path.Contains("/android", StringComparison.Ordinal) || path.Contains("/ios", StringComparison.Ordinal)
            || path.Contains("/browser", StringComparison.Ordinal) || path.EndsWith(".xml", StringComparison.Ordinal) && !path.EndsWith("Settings.xml", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Manifest_SaysWhatThePackageIs(string id)
    {
        Package package = feed.Package(id);
        XElement metadata = package.Metadata();

        Assert.Equal("Apache-2.0", metadata.Element("license")!.Value);
        Assert.Equal("git", metadata.Element("repository")!.Attribute("type")!.Value);
        Assert.Equal("README.md", metadata.Element("readme")!.Value);
        Assert.Equal("icon.png", metadata.Element("icon")!.Value);
        Assert.Contains("quotes", metadata.Element("tags")!.Value.Split(' '));
        Assert.EndsWith(".", metadata.Element("description")!.Value, StringComparison.Ordinal);
        Assert.Contains(id, package.Text("README.md"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Seeds_AreInNoPackage(string id)
    {
        // Neither by name nor by text, in whatever file and encoding: a piece out of the middle of each article.
        byte[][] pieces = [.. Repository.Seeds.Select(File.ReadAllBytes).Select(bytes => bytes[(bytes.Length / 2)..(bytes.Length / 2 + 60)])];
        foreach ((string path, byte[] content) in feed.Package(id).Entries())
        {
            Assert.DoesNotContain(Repository.Seeds, seed => path.Contains(Path.GetFileName(seed), StringComparison.OrdinalIgnoreCase));
            Assert.All(pieces, piece => Assert.Equal(-1, content.AsSpan().IndexOf(piece)));
        }
    }
}
