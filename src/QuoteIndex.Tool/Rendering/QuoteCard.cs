using System.Globalization;
using QuoteIndex.Tool.Terminal;
using Spectre.Console;

namespace QuoteIndex.Tool.Rendering;

/// <summary>
/// One statement for a person to read: who, in which role, for which company and when; the words, with those that were
/// looked for marked; and where it stands.
/// </summary>
internal static class QuoteCard
{
    private const string Indent = "  ";

    private const int LongestQuestion = 100;

    /// <param name="outside">The words asked for that stand only around the statement.</param>
    public static void Write(StyledWriter writer, QuoteHit hit, IReadOnlyList<WordEvidence> outside, int width)
    {
        Quote quote = hit.Quote;
        WriteHead(writer, quote);
        WriteQuestion(writer, quote.Question, width);
        WriteWords(writer, quote, hit.Highlights, width);
        CardAsides.WriteSurroundings(writer, quote, outside, width);
        writer.Write(Indent);
        writer.Write(TerminalText.Clean(SourcePlace.Of(quote.Source)), CardStyles.Place);
        writer.WriteLine($"  {QuoteText.Kind(quote.Kind)}, confidence {quote.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}", CardStyles.Aside);
        CardAsides.WriteCorrected(writer, quote.Extracted, width);
        CardAsides.WriteVariants(writer, hit, width);
        CardAsides.WriteReason(writer, hit.Explanation, width);
    }

    private static void WriteHead(StyledWriter writer, Quote quote)
    {
        writer.Write(TerminalText.Clean(QuoteText.Speaker(quote)), CardStyles.Speaker);
        foreach (string? part in (string?[])[quote.Speaker.Title, QuoteText.Employer(quote)])
        {
            if (part is not null)
            {
                writer.Write(", " + TerminalText.Clean(part), CardStyles.Plain);
            }
        }

        writer.WriteLine(" · " + QuoteText.Day(quote), CardStyles.Aside);
    }

    // Questions of analysts are long; their beginning shows what the answer is about.
    private static void WriteQuestion(StyledWriter writer, string? question, int width)
    {
        if (question is not null)
        {
            string text = TerminalText.Clean("asked: " + question);
            TextSpan line = WordWrap.Lines(text, width == int.MaxValue ? LongestQuestion : width - Indent.Length - 1).First();
            writer.WriteLine(Indent + text[line.Start..line.End] + (line.End < text.Length ? "…" : ""), CardStyles.Aside);
        }
    }

    // Quotation marks are added to direct statements only: the others keep the marks they have inside.
    private static void WriteWords(StyledWriter writer, Quote quote, IReadOnlyList<TextSpan> highlights, int width)
    {
        string text = TerminalText.Clean(quote.Text);
        bool marks = quote.Kind == QuoteKind.Direct;
        string opening = marks ? "“" : "", closing = marks ? "”" : "";
        int room = width == int.MaxValue ? width : width - Indent.Length - opening.Length - closing.Length;
        bool first = true;
        foreach (TextSpan line in WordWrap.Lines(text, room))
        {
            if (!first)
            {
                writer.WriteLine();
            }

            writer.Write(Indent + (first ? opening : new string(' ', opening.Length)));
            MarkedText.WriteLine(writer, text, line, highlights);
            first = false;
        }

        writer.WriteLine(closing, CardStyles.Plain);
    }
}
