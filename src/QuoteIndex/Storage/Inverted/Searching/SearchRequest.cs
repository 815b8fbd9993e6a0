namespace QuoteIndex.Storage.Inverted;

/// <summary>What a search is to find, besides its filter.</summary>
internal sealed record SearchRequest
{
    public required QuoteOrder Order { get; init; }

    /// <summary>How many hits, from the first on.</summary>
    public required int Capacity { get; init; }

    /// <summary>Only hits that come after this one; null from the beginning.</summary>
    public Rank? After { get; init; }

    /// <summary>Only quotes up to this number.</summary>
    public required long LastId { get; init; }

    public required FacetSet Facets { get; init; }

    /// <summary>The number of a quote's utterance, 0 where nothing else says the same; null when utterances do not matter.</summary>
    public Func<long, long>? UtteranceOf { get; init; }

    /// <summary>The place of each article in the order of paths, by the article's number; for <see cref="QuoteOrder.Place"/>.</summary>
    public int[] PlaceOfArticle { get; init; } = [];
}
