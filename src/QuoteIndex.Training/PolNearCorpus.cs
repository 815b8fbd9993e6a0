using System.Text;

namespace QuoteIndex.Training;

/// <summary>
/// A folder of the PolNeAR corpus (Newell et al., 2018) with text/*.txt, corenlp/*.tsv and attributions/*.ann.
/// Articles come in ordinal order of name, so that what is learned does not depend on the file system.
/// </summary>
internal static class PolNearCorpus
{
    /// <summary>Articles that have both a text and CoreNLP's layer.</summary>
    /// <exception cref="QuoteIndexException">The folder is not one of the corpus.</exception>
    public static IEnumerable<(Article Article, CoreNlpLayer Layer)> ReadAnalyzed(string folder)
    {
        foreach (string name in Names(folder))
        {
            string layer = Path.Combine(folder, "corenlp", name + ".tsv");
            if (File.Exists(layer))
            {
                yield return (ReadArticle(folder, name), CoreNlpLayer.Read(layer));
            }
        }
    }

    /// <summary>Names of all articles, without folder and extension.</summary>
    public static IReadOnlyList<string> Names(string folder)
    {
        string texts = Path.Combine(folder, "text");
        if (!Directory.Exists(texts))
        {
            throw new QuoteIndexException(
                $"{folder} has no folder 'text'. Name a folder of the PolNeAR corpus, such as polnear/train.");
        }

        return [.. Directory.EnumerateFiles(texts, "*.txt").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!];
    }

    /// <summary>An article as the corpus counts it: every line that is not blank is a paragraph of the body.</summary>
    public static Article ReadArticle(string folder, string name) => ReadArticle(Path.Combine(folder, "text", name + ".txt"));

    /// <summary>A text file as the corpus counts it.</summary>
    public static Article ReadArticle(string path)
    {
        string text = File.ReadAllText(path, Encoding.UTF8);
        List<Paragraph> paragraphs = [];
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            TextSpan span = Trim(text, start, end);
            if (!span.IsEmpty)
            {
                paragraphs.Add(new Paragraph(span, ParagraphRole.Body));
            }

            start = end + 1;
        }

        return new Article("text/" + Path.GetFileName(path), text, paragraphs);
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
