namespace QuoteIndex.Storage.Inverted;

/// <summary>What orders and facets ask of articles, by their numbers. Read when first asked for in a state of the index. Immutable.</summary>
internal sealed class ArticleTable
{
    public ArticleTable(Dictionary<int, (string Path, string? Publisher)> articles)
    {
        Articles = articles;
        Paths = [.. articles.Values.Select(article => article.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Dictionary<string, int> places = Paths.Select((path, place) => (path, place)).ToDictionary(pair => pair.path, pair => pair.place, StringComparer.Ordinal);
        Places = new int[articles.Count == 0 ? 0 : articles.Keys.Max() + 1];
        foreach ((int number, (string path, _)) in articles)
        {
            Places[number] = places[path];
        }
    }

    public IReadOnlyDictionary<int, (string Path, string? Publisher)> Articles { get; }

    /// <summary>The paths, in ordinal order.</summary>
    public string[] Paths { get; }

    /// <summary>The place of each article's path among <see cref="Paths"/>, by the article's number.</summary>
    public int[] Places { get; }
}
