namespace QuoteIndex.Lucene;

/// <summary>What a document is that is no quote, as the term that marks it.</summary>
internal static class DocumentSort
{
    public const string Source = "source";

    public const string Article = "article";

    public const string Variant = "variant";

    /// <summary>The mark of names of one sort.</summary>
    public static string Of(Storage.Inverted.NameSort sort) => sort switch
    {
        Storage.Inverted.NameSort.Speaker => "speaker",
        Storage.Inverted.NameSort.Company => "company",
        _ => "role",
    };
}
