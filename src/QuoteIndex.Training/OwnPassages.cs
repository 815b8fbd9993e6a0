using System.Globalization;
using System.Text;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>
/// Business articles of our own (Data/passages-*.txt) with their attributions marked in the text, to learn extraction from beside
/// the corpus: "{s1 Dana Orme} {c1 said} {t1 that sales fell}". A mark is a role (s source, c cue, t content) with the numbers of
/// the statements it belongs to; marks may hold others.
/// </summary>
internal static class OwnPassages
{
    /// <summary>How many times each is learned from, where an article of the corpus counts once for each of its annotators.</summary>
    public const int Weight = 2;

    private const string Separator = "===";

    public const string Usage = "FOLDER    write our own passages as a folder of the corpus, to score passages.jsonl by";

    /// <summary>Writes text/NAME.txt and attributions/NAME_own.ann for every article.</summary>
    public static int Run(string[] args)
    {
        if (args.Length != 1)
        {
            Console.Error.WriteLine("usage: QuoteIndex.Training passages " + Usage);
            return 2;
        }

        string texts = Path.Combine(args[0], "text"), attributions = Path.Combine(args[0], "attributions");
        Directory.CreateDirectory(texts);
        Directory.CreateDirectory(attributions);
        foreach ((string name, string text, List<GoldAttribution> found) in ReadMarked())
        {
            File.WriteAllText(Path.Combine(texts, name + ".txt"), text);
            BratFile.Write(Path.Combine(attributions, name + "_own.ann"), text, found);
        }

        return 0;
    }

    /// <summary>Every article, analysed by the models given, with its attributions.</summary>
    /// <param name="language">The language models.</param>
    /// <param name="change">Changes each analysis before anything builds on it.</param>
    /// <exception cref="QuoteIndexException">A mark is not closed, or not of the form above.</exception>
    public static List<AnnotatedArticle> ReadAll(LanguageModels language, Action<AnalyzedText>? change = null) =>
        [.. ReadMarked().Select(a => AnnotatedArticle.Create(
            a.Name, TextAnalyzer.Analyze(ArticleReader.Read(a.Name + ".txt", Encoding.UTF8.GetBytes(a.Text)), language), a.Attributions, isOwn: true, change))];

    private static IEnumerable<(string Name, string Text, List<GoldAttribution> Attributions)> ReadMarked()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Data"), "passages-*.txt").Order(StringComparer.Ordinal))
        {
            int number = 0;
            foreach (string marked in Articles(file))
            {
                string name = $"{Path.GetFileNameWithoutExtension(file)}-{++number}";
                (string text, List<GoldAttribution> attributions) = Unmark(marked, name);
                yield return (name, text, attributions);
            }
        }
    }

    private static IEnumerable<string> Articles(string file)
    {
        var article = new StringBuilder();
        foreach (string line in File.ReadLines(file).Append(Separator))
        {
            if (line != Separator)
            {
                article.Append(line.StartsWith('#') ? "" : line + "\n");
            }
            else if (article.ToString().Trim() is { Length: > 0 } text)
            {
                yield return text + "\n";
                article.Clear();
            }
        }
    }

    /// <summary>The text without its marks, and what they say of it.</summary>
    public static (string Text, List<GoldAttribution> Attributions) Unmark(string marked, string name)
    {
        var text = new StringBuilder(marked.Length);
        var open = new Stack<(string Mark, int Start)>();
        var statements = new SortedDictionary<int, GoldAttribution>();
        for (int i = 0; i < marked.Length; i++)
        {
            switch (marked[i])
            {
                case '{':
                    int space = marked.IndexOf(' ', i);
                    string mark = space < 0 ? "" : marked[(i + 1)..space];
                    if (mark.Length < 2 || !"sct".Contains(mark[0], StringComparison.Ordinal))
                    {
                        throw Wrong("is no mark such as {s1 …}");
                    }

                    open.Push((mark, text.Length));
                    i = space;
                    break;
                case '}':
                    if (!open.TryPop(out (string Mark, int Start) closed))
                    {
                        throw Wrong("closes nothing");
                    }

                    var span = new TextSpan(closed.Start, text.Length);
                    foreach (string number in closed.Mark[1..].Split(','))
                    {
                        if (!int.TryParse(number, CultureInfo.InvariantCulture, out int n))
                        {
                            throw Wrong("has no number");
                        }

                        if (!statements.TryGetValue(n, out GoldAttribution? statement))
                        {
                            statements[n] = statement = new(new List<TextSpan>(), new List<TextSpan>(), new List<TextSpan>());
                        }

                        var role = (List<TextSpan>)(closed.Mark[0] switch { 's' => statement.Source, 'c' => statement.Cue, _ => statement.Content });
                        role.Add(span);
                    }

                    break;
                default:
                    text.Append(marked[i]);
                    break;
            }

            QuoteIndexException Wrong(string what) =>
                new($"{name}: '{marked[i..Math.Min(marked.Length, i + 20)]}' {what}. Mend it in Data of QuoteIndex.Training.");
        }

        return open.Count > 0
            ? throw new QuoteIndexException($"{name}: the mark '{open.Peek().Mark}' is not closed. Mend it in Data of QuoteIndex.Training.")
            : (text.ToString(), [.. statements.Values.Where(s => s.Content.Count > 0)]);
    }
}
