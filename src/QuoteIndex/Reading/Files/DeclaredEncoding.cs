using System.Text;

namespace QuoteIndex.Reading;

/// <summary>Encodings by the names that files give them.</summary>
internal static class DeclaredEncoding
{
    /// <summary>The encoding, which refuses bytes that it does not know; null when the name says nothing beyond UTF-8 and Windows-1252.</summary>
    public static Encoding? Find(string? name)
    {
        // Web browsers read some old names as the larger encoding that replaced them, and so do we.
        string known = name?.Trim().ToLowerInvariant() switch
        {
            null or "" or "utf-8" or "utf8" or "utf-7" or "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "windows-1252" or "cp1252" => "",
            "iso-8859-9" or "latin5" => "windows-1254",
            "tis-620" or "iso-8859-11" => "windows-874",
            "x-sjis" or "sjis" or "windows-31j" or "ms_kanji" => "shift_jis",
            "gb2312" or "gb_2312-80" or "x-gbk" => "gbk",
            "ks_c_5601-1987" or "korean" or "windows-949" => "euc-kr",
            var other => other,
        };
        if (known.Length == 0 || known.StartsWith("utf", StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(known, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
