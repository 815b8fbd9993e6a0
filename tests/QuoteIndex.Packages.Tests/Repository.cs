using System.Reflection;
using System.Xml.Linq;

namespace QuoteIndex.Packages.Tests;

/// <summary>This repository, as it lies on this machine.</summary>
internal static class Repository
{
    private static readonly string[] s_notSource = ["bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts"];

    /// <summary>Its root folder.</summary>
    public static string Folder { get; } = Metadata("RepositoryFolder");

    /// <summary>Where NuGet keeps packages on this machine.</summary>
    public static string PackagesFolder { get; } = Metadata("PackagesFolder");

    /// <summary>The files of <c>seeds/</c>.</summary>
    public static string[] Seeds { get; } = Directory.GetFiles(Path.Combine(Folder, "seeds"));

    /// <summary>The version of another's package that this repository uses.</summary>
    public static string VersionOf(string package) => XElement.Load(Path.Combine(Folder, "Directory.Packages.props")).Descendants("PackageVersion")
        .Single(version => version.Attribute("Include")!.Value == package).Attribute("Version")!.Value;

    /// <summary>Copies what is source, neither what was built nor git's, so that to build the copy disturbs nothing here.</summary>
    public static void CopyTo(string target) => Copy(new DirectoryInfo(Folder), target);

    private static void Copy(DirectoryInfo source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (FileInfo file in source.EnumerateFiles().Where(file => !IsHidden(file) || file.Name == ".editorconfig"))
            file.CopyTo(Path.Combine(target, file.Name));
        foreach (DirectoryInfo folder in source.EnumerateDirectories().Where(folder => !IsHidden(folder) && !s_notSource.Contains(folder.Name)))
            Copy(folder, Path.Combine(target, folder.Name));
    }

    private static bool IsHidden(FileSystemInfo entry) => entry.Name.StartsWith('.');

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
