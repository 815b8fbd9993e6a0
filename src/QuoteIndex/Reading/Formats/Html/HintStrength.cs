namespace QuoteIndex.Reading;

/// <summary>How far a name is trusted, from the least on.</summary>
internal enum HintStrength
{
    /// <summary>The article's own text.</summary>
    Content,

    /// <summary>Furniture where it is short or made of links; such names are given to the article's own parts too.</summary>
    Weak,

    /// <summary>Furniture.</summary>
    Strong,
}
