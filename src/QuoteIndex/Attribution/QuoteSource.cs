using System.Globalization;

namespace QuoteIndex;

/// <summary>The place a quote comes from. Immutable.</summary>
public sealed record QuoteSource
{
    /// <summary>The article's path relative to what was ingested, with '/' between folders.</summary>
    public required string Path { get; init; }

    /// <summary>The file's full path on disk when an archive took it in; null for an article that came from elsewhere.</summary>
    public string? Location { get; init; }

    /// <summary>The line, counted from 1, on which the statement's content begins.</summary>
    public required int Line { get; init; }

    /// <summary>The number, counted from 1, of the record in a file that holds several articles; null in other files.</summary>
    public int? Record { get; init; }

    /// <summary>Where the article was published on the web, as its file says; null when it does not.</summary>
    public string? Url { get; init; }

    /// <summary>The part of a transcript, such as "Prepared Remarks"; null elsewhere.</summary>
    public string? Section { get; init; }

    /// <summary>The article's headline; null when it has none.</summary>
    public string? Title { get; init; }

    /// <summary>The article's publisher; null when the text does not say.</summary>
    public string? Publisher { get; init; }

    /// <summary>The place as <c>path:line</c>, which editors and terminals open.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}:{Line}");
}
