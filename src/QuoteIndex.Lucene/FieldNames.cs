namespace QuoteIndex.Lucene;

/// <summary>
/// The fields of the index. They are few, since every field costs something in every commit: terms of many sorts share two, told apart by
/// how they begin (<see cref="Key"/>), and all numbers share one.
/// </summary>
internal static class FieldNames
{
    /// <summary>Terms with positions: those of <see cref="Storage.Inverted.TermKey.Word"/> and <see cref="Storage.Inverted.TermKey.Role"/>.</summary>
    public const string Words = "words";

    /// <summary>Terms that are only there or not.</summary>
    public const string Keys = "keys";

    /// <summary>The <see cref="DocumentRow"/>, which every document has.</summary>
    public const string Row = "row";

    /// <summary>
    /// The whole quote: a doc value, so that a hit is read without its neighbours, with which Lucene compresses stored fields. Where each stands, Lucene reads
    /// for all documents of a segment when it is first asked for one; that costs less than ten hits of stored fields.
    /// </summary>
    public const string Quote = "quote";

    /// <summary>The same of a quote that is too long for a doc value, stored.</summary>
    public const string LongQuote = "longQuote";

    /// <summary>The texts of a name, an article or a source.</summary>
    public const string Texts = "texts";

    /// <summary>The corrections of a source, stored, since they may be too long for a doc value.</summary>
    public const string Corrections = "corrections";

    /// <summary>Whose they are.</summary>
    public const string CorrectedSource = "correctedSource";
}
