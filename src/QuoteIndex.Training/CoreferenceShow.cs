using QuoteIndex.Attribution;

namespace QuoteIndex.Training;

/// <summary>
/// Prints sources that are no full names, with the text before and the candidates, in random order, for reading and for
/// annotating by hand: article, offset of the mention, offset of each candidate.
/// </summary>
internal static class CoreferenceShow
{
    public const string Usage = "CORPUS CLASS COUNT [ANNOTATION]    show sources of a class of mention with their candidates; those an annotation has otherwise";

    private const int Before = 520, After = 160;

    public static int Run(string[] args)
    {
        if (args.Length is < 3 or > 4 || !Enum.TryParse(args[1], out AntecedentModel.Row row) || !int.TryParse(args[2], out int count))
        {
            Console.Error.WriteLine("usage: QuoteIndex.Training coreference-show " + Usage);
            return 2;
        }

        List<(ResolvedArticle Article, AntecedentChoice Choice)> all = [];
        foreach (ResolvedArticle article in ResolvedArticle.ReadAll(args[0], Language.LanguageModels.Default))
        {
            all.AddRange(article.Resolve(AntecedentModel.Default).Where(c => c.Row == row && article.IsSource(c.Mention)).Select(c => (article, c)));
        }

        if (args.Length > 3)
        {
            AntecedentAnnotation read = AntecedentAnnotation.Read(args[3]);
            all.RemoveAll(c => read.Example(c.Article, c.Choice, 1) is not { } example || example.Right[example.Best]);
        }

        Console.WriteLine($"{all.Count} sources");
        foreach ((ResolvedArticle article, AntecedentChoice choice) in all
            .OrderBy(c => Language.FeatureHash.OfChars($"{c.Article.Name}{c.Article.StartOf(c.Choice.Mention)}")).Take(count))
        {
            Show(article, choice);
        }

        return 0;
    }

    private static void Show(ResolvedArticle article, AntecedentChoice choice)
    {
        string text = article.Text.Article.Text;
        int at = article.StartOf(choice.Mention), end = article.Text.Tokens[choice.Mention.Head].End;
        int from = Math.Max(0, at - Before), to = Math.Min(text.Length, end + After);
        Console.WriteLine($"--- {article.Name}\t{at}");
        Console.WriteLine($"{text[from..at]}[[{text[at..end]}]]{text[end..to]}".Replace('\n', ' '));
        for (int i = 0; i < choice.Candidates.Length; i++)
        {
            Entity candidate = choice.Candidates[i];
            Mention? known = article.Introduces(candidate);
            int start = known is null ? -1 : article.StartOf(known);
            string word = known is null ? "?" : text[start..article.Text.Tokens[known.Head].End];
            Console.WriteLine(FormattableString.Invariant($"  {i} {choice.Probabilities[i]:F2} {candidate.Name ?? $"({word})"} @{start}"));
        }
    }
}
