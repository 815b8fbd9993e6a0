using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lucene.Net.Util;

namespace QuoteIndex.Lucene;

/// <summary>Texts as terms: whatever their length, since Lucene refuses terms of more than 32,766 bytes.</summary>
internal static class TermText
{
    private const int Longest = 8_000;

    /// <summary>The text itself, or its beginning and a hash in place of the rest.</summary>
    public static string Of(string text) => text.Length <= Longest
        ? text
        : text[..Longest] + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static BytesRef Bytes(string text) => new(Of(text));
}
