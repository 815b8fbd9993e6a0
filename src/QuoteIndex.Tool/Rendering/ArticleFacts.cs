namespace QuoteIndex.Tool.Rendering;

/// <summary>What was read of an article, in the words that people and programs are shown.</summary>
internal static class ArticleFacts
{
    public static string? Basis(TitleBasis basis) => basis switch
    {
        TitleBasis.Headline => "headline",
        TitleBasis.JsonLd => "JSON-LD",
        TitleBasis.OpenGraph => "OpenGraph",
        TitleBasis.PageTitle => "page title",
        TitleBasis.Field => "field",
        _ => null,
    };

    public static string Basis(DateBasis basis) => basis switch
    {
        DateBasis.Caller => "given by --date",
        DateBasis.Header => "header",
        DateBasis.OwnLine => "line of its own",
        DateBasis.Dateline => "dateline",
        DateBasis.FileName => "file name",
        DateBasis.JsonLd => "JSON-LD",
        DateBasis.OpenGraph => "OpenGraph",
        DateBasis.TimeElement => "time element",
        DateBasis.Meta => "meta element",
        _ => "field",
    };

    /// <summary>What a paragraph is: "body", "heading", or "left out" with the reason.</summary>
    public static string Role(Paragraph paragraph) => paragraph switch
    {
        { Role: ParagraphRole.Body, Turn: not null } => "turn",
        { Role: ParagraphRole.Body } => "body",
        { Role: ParagraphRole.Heading } => "heading",
        { Reason: { } reason } => "left out: " + reason,
        _ => "left out",
    };

    /// <summary>Whose turn it is: name, title and company, as far as the transcript tells.</summary>
    public static string? Speaker(SpeakerTurn? turn) => turn is null
        ? null
        : string.Join(", ", new[] { turn.Name ?? "unnamed", turn.Title, turn.Company }.OfType<string>());
}
