using System.Globalization;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tool.Rendering;

/// <summary>Utterances with every source, for a person; the words in which a source differs from the first are marked.</summary>
internal static class VariantsText
{
    private const string Indent = "  ";

    public static void Write(ToolConsole console, string interpretation, QuotePage page)
    {
        var writer = new StyledWriter(console);
        string count = page.Total == 0 ? "nothing found" : page.Total.ToString("N0", CultureInfo.InvariantCulture) + " said in several articles";
        writer.WriteLine(TerminalText.Clean(interpretation) + ": " + count, CardStyles.Aside);
        foreach (QuoteHit hit in page.Hits)
        {
            writer.WriteLine();
            WriteHead(writer, hit);
            WriteSource(console, writer, hit.Quote, []);
            foreach (QuoteVariant variant in hit.Variants)
            {
                WriteSource(console, writer, variant.Quote, variant.Differences);
            }
        }
    }

    private static void WriteHead(StyledWriter writer, QuoteHit hit)
    {
        writer.Write(TerminalText.Clean(QuoteText.Speaker(hit.Quote)), CardStyles.Speaker);
        if (QuoteText.Employer(hit.Quote) is { } company)
        {
            writer.Write(", " + TerminalText.Clean(company), CardStyles.Plain);
        }

        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $" · {hit.Variants.Count + 1:N0} places"), CardStyles.Aside);
    }

    private static void WriteSource(ToolConsole console, StyledWriter writer, Quote quote, IReadOnlyList<TextDifference> differences)
    {
        MarkedText.Write(writer, quote.Text, differences.Select(difference => difference.There), console.TextWidth, Indent, console.UseColor);
        writer.Write(Indent);
        writer.Write(TerminalText.Clean(SourcePlace.Of(quote.Source)), CardStyles.Place);
        writer.WriteLine($"  {QuoteText.Kind(quote.Kind)}, {TerminalText.Clean(QuoteText.Speaker(quote))}, {QuoteText.Day(quote)}", CardStyles.Aside);
    }
}
