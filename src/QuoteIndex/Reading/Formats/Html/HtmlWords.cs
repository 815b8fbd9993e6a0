using System.Text;

namespace QuoteIndex.Reading;

/// <summary>Small pieces of a page's source as the words they stand for: attributes, titles.</summary>
internal static class HtmlWords
{
    /// <summary>The text with its character references decoded.</summary>
    public static string Decode(ReadOnlySpan<char> source, bool inAttribute)
    {
        if (!source.Contains('&'))
        {
            return source.ToString();
        }

        var text = new StringBuilder(source.Length);
        while (!source.IsEmpty)
        {
            int next = source.IndexOf('&');
            text.Append(next < 0 ? source : source[..next]);
            if (next < 0)
            {
                break;
            }

            source = source[next..];
            int length = CharacterReference.Read(source, inAttribute, out string decoded);
            text.Append(length == 0 ? "&" : decoded);
            source = source[Math.Max(1, length)..];
        }

        return text.ToString();
    }

    /// <summary>The text with every run of white space as one space, none at its ends.</summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                if (!IsInvisible(c))
                {
                    collapsed.Append(c);
                }
            }
            else if (collapsed.Length > 0 && collapsed[^1] != ' ')
            {
                collapsed.Append(' ');
            }
        }

        return collapsed.ToString().TrimEnd();
    }

    /// <summary>True for characters that stand in a text without being seen: the soft hyphen, zero-width spaces.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF';
}
