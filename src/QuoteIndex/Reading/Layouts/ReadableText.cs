namespace QuoteIndex.Reading;

/// <summary>What a format makes of an article before its layout is read: text in blocks, and what the file says of it. Immutable.</summary>
/// <param name="Text">The text.</param>
/// <param name="Blocks">Its blocks in order of place, not overlapping.</param>
internal sealed record ReadableText(string Text, IReadOnlyList<TextBlock> Blocks)
{
    /// <summary>Where the text stands in the file; null when it is the file's own text.</summary>
    public TextMap? Map { get; init; }

    /// <summary>The title the file states outside its text; null when it states none.</summary>
    public string? Title { get; init; }

    public TitleBasis TitleBasis { get; init; }

    /// <summary>The date the file states outside its text, which is trusted more than the text's own; null when it states none.</summary>
    public PublicationDate? Published { get; init; }

    public string? Publisher { get; init; }

    /// <summary>The company whose call or interview it is, where the file says so outside its text.</summary>
    public string? Company { get; init; }

    public string Encoding { get; init; } = "utf-8";

    public string Format { get; init; } = "text";

    public string? Url { get; init; }

    public int? Record { get; init; }
}
