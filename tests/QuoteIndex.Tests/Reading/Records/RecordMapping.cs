using System.Text.Json;

namespace QuoteIndex.Tests.Reading.Records;

/// <summary>Checks that spans of an article lead to the characters of the file that were written for them.</summary>
internal static class RecordMapping
{
    /// <summary>Checks every word and every paragraph.</summary>
    public static void Check(Article article, string file)
    {
        foreach (Paragraph paragraph in article.Paragraphs)
        {
            Check(article, file, paragraph.Span);
        }

        for (int i = 0; i < article.Text.Length;)
        {
            int start = i;
            while (i < article.Text.Length && !char.IsWhiteSpace(article.Text[i]))
            {
                i++;
            }

            if (i > start)
            {
                Check(article, file, new(start, i));
            }

            i = Math.Max(i, start + 1);
        }
    }

    public static void Check(Article article, string file, TextSpan span)
    {
        TextSpan written = article.ToFile(span);

        Assert.Equal(span.In(article.Text).ToString(), Decode(article.Format, written.In(file).ToString()));
        Assert.Equal(new LineIndex(file).LineOf(written.Start), article.LineOf(span.Start));
    }

    /// <summary>What characters of the file say.</summary>
    public static string Decode(string format, string written) => format == "CSV"
        ? written.Replace("\"\"", "\"", StringComparison.Ordinal)
        : JsonSerializer.Deserialize<string>($"\"{written}\"")!;
}
