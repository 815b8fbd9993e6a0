namespace QuoteIndex;

/// <summary>An article that was read, or why one could not be. Immutable.</summary>
public readonly record struct ReadResult
{
    private ReadResult(string path, Article? article, string? problem)
    {
        Path = path;
        Article = article;
        Problem = problem;
    }

    /// <summary>Which article: the path of its file, with its place in it where a file holds several.</summary>
    public string Path { get; }

    /// <summary>The article; null when there was a problem.</summary>
    public Article? Article { get; }

    /// <summary>Why it could not be read and what to do, for a person; null when it was.</summary>
    public string? Problem { get; }

    /// <summary>An article that was read.</summary>
    public static ReadResult Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new(article.Path, article, null);
    }

    /// <summary>An article that could not be read.</summary>
    public static ReadResult Failed(string path, string problem)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentException.ThrowIfNullOrEmpty(problem);
        return new(path, null, problem);
    }
}
