using System.Text.Json;
using QuoteIndex.Tool.Rendering;

namespace QuoteIndex.Tool.Json;

/// <summary>What was read of an article. Spans are UTF-16 code units of the file's text.</summary>
internal static class ArticleJson
{
    public static void Write(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject();
        json.WriteString("file", article.Path);
        json.WriteCount("record", article.Record);
        json.WriteString("format", article.Format);
        json.WriteString("encoding", article.Encoding);
        json.WriteString("title", article.Title);
        json.WriteString("title_basis", ArticleFacts.Basis(article.TitleBasis));
        json.WriteDay("published", article.Published?.Date);
        json.WriteString("published_basis", article.Published is { } day ? ArticleFacts.Basis(day.Basis) : null);
        json.WriteString("publisher", article.Publisher);
        json.WriteString("url", article.Url);
        json.WriteStartArray("paragraphs");
        foreach (Paragraph paragraph in article.Paragraphs)
        {
            json.WriteStartObject();
            json.WriteSpan("span", article.ToFile(paragraph.Span));
            json.WriteNumber("line", article.LineOf(paragraph.Span.Start));
            json.WriteString("role", paragraph.Role switch { ParagraphRole.Body => "body", ParagraphRole.Heading => "heading", _ => "boilerplate" });
            json.WriteString("reason", paragraph.Reason);
            json.WriteString("speaker", paragraph.Turn?.Name);
            json.WriteString("title", paragraph.Turn?.Title);
            json.WriteString("company", paragraph.Turn?.Company);
            json.WriteString("section", paragraph.Turn?.Section);
            json.WriteString("question", paragraph.Turn?.Question);
            json.WriteString("text", paragraph.Span.In(article.Text));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
