namespace QuoteIndex.Accuracy.Annotated;

/// <summary>An annotated statement and the quote that was found for it, if any.</summary>
internal sealed record StatementResult(Article Article, AnnotatedStatement Gold, Quote? Quote)
{
    public bool IsFound => Quote is not null;

    public bool IsKindRight => Quote?.Kind == Gold.Kind;

    /// <summary>The canonical name is the annotated one; where the article names nobody, none is given.</summary>
    public bool IsSpeakerRight => Quote is not null && Quote.Speaker.Name == Gold.Speaker;

    public bool IsCompanyRight => Quote is not null && Quote.Company == Gold.Company;

    public bool AreSpansExact => Quote is not null && Quote.Content.SequenceEqual(Gold.Content);

    public bool IsPublishedRight => Quote is not null && Quote.Published == Gold.Published;

    public bool IsSaidOnRight => Quote is not null && Quote.SaidOn == Gold.SaidOn;
}
