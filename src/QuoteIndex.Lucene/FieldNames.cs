namespace QuoteIndex.Lucene;

/// <summary>
/// The fields of the index. They are few, since every field costs something in every commit: terms of many sorts share two, told apart by
/// how they begin (<see cref="Key"/>), and numbers share those they are asked for with.
/// </summary>
internal static class FieldNames
{
    /// <summary>Terms with positions: those of <see cref="Storage.Inverted.TermKey.Word"/> and <see cref="Storage.Inverted.TermKey.Role"/>.</summary>
    public const string Words = "words";

    /// <summary>Terms that are only there or not.</summary>
    public const string Keys = "keys";

    /// <summary>The number of a quote; 0 in every document that is none.</summary>
    public const string Id = "id";

    /// <summary>The numbers of a quote's article and speaker.</summary>
    public const string ArticleAndSpeaker = "articleAndSpeaker";

    /// <summary>The numbers of a quote's company and role.</summary>
    public const string CompanyAndRole = "companyAndRole";

    /// <summary>When a quote was published and said, in days counted from one, 0 for none.</summary>
    public const string Days = "days";

    /// <summary>A quote's confidence, and its length, kinds and speaker's hint.</summary>
    public const string Weights = "weights";

    /// <summary>The whole quote: a doc value, so that a hit is read without its neighbours, with which Lucene compresses stored fields.</summary>
    public const string Quote = "quote";

    /// <summary>The same of a quote that is too long for a doc value, stored.</summary>
    public const string LongQuote = "longQuote";

    /// <summary>What number a name, an article, or the quote of a variant or of fingerprints has, and what sort of speaker, or hint, goes with it.</summary>
    public const string Number = "number";

    /// <summary>The utterance of a variant.</summary>
    public const string Utterance = "utterance";

    /// <summary>The node of a variant.</summary>
    public const string Node = "node";

    /// <summary>The texts of a name, an article or a source.</summary>
    public const string Texts = "texts";

    /// <summary>The corrections of a source, stored, since they may be too long for a doc value.</summary>
    public const string Corrections = "corrections";

    /// <summary>Whose they are.</summary>
    public const string CorrectedSource = "correctedSource";
}
