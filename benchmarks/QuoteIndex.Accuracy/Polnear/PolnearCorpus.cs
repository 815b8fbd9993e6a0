using QuoteIndex.Accuracy.Scoring;

namespace QuoteIndex.Accuracy.Polnear;

/// <summary>Reads a split of the corpus: a folder with text/*.txt and attributions/*.ann.</summary>
internal static class PolnearCorpus
{
    /// <summary>The annotated texts in ordinal order; of several annotators, the first by name.</summary>
    public static IEnumerable<PolnearText> Read(string folder)
    {
        string texts = Path.Combine(folder, "text"), annotations = Path.Combine(folder, "attributions");
        if (!Directory.Exists(texts) || !Directory.Exists(annotations))
        {
            throw new InputException($"'{folder}' is not a split of PolNeAR: it needs the folders text and attributions.");
        }

        Dictionary<string, string> firstAnnotation = Directory.GetFiles(annotations, "*.ann")
            .Order(StringComparer.Ordinal)
            .GroupBy(path => Path.GetFileName(path)[..Math.Max(0, Path.GetFileName(path).LastIndexOf('_'))])
            .ToDictionary(g => g.Key, g => g.First());
        foreach (string path in Directory.GetFiles(texts, "*.txt").OrderBy(Path.GetFileName, StringComparer.Ordinal))
        {
            if (firstAnnotation.TryGetValue(Path.GetFileNameWithoutExtension(path), out string? annotation))
            {
                var text = new ScoredText(Path.GetFileName(path), File.ReadAllText(path));
                (List<ScoredStatement> gold, WordSet discarded) = BratFile.Read(annotation, File.ReadAllText(annotation), text);
                yield return new(text, gold, discarded);
            }
        }
    }
}
