namespace QuoteIndex;

/// <summary>Where a word may be found.</summary>
public enum QuoteField
{
    /// <summary>The statement: <see cref="Quote.Text"/>.</summary>
    Text,

    /// <summary>The sentences around it: <see cref="Quote.Context"/>.</summary>
    Context,

    /// <summary>The sentence before those: <see cref="Quote.Preceding"/>.</summary>
    Preceding,

    /// <summary>The article's title: <see cref="QuoteSource.Title"/>.</summary>
    Headline,
}
