using System.Globalization;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tool.Rendering;

/// <summary>What is known of a quotation, for a person: the verdict, and each source with the words that differ marked.</summary>
internal static class VerificationText
{
    private const string Indent = "  ";

    public static void Write(ToolConsole console, Verification verification, int take)
    {
        var writer = new StyledWriter(console);
        writer.Write(Name(verification.Verdict), CardStyles.Speaker);
        writer.WriteLine(": " + TerminalText.Clean(verification.Summary), CardStyles.Plain);
        IReadOnlyList<VerifiedStatement> shown = verification.Sources.Count > 0 ? [.. verification.Sources.Take(take)] : verification.Closest;
        foreach (VerifiedStatement statement in shown)
        {
            writer.WriteLine();
            Write(console, writer, statement);
        }

        if (verification.Sources.Count > shown.Count)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{shown.Count:N0} of {verification.Sources.Count:N0} sources; --take shows more"), CardStyles.Aside);
        }
    }

    private static void Write(ToolConsole console, StyledWriter writer, VerifiedStatement statement)
    {
        Quote quote = statement.Quote;
        writer.Write(TerminalText.Clean(QuoteText.Speaker(quote)), CardStyles.Speaker);
        writer.WriteLine(" · " + QuoteText.Day(quote), CardStyles.Aside);
        MarkedText.Write(writer, quote.Text, statement.Differences.Select(difference => difference.There), console.TextWidth, Indent, console.UseColor);
        writer.Write(Indent);
        writer.Write(TerminalText.Clean(SourcePlace.Of(quote.Source)), CardStyles.Place);
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {QuoteText.Kind(quote.Kind)}, {statement.Similarity:P0} of the quotation's words"), CardStyles.Aside);
    }

    private static string Name(VerificationVerdict verdict) => verdict switch
    {
        VerificationVerdict.Verbatim => "Verbatim",
        VerificationVerdict.Altered => "Altered",
        VerificationVerdict.Partial => "Partly",
        VerificationVerdict.SaidByAnother => "Said by somebody else",
        _ => "Not found",
    };
}
