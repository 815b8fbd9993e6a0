namespace QuoteIndex.Reading;

/// <summary>What the blocks of a text are there for, and what they state of the article.</summary>
internal interface ILayout
{
    IReadOnlyList<Paragraph> Paragraphs { get; }

    string? Title { get; }

    string? Publisher { get; }

    /// <summary>The day the text itself states; null when it states none.</summary>
    PublicationDate? Published { get; }
}
