using System.Text;

namespace QuoteIndex.Querying.Words;

/// <summary>The word lists and tables embedded from this project's Data folders.</summary>
internal static class DataFile
{
    /// <summary>The lines of the file, without empty ones, comments (# to the end of the line) and surrounding white space; none when there is no such file.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using Stream? stream = typeof(DataFile).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            yield break;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            int comment = line.IndexOf('#', StringComparison.Ordinal);
            string content = (comment < 0 ? line : line[..comment]).Trim();
            if (content.Length > 0)
            {
                yield return content;
            }
        }
    }
}
