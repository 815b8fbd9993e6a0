using System.Globalization;

namespace QuoteIndex.Tool.Rendering;

/// <summary>Where a statement stands, as <c>file:line</c> that opens from the current folder.</summary>
internal static class SourcePlace
{
    public static string Of(QuoteSource source) =>
        string.Create(CultureInfo.InvariantCulture, $"{File(source)}:{source.Line}");

    private static string File(QuoteSource source)
    {
        if (source.Location is not { } location)
        {
            return source.Path;
        }

        string relative = Path.GetRelativePath(Environment.CurrentDirectory, location);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? location : relative) + Entry(source.Path, location);
    }

    // The path of an archive's entry goes on where that of the archive ends.
    private static string Entry(string path, string location)
    {
        string archive = "/" + Path.GetFileName(location) + "/";
        int at = ("/" + path).IndexOf(archive, StringComparison.Ordinal);
        return at < 0 ? "" : path[(at + archive.Length - 2)..];
    }
}
