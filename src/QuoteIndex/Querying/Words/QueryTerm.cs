namespace QuoteIndex.Querying.Words;

/// <summary>One thing a statement must speak of: some words, or a synonym in place of them all.</summary>
/// <param name="Exact">The stems of the words asked for; all of them, in any order.</param>
/// <param name="Synonyms">Stems in a row that mean the same, then such as only tell of it.</param>
/// <param name="Same">How many of these mean the same.</param>
internal sealed record QueryTerm(IReadOnlyList<string> Exact, IReadOnlyList<string[]> Synonyms, int Same)
{
    /// <summary>Of more terms than this, <see cref="WordMatch.Most"/> is all, and no engine need rank what has some of them.</summary>
    public const int MostTerms = 40;

    // Of more terms than this, none stands for narrower ones.
    private const int MostTopics = 3;

    /// <summary>How many of so many terms are most of them, for <see cref="WordMatch.Most"/>; of up to <see cref="MostTerms"/>.</summary>
    public static int Majority(int terms) => terms switch
    {
        1 or 2 => 1,
        <= 8 => (terms / 2) + 1,
        _ => terms - 1,
    };

    /// <summary>
    /// The terms of <paramref name="text"/>, each once. Stop words are none, unless there is nothing else. A word of few is a topic, which narrower
    /// words tell of; one of many is meant as it stands.
    /// </summary>
    public static IReadOnlyList<QueryTerm> Parse(string text, Synonyms groups)
    {
        List<Word> words = WordAnalyzer.Analyze(Quieten(text));
        List<QueryTerm> terms = Parse(words, groups, narrower: true);
        return terms.Count > MostTopics ? Parse(words, groups, narrower: false) : terms;
    }

    private static List<QueryTerm> Parse(List<Word> words, Synonyms groups, bool narrower)
    {
        var terms = new List<QueryTerm>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < words.Count;)
        {
            SynonymRun found = narrower ? groups.Find(words, i) : groups.FindSame(words, i);
            if (found.Length > 0)
            {
                List<string> run = words.GetRange(i, found.Length).ConvertAll(word => word.Stem);
                List<string> content = [.. words.GetRange(i, found.Length).Where(word => !StopWords.Contains(word.Form)).Select(word => word.Stem).Distinct()];
                Add(content.Count > 0 ? content : run, found.Synonyms, found.Same);
                i += found.Length;
            }
            else
            {
                if (!StopWords.Contains(words[i].Form))
                {
                    Add([words[i].Stem], [], 0);
                }

                i++;
            }
        }

        if (terms.Count == 0)
        {
            words.ForEach(word => Add([word.Stem], [], 0));
        }

        return terms;

        void Add(IReadOnlyList<string> exact, IReadOnlyList<string[]> synonyms, int same)
        {
            if (seen.Add(string.Join(' ', exact)))
            {
                terms.Add(new QueryTerm(exact, synonyms, same));
            }
        }
    }

    /// <summary>In a question typed in capitals, capitals tell no abbreviation from a word ("US" from "us").</summary>
    public static string Quieten(string text) =>
        text.Contains(' ', StringComparison.Ordinal) && !text.Any(char.IsLower) ? text.ToLowerInvariant() : text;
}
