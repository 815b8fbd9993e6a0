using Spectre.Console;

namespace QuoteIndex.Tool.Rendering;

/// <summary>How the parts of a card look on a terminal with colour.</summary>
internal static class CardStyles
{
    public static Style Plain { get; } = Style.Plain;

    public static Style Speaker { get; } = new(decoration: Decoration.Bold);

    public static Style Found { get; } = new(Color.Yellow, decoration: Decoration.Bold);

    public static Style Aside { get; } = new(decoration: Decoration.Dim);

    public static Style Place { get; } = new(Color.Teal);
}
