using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Lucene;

/// <summary>
/// Terms of the index: a letter that tells their sort, then a text. The sorts of <see cref="TermKey"/> are those that searches ask for; these are the others, by
/// which documents that are no quotes are found, and those that go together.
/// </summary>
internal static class Key
{
    /// <summary>A source's location; of its quotes and articles too.</summary>
    public const char Location = 'L';

    /// <summary>The location of a source whose corrections stand in a document of their own, which outlives the source.</summary>
    public const char CorrectionsOf = 'C';

    /// <summary>Marks corrections, sources, articles and variants, and names of each sort, by one of the marks below.</summary>
    public const char Mark = 'M';

    public const string Correction = "correction";

    public const string Source = "source";

    public const string Article = "article";

    public const string Variant = "variant";

    /// <summary>Marks every document that is no quote.</summary>
    public const string Other = "other";

    /// <summary>The number of a name or an article.</summary>
    public const char Number = 'N';

    /// <summary>A name, behind its sort.</summary>
    public const char Name = 'n';

    /// <summary>A word of a speaker's name.</summary>
    public const char NameWord = 'o';

    /// <summary>A company's key, or a speaker's as if it were one, behind the sort.</summary>
    public const char CompanyKey = 'k';

    public const char PublisherKey = 'p';

    /// <summary>The quote that is a variant.</summary>
    public const char VariantOf = 'v';

    public const char Utterance = 'u';

    /// <summary>A fingerprint of a statement.</summary>
    public const char Fingerprint = 'h';

    /// <summary>The quote whose fingerprints stand in a document of their own.</summary>
    public const char FingerprintsOf = 'H';

    private const int FingerprintBits = 7;
    private const int FingerprintLength = 1 + 5;

    // Lucene refuses terms of more than 32,766 bytes.
    private const int Longest = 8_000;

    public static string Of(char sort, string text) => sort + Bounded(text);

    public static string Of(char sort, long number) => string.Create(CultureInfo.InvariantCulture, $"{sort}{number}");

    /// <summary>The term of a fingerprint, in the order of their numbers. There are many, so it is short: seven bits a character.</summary>
    public static string OfFingerprint(uint fingerprint) => string.Create(FingerprintLength, fingerprint, static (text, left) =>
    {
        text[0] = Fingerprint;
        for (int i = FingerprintLength - 1; i > 0; i--, left >>= FingerprintBits)
        {
            text[i] = (char)(left & ((1 << FingerprintBits) - 1));
        }
    });

    /// <summary>The fingerprint of a term; null when it is none.</summary>
    public static uint? ReadFingerprint(ReadOnlySpan<byte> term)
    {
        if (term.Length != FingerprintLength || term[0] != Fingerprint)
        {
            return null;
        }

        uint fingerprint = 0;
        foreach (byte part in term[1..])
        {
            fingerprint = (fingerprint << FingerprintBits) | part;
        }

        return fingerprint;
    }

    /// <summary>The mark of names of one sort, and what stands before the text of their other keys.</summary>
    public static string Of(NameSort sort) => sort switch
    {
        NameSort.Speaker => "speaker",
        NameSort.Company => "company",
        _ => "role",
    };

    public static string Of(char key, NameSort sort, string text) => Of(key, Of(sort) + ":" + text);

    /// <summary>The term that documents are deleted by.</summary>
    public static Term Term(string key) => new(FieldNames.Keys, key);

    /// <summary>The field a key is in, and its bytes there.</summary>
    public static (string Field, BytesRef Bytes) Parse(string key) =>
        (key[0] is TermKey.Word or TermKey.Role ? FieldNames.Words : FieldNames.Keys, new BytesRef(key[0] + Bounded(key[1..])));

    /// <summary>The text itself, or its beginning and a hash in place of the rest; of such a text, that text.</summary>
    public static string Bounded(string text) => text.Length <= Longest + (2 * SHA256.HashSizeInBytes)
        ? text
        : text[..Longest] + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
