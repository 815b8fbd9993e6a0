namespace QuoteIndex.Lucene;

/// <summary>
/// The fields of the index. Its documents are of five sorts: quotes, and beside them sources, articles, names and variants, each in a
/// document of its own, so that one commit changes all of them together.
/// </summary>
internal static class FieldNames
{
    // Of quotes. The postings of terms have fields of one letter: the sorts of TermKey.

    /// <summary>The whole quote, stored.</summary>
    public const string Quote = "quote";

    /// <summary>The quote's number; 0 in every document that is no quote.</summary>
    public const string Id = "id";

    public const string Article = "article";

    public const string Speaker = "speaker";

    public const string Company = "company";

    public const string Role = "role";

    /// <summary>Days are counted from one, 0 for none.</summary>
    public const string Published = "published";

    public const string Said = "said";

    public const string Confidence = "confidence";

    public const string Length = "length";

    public const string Kinds = "kinds";

    // Of quotes, and of documents that stand for one whose own document has no fingerprints.

    public const string Fingerprint = "fingerprint";

    public const string FingerprintsOf = "fingerprintsOf";

    public const string Hint = "hint";

    // Of quotes, articles and sources: what is removed together.

    public const string Location = "location";

    // Of sources, articles and names: which sort, and what they are found by.

    public const string Sort = "sort";

    public const string Number = "number";

    public const string Name = "name";

    public const string NameWord = "nameWord";

    public const string CompanyKey = "companyKey";

    public const string PublisherKey = "publisherKey";

    public const string Path = "path";

    public const string Publisher = "publisher";

    public const string ContentHash = "contentHash";

    public const string SpeakerKind = "speakerKind";

    // Of variants.

    public const string VariantOf = "variantOf";

    public const string Utterance = "utterance";

    public const string Node = "node";
}
