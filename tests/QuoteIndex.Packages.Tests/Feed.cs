namespace QuoteIndex.Packages.Tests;

/// <summary>A folder of packages made from a copy of this repository, and folders beside it for what uses them.</summary>
public sealed class Feed : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("quoteindex-packages-");

    /// <summary>The version of the packages, which no other run has, so that none is taken from a cache.</summary>
    public string Version { get; } = $"0.1.0-test.{Guid.NewGuid():N}";

    /// <summary>The copy of the repository.</summary>
    public string Sources => At("sources");

    private string Packages => At("feed");

    /// <summary>A path in the temporary folder.</summary>
    public string At(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>A new folder, out of the repository's tree, whose NuGet knows this feed and keeps nothing of it on the machine.</summary>
    public string NewFolder(string name)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{At("packages")}" /></config>
              <fallbackPackageFolders><add key="machine" value="{Repository.PackagesFolder}" /></fallbackPackageFolders>
              <packageSources><add key="feed" value="{Packages}" /></packageSources>
            </configuration>
            """);
        return Directory.CreateDirectory(At(name)).FullName;
    }

    /// <summary>The package with this id.</summary>
    internal Package Package(string id) => new(Path.Combine(Packages, $"{id}.{Version}.nupkg"));

    /// <summary>The symbols of the package with this id.</summary>
    internal Package Symbols(string id) => new(Path.Combine(Packages, $"{id}.{Version}.snupkg"));

    /// <summary>The ids of all packages.</summary>
    public IEnumerable<string> Ids() =>
        Directory.EnumerateFiles(Packages, "*.nupkg").Select(file => Path.GetFileName(file)[..^$".{Version}.nupkg".Length]);

    /// <summary>Makes packages of a solution or project of a copy, as a maintainer does.</summary>
    internal Task<Command> PackAsync(string sources, string target, string output) => Command.DotnetAsync(
        sources,
        // The analyzers tell what they have to tell when the repository is built; they change nothing in what is made.
        ["pack", target, "--configuration", "Release", "--output", output, $"-p:Version={Version}", "-p:RunAnalyzers=false", "-nodeReuse:false"]);

    /// <summary>Makes another package into the feed.</summary>
    internal Task<Command> AddAsync(string project) => PackAsync(Sources, project, Packages);

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Repository.CopyTo(Sources);
        await AddAsync("QuoteIndex.sln");
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
