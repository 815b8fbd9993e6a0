using System.Text.RegularExpressions;

namespace QuoteIndex.Packages.Tests;

/// <summary>An application whose code is what a package's README.md shows, in a folder with the articles of <c>seeds/</c>.</summary>
internal sealed partial class Consumer
{
    private readonly string _folder;
    private readonly (string, string)[] _environment;

    private Consumer(string folder, params (string, string)[] environment) => (_folder, _environment) = (folder, environment);

    /// <summary>Writes the application that uses a package of the feed.</summary>
    public static Consumer Of(Feed feed, string package, string folderName)
    {
        string folder = feed.NewFolder(folderName);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Consumer", "Consumer.csproj"), Path.Combine(folder, "Consumer.csproj"));
        File.WriteAllText(Path.Combine(folder, "Program.cs"), CodeBlock().Match(feed.Package(package).Text("README.md")).Groups["code"].Value);
        CopySeedsTo(Path.Combine(folder, "articles"));
        return new Consumer(folder, ("TestedPackage", package), ("TestedVersion", feed.Version), ("HostingVersion", Repository.VersionOf("Microsoft.Extensions.Hosting")));
    }

    /// <summary>Copies the sample articles.</summary>
    public static void CopySeedsTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (string seed in Repository.Seeds)
            File.Copy(seed, Path.Combine(folder, Path.GetFileName(seed)));
    }

    /// <summary>Publishes the application, and gives the program.</summary>
    public async Task<string> PublishAsync(params string[] options)
    {
        await Command.DotnetAsync(_folder, ["publish", "--output", "published", "-nodeReuse:false", .. options], _environment);
        return Path.Combine(_folder, "published", OperatingSystem.IsWindows() ? "Consumer.exe" : "Consumer");
    }

    /// <summary>Runs the program, and gives the lines that it prints.</summary>
    public async Task<string[]> RunAsync(string program)
    {
        Command run = await Command.RunAsync(program, _folder, []);
        Assert.True(run.ExitCode == 0, run.Everything);
        Assert.Empty(run.Error);
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
