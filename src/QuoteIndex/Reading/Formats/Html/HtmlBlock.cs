namespace QuoteIndex.Reading;

/// <summary>A paragraph of a page as the page's elements mark it off.</summary>
internal sealed class HtmlBlock
{
    private const int LongestDate = 120;

    /// <summary>Its characters in the article's text, without surrounding white space.</summary>
    public TextSpan Span { get; set; }

    /// <summary>The innermost element that holds all its words.</summary>
    public int Element { get; set; }

    /// <summary>How many of its characters stand in links.</summary>
    public int LinkLength { get; set; }

    /// <summary>True for text that was a quotation by its element ("blockquote").</summary>
    public bool IsQuoted { get; set; }

    /// <summary>Its number of words.</summary>
    public int Words { get; set; }

    /// <summary>The heading it is; -1 for other blocks.</summary>
    public int Heading { get; set; } = -1;

    /// <summary>Why it is not the article's own text; null where nothing speaks against it.</summary>
    public string? Reason { get; set; }

    /// <summary>True when most of it is links.</summary>
    public bool IsLinks => LinkLength * 5 >= Span.Length * 3;

    /// <summary>True when it is nothing but a date.</summary>
    public bool IsDate(string text) => Span.Length <= LongestDate && DatedLine.TryRead(text, Span, out _);
}
