using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace QuoteIndex.Tests.Reading.Html;

/// <summary>
/// Checks that what stands in an article stands in its page: the page's source at a span, read by AngleSharp, is the words of
/// the span. White space and characters that are not seen count for nothing; marks that were put in for "q" and "blockquote", and
/// the dash before a speaker, stand for tags or for nothing.
/// </summary>
internal static class PageMapping
{
    private static readonly HtmlParser Parser = new();

    /// <summary>Checks every paragraph, and every word of them.</summary>
    public static void Check(Article article, string source)
    {
        foreach (TextSpan span in FileSpans.ParagraphsAndWords(article))
        {
            Check(article, source, span);
        }
    }

    public static void Check(Article article, string source, TextSpan span)
    {
        TextSpan place = article.ToFile(span);

        Assert.True(place.Start >= 0 && place.Start <= place.End && place.End <= source.Length, $"{span} is at {place}");
        string words = span.In(article.Text).ToString(), raw = place.In(source).ToString();
        Assert.Equal(Bare(words), Bare(Decode(raw)));
    }

    /// <summary>What a browser shows of a piece of a page.</summary>
    public static string Decode(string raw)
    {
        const string Start = "<![CDATA[";
        if (raw.Contains(Start, StringComparison.Ordinal))
        {
            raw = raw.Replace(Start, "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal);
        }

        // In a division, so that white space, paragraphs and cells stand as they are; scripts and controls are not shown.
        IDocument document = Parser.ParseDocument("<body><div>" + raw + "</div>");
        foreach (IElement unseen in document.QuerySelectorAll("script,style,select,button,svg,template,title,[hidden]"))
        {
            unseen.Remove();
        }

        return document.Body!.TextContent;
    }

    /// <summary>The words without what may differ.</summary>
    public static string Bare(string words)
    {
        var bare = new StringBuilder();
        foreach (char c in words)
        {
            if (!char.IsWhiteSpace(c) && c is not ('\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '“' or '”' or '‘' or '’' or '—' or '–' or '-'))
            {
                bare.Append(c);
            }
        }

        return bare.ToString();
    }
}
