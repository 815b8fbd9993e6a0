namespace QuoteIndex.Querying;

/// <summary>Something a query asks a statement's words for.</summary>
/// <param name="Text">As it is written in the query.</param>
/// <param name="Stems">The stems of its words, in the query's order; for a beginning none.</param>
/// <param name="Sort">How the words must stand.</param>
internal sealed record Asked(string Text, IReadOnlyList<string> Stems, AskedSort Sort);

internal enum AskedSort
{
    /// <summary>Anywhere in the statement or around it, in any order.</summary>
    Words,

    /// <summary>In a row in the statement.</summary>
    Phrase,

    /// <summary>As the beginning of a word of the statement.</summary>
    Prefix,
}
