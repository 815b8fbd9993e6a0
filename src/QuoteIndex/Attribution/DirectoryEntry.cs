using System.Globalization;

namespace QuoteIndex.Attribution;

/// <summary>One entry of a directory's file. Immutable.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">Its line, counted from 1.</param>
/// <param name="Values">What its fields hold.</param>
internal sealed record DirectoryEntry(string Path, int Line, IReadOnlyDictionary<string, string[]> Values)
{
    /// <summary>The values of a field; empty when it has none.</summary>
    public string[] List(string field) => Values.TryGetValue(field, out string[]? values) ? values : [];

    /// <summary>The one value of a field; null when it has none.</summary>
    /// <exception cref="QuoteIndexException">It has several.</exception>
    public string? One(string field) => List(field) switch
    {
        [] => null,
        [var value] => string.IsNullOrWhiteSpace(value) ? null : value.Trim(),
        _ => throw Wrong(Path, Line, $"there are several values for '{field}', which takes one"),
    };

    /// <summary>The one value of a field that must be there.</summary>
    /// <exception cref="QuoteIndexException">It is not, or there are several.</exception>
    public string Required(string field) => One(field) ?? throw Wrong(Path, Line, $"there is no '{field}'");

    public static QuoteIndexException Wrong(string path, int line, string what, Exception? cause = null)
    {
        string message = string.Create(CultureInfo.InvariantCulture, $"The directory '{path}' is wrong in line {line}: {what}.");
        return cause is null ? new QuoteIndexException(message) : new QuoteIndexException(message, cause);
    }
}
