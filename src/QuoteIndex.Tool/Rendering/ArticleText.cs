using System.Globalization;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tool.Rendering;

/// <summary>What was read of an article, for a person.</summary>
internal static class ArticleText
{
    private const int LongestInPipe = 200;

    public static void Write(ToolConsole console, Article article)
    {
        Fact("file", article.Record is { } record ? string.Create(CultureInfo.InvariantCulture, $"{article.Path} (record {record})") : article.Path, null);
        Fact("format", article.Format, null);
        Fact("encoding", article.Encoding, null);
        Fact("title", article.Title, ArticleFacts.Basis(article.TitleBasis));
        Fact("published", article.Published is { } day ? IsoDay.Text(day.Date) : null, article.Published is { } dated ? ArticleFacts.Basis(dated.Basis) : null);
        Fact("publisher", article.Publisher, null);
        Fact("address", article.Url, null);
        int kept = article.Paragraphs.Count(paragraph => paragraph.Role != ParagraphRole.Boilerplate);
        Fact("paragraphs", string.Create(CultureInfo.InvariantCulture, $"{kept} kept, {article.Paragraphs.Count - kept} left out"), null);

        var table = new DataTable("line", "read as", "speaker", "text");
        int longest = console.OutIsTerminal ? Math.Max(30, console.TerminalWidth) : LongestInPipe;
        foreach (Paragraph paragraph in article.Paragraphs)
        {
            table.Add(
                article.LineOf(paragraph.Span.Start).ToString(CultureInfo.InvariantCulture),
                ArticleFacts.Role(paragraph),
                ArticleFacts.Speaker(paragraph.Turn),
                Shortened(paragraph.Span.In(article.Text), longest));
        }

        table.Write(console);

        void Fact(string name, string? value, string? basis) => console.Out.WriteLine(
            $"{name,-12}{TerminalText.Clean(value ?? "none")}{(basis is null ? "" : $" ({basis})")}");
    }

    private static string Shortened(ReadOnlySpan<char> text, int longest)
    {
        if (text.Length <= longest)
        {
            return text.ToString();
        }

        int end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return string.Concat(text[..end], "…");
    }
}
