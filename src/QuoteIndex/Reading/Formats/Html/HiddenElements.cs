namespace QuoteIndex.Reading;

/// <summary>Tells which elements a browser does not show, by their attributes.</summary>
internal static class HiddenElements
{
    public static bool IsHidden(HtmlPage page, int element)
    {
        if (page.Has(element, HtmlAttributeName.Hidden) || page.RawAttribute(element, HtmlAttributeName.AriaHidden).Trim().Equals("true", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        ReadOnlySpan<char> style = page.RawAttribute(element, HtmlAttributeName.Style);
        return !style.IsEmpty && (Declares(style, "display", "none") || Declares(style, "visibility", "hidden"));
    }

    // "display: none" anywhere among the declarations.
    private static bool Declares(ReadOnlySpan<char> style, ReadOnlySpan<char> property, ReadOnlySpan<char> value)
    {
        foreach (Range range in style.Split(';'))
        {
            ReadOnlySpan<char> declaration = style[range].Trim();
            int colon = declaration.IndexOf(':');
            if (colon > 0 && declaration[..colon].TrimEnd().Equals(property, StringComparison.OrdinalIgnoreCase)
                && declaration[(colon + 1)..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
