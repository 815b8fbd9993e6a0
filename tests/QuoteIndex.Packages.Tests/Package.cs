using System.IO.Compression;
using System.Xml.Linq;

namespace QuoteIndex.Packages.Tests;

/// <summary>A package, read as the ZIP archive that it is.</summary>
internal sealed class Package(string file)
{
    /// <summary>The paths of what the author put in; the rest is the form of packages.</summary>
    public string[] Files() => [.. Entries().Keys
        .Where(path => !path.StartsWith("_rels/", StringComparison.Ordinal) && !path.StartsWith("package/", StringComparison.Ordinal)
            && path != "[Content_Types].xml" && !path.EndsWith(".nuspec", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    /// <summary>Every entry with its bytes.</summary>
    public Dictionary<string, byte[]> Entries()
    {
        using ZipArchive archive = ZipFile.OpenRead(file);
        return archive.Entries.ToDictionary(entry => entry.FullName, Read);
    }

    /// <summary>The archive's own bytes.</summary>
    public byte[] Bytes() => File.ReadAllBytes(file);

    /// <summary>The text of an entry.</summary>
    public string Text(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(file);
        using var reader = new StreamReader(archive.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>The metadata of the manifest.</summary>
    public XElement Metadata()
    {
        string manifest = Text(Entries().Keys.Single(path => path.EndsWith(".nuspec", StringComparison.Ordinal)));
        XElement root = XElement.Parse(manifest.TrimStart('\uFEFF'));
        foreach (XElement element in root.DescendantsAndSelf())
            element.Name = element.Name.LocalName;
        return root.Element("metadata")!;
    }

    /// <summary>The dependencies' ids.</summary>
    public string[] Dependencies() =>
        [.. Metadata().Descendants("dependency").Select(dependency => dependency.Attribute("id")!.Value).Order(StringComparer.Ordinal)];

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
