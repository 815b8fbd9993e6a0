using System.Globalization;
using QuoteIndex.Attribution;

namespace QuoteIndex.Training;

/// <summary>
/// Antecedents read by eye. A line names an article, the offset of a mention's head, and the offset of a mention of each
/// entity that is right ("-" for none), apart by tabs.
/// </summary>
internal sealed class AntecedentAnnotation
{
    private readonly Dictionary<(string Article, int Mention), int[]> antecedents = [];

    public static AntecedentAnnotation Read(string path)
    {
        var annotation = new AntecedentAnnotation();
        foreach (string line in File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#'))
        {
            string[] columns = line.Split('\t');
            annotation.antecedents[(columns[0], Number(columns[1]))] = [.. columns[2..].Where(c => c != "-").Select(Number)];
        }

        return annotation;
    }

    /// <summary>The choice as an example; null when nobody has read it.</summary>
    public AntecedentExample? Example(ResolvedArticle article, AntecedentChoice choice, double weight)
    {
        if (!antecedents.TryGetValue((article.Name, article.StartOf(choice.Mention)), out int[]? offsets))
        {
            return null;
        }

        Entity[] right = [.. article.Mentions.Where(m => offsets.Contains(article.StartOf(m))).Select(m => m.Entity).OfType<Entity>()];
        return AntecedentExample.Create(choice, right, weight);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
