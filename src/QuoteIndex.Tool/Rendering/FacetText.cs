using QuoteIndex.Tool.Terminal;
using Spectre.Console.Rendering;

namespace QuoteIndex.Tool.Rendering;

/// <summary>Facets as small tables with bars.</summary>
internal static class FacetText
{
    private const string Indent = "  ";
    private const int LongestBar = 30;
    private const int LongestName = 40;

    public static void Write(StyledWriter writer, FacetCounts facet, int width)
    {
        writer.WriteLine("by " + facet.Facet.ToString().ToLowerInvariant(), CardStyles.Aside);
        int nameRoom = width == int.MaxValue ? LongestName : Math.Clamp(width / 2, 10, LongestName);
        List<(string Name, long Count, bool Value)> rows = [.. facet.Values.Select(value => (Short(TerminalText.Clean(value.Value), width == int.MaxValue ? width : nameRoom), value.Count, true))];
        Rest("others", facet.Others);
        Rest("unknown", facet.Unknown);
        int names = Math.Min(nameRoom, rows.Select(row => Cells(row.Name)).DefaultIfEmpty().Max());
        int counts = rows.Select(row => CountBar.Number(row.Count).Length).DefaultIfEmpty().Max();
        int bar = width == int.MaxValue ? LongestBar : Math.Clamp(width - Indent.Length - names - counts - 4, 1, LongestBar);
        long greatest = facet.Values.Select(value => value.Count).DefaultIfEmpty().Max();
        foreach ((string name, long count, bool isValue) in rows)
        {
            writer.Write(Indent);
            writer.Write(name, isValue ? CardStyles.Plain : CardStyles.Aside);
            writer.Write(new string(' ', Math.Max(0, names - Cells(name)) + 2) + CountBar.Number(count).PadLeft(counts));
            if (isValue)
            {
                writer.Write("  ");
                writer.Write(CountBar.Of(count, greatest, bar), CardStyles.Place);
            }

            writer.WriteLine();
        }

        void Rest(string name, long count)
        {
            if (count > 0)
            {
                rows.Add((name, count, false));
            }
        }
    }

    private static string Short(string name, int room)
    {
        if (name.Length <= room && Cells(name) <= room)
        {
            return name;
        }

        int end = Math.Min(name.Length, room - 1);
        while (end > 0 && (Cells(name[..end]) >= room || char.IsHighSurrogate(name[end - 1])))
        {
            end--;
        }

        return name[..end] + "…";
    }

    private static int Cells(string text) => new Segment(text).CellCount();
}
