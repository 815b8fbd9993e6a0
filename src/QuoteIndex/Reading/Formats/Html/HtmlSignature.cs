using System.Buffers;

namespace QuoteIndex.Reading;

/// <summary>What the first characters of a file tell: whether it is a web page, and in which encoding it says it is.</summary>
internal static class HtmlSignature
{
    private static readonly SearchValues<string> ParagraphTags =
        SearchValues.Create(["</p>", "<br>", "<br/>", "<br />", "</div>", "</li>", "</blockquote>"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n\"';/");

    /// <summary>True for the words of a field that are a piece of a page: its tags part its paragraphs, which line breaks do in others.</summary>
    public static bool HasParagraphs(ReadOnlySpan<char> words) => words.ContainsAny(ParagraphTags);

    /// <summary>
    /// True when the file begins as a page does: with a doctype, or with a tag that begins pages and parts of pages, white space,
    /// comments and an XML declaration before it. Text that speaks of tags begins with words.
    /// </summary>
    public static bool Matches(ReadOnlySpan<char> start)
    {
        while (true)
        {
            start = start.TrimStart(" \t\r\n\f\uFEFF");
            int end = start.StartsWith("<!--") ? start.IndexOf("-->") + 3
                : start.StartsWith("<?") ? start.IndexOf('>') + 1
                : -1;
            if (end < 0)
            {
                break;
            }

            // A comment longer than what is looked at tells nothing.
            if (end is 0 or 2)
            {
                return false;
            }

            start = start[end..];
        }

        const string Doctype = "<!doctype";
        if (start.StartsWith(Doctype, StringComparison.OrdinalIgnoreCase))
        {
            return start[Doctype.Length..].TrimStart().StartsWith("html", StringComparison.OrdinalIgnoreCase);
        }

        if (start.Length < 3 || start[0] != '<' || !char.IsAsciiLetter(start[1]))
        {
            return false;
        }

        int name = 1;
        while (name < start.Length && char.IsAsciiLetterOrDigit(start[name]))
        {
            name++;
        }

        bool isTag = name < start.Length && (start[name] is '>' or '/' || char.IsWhiteSpace(start[name]));
        HtmlTag tag = HtmlTags.Find(start[1..name]);
        return isTag && tag switch
        {
            HtmlTag.Html or HtmlTag.Head or HtmlTag.Body or HtmlTag.Title or HtmlTag.Meta or HtmlTag.Link or HtmlTag.Script or HtmlTag.Style => true,
            HtmlTag.Div or HtmlTag.P or HtmlTag.Article or HtmlTag.Main or HtmlTag.Section or HtmlTag.Header or HtmlTag.Table or HtmlTag.Center
                or HtmlTag.Font or HtmlTag.Blockquote or HtmlTag.Span or HtmlTag.Base or HtmlTag.A or HtmlTag.Nav or HtmlTag.Ul => ClosesTag(start, tag),
            _ => HtmlTags.IsHeading(tag) && ClosesTag(start, tag),
        };
    }

    /// <summary>The encoding that a meta element or an XML declaration names; null when none does.</summary>
    public static string? DeclaredEncoding(ReadOnlySpan<char> start)
    {
        if (start.TrimStart().StartsWith("<?xml"))
        {
            int end = Math.Max(0, start.IndexOf('>'));
            if (Value(start[..end], "encoding") is { } named)
            {
                return named;
            }
        }

        for (int meta = start.IndexOf("<meta", StringComparison.OrdinalIgnoreCase); meta >= 0; meta = start.IndexOf("<meta", StringComparison.OrdinalIgnoreCase))
        {
            start = start[meta..];
            int end = start.IndexOf('>');
            if (end < 0)
            {
                return null;
            }

            if (Value(start[..end], "charset") is { } named)
            {
                return named;
            }

            start = start[end..];
        }

        return null;
    }

    // A page of which only a part was saved has end tags; a text about "<p>" has none.
    private static bool ClosesTag(ReadOnlySpan<char> start, HtmlTag tag) =>
        start.Contains("</", StringComparison.Ordinal) || (tag is HtmlTag.P && start[1..].Contains("<p", StringComparison.OrdinalIgnoreCase));

    private static string? Value(ReadOnlySpan<char> tag, ReadOnlySpan<char> name)
    {
        int at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        ReadOnlySpan<char> rest = tag[(at + name.Length)..].TrimStart();
        if (rest.IsEmpty || rest[0] != '=')
        {
            return null;
        }

        rest = rest[1..].TrimStart().TrimStart("\"'").TrimStart();
        int end = rest.IndexOfAny(ValueEnds);
        ReadOnlySpan<char> value = end < 0 ? rest : rest[..end];
        return value.IsEmpty ? null : value.ToString();
    }
}
