namespace QuoteIndex.Tool.Extraction;

/// <summary>What extraction made of one article.</summary>
/// <param name="Path">The file, or the article in it, as it is reported.</param>
/// <param name="Quotes">Its statements in order of place; empty when there was a problem.</param>
/// <param name="Problem">Why it could not be read, for a person; null when it could.</param>
internal readonly record struct FileStatements(string Path, IReadOnlyList<Quote> Quotes, string? Problem)
{
    public static FileStatements Failed(string path, string problem) => new(path, [], problem);
}
