namespace QuoteIndex.Reading;

/// <summary>The attributes that tell what an element is for, or state something of the article.</summary>
internal enum HtmlAttributeName : byte
{
    Other, Class, Id, Role, Itemprop, Hidden, AriaHidden, Style, Datetime, Property, Name, Content, Type, HttpEquiv, Pubdate, Rel, Href,

    /// <summary>What a program calls the element for tests and measurements: "data-testid" and its like.</summary>
    TestName,
}
