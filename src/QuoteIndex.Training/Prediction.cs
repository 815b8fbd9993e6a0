using System.Text.Json;
using QuoteIndex.Extraction;

namespace QuoteIndex.Training;

/// <summary>Writes what models find in the corpus as the JSON Lines that accuracy is judged by, before anything is embedded.</summary>
internal static class Prediction
{
    public static void Write(string path, IEnumerable<(AnnotatedArticle Article, ExtractionModels Models)> articles)
    {
        using var file = new StreamWriter(path);
        foreach ((AnnotatedArticle article, ExtractionModels models) in articles)
        {
            foreach (Statement statement in new StatementExtractor(models).Extract(article.Text))
            {
                file.WriteLine(JsonSerializer.Serialize(new
                {
                    file = article.Name + ".txt",
                    kind = statement.Kind switch { QuoteKind.Direct => "direct", QuoteKind.Mixed => "mixed", _ => "indirect" },
                    content = statement.Content.Select(Pair),
                    speaker_span = statement.Mention is { } m ? Pair(m) : null,
                    cue_span = statement.Cue is { } c ? Pair(c) : null,
                    confidence = statement.Confidence,
                    evidence = statement.Evidence,
                    heading = article.Text.Analysis.Article.Paragraphs.Any(p => p.Role == ParagraphRole.Heading && p.Span.Contains(statement.Content[0].Start)),
                }));
            }
        }
    }

    // Of the text as it was learned from, where the extractor would make one anew.
    private static int[] Pair(TextSpan span) => [span.Start, span.End];
}
