using System.Globalization;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying;

/// <summary>Why a statement was found, in words, the strongest reason first: its own words, other words for them, those around it.</summary>
internal static class WordReasons
{
    // A reason that names more words than this is read by nobody.
    private const int MostNamed = 5;

    public static string Of(IReadOnlyList<Asked> asked, IReadOnlyList<(Asked Asked, WordEvidence Evidence)> found, IReadOnlyList<string> speakers)
    {
        ILookup<Asked, WordEvidence> words = found.ToLookup(word => word.Asked, word => word.Evidence);
        Asked[] exact = [.. asked.Where(each => IsWhole(each, words[each].Where(word => word is { Field: QuoteField.Text, Synonym: false })))];
        WordEvidence[] synonyms = [.. asked.Except(exact).Select(each => words[each].FirstOrDefault(word => word is { Field: QuoteField.Text, Synonym: true })).OfType<WordEvidence>()];
        WordEvidence[] outside =
        [
            .. asked.Except(exact)
                .Where(each => !words[each].Any(word => word is { Field: QuoteField.Text, Synonym: true }))
                .Select(each => Best(words[each].Where(word => word.Field != QuoteField.Text)))
                .OfType<WordEvidence>(),
        ];
        Asked[] missing = [.. asked.Where(each => !words[each].Any())];

        var reasons = new List<string>();
        if (exact.Length > 0)
        {
            reasons.Add(exact.Length == asked.Count && exact.Length > 1
                ? "has all words in the statement itself"
                : $"has {Named(exact.Select(each => Marked(each.Text)))} in the statement itself");
        }

        if (synonyms.Length > 0)
        {
            reasons.Add("says " + Named(synonyms.Select(InOtherWords)));
        }

        foreach (IGrouping<QuoteField, WordEvidence> field in outside.GroupBy(word => word.Field))
        {
            reasons.Add($"{Named(field.Select(word => word.Synonym ? InOtherWords(word) : Marked(word.Asked)))} {(field.Count() == 1 ? "stands" : "stand")} {Place(field.Key)}");
        }

        if (missing.Length > 0 && missing.Length < asked.Count)
        {
            reasons.Add("without " + Named(missing.Select(each => Marked(each.Text))));
        }

        reasons.AddRange(speakers);
        return reasons.Count == 0 ? "meets the query’s conditions" : string.Join("; ", reasons);
    }

    // True when the words found are all that the thing is made of.
    private static bool IsWhole(Asked asked, IEnumerable<WordEvidence> words)
    {
        HashSet<string> stems = [.. words.SelectMany(word => WordAnalyzer.Stems(word.Found))];
        return stems.Count > 0 && stems.IsSupersetOf(asked.Stems);
    }

    private static WordEvidence? Best(IEnumerable<WordEvidence> words) => words.OrderBy(word => word.Synonym).ThenBy(word => word.Field).FirstOrDefault();

    private static string InOtherWords(WordEvidence word) => $"{Marked(word.Found)} for {Marked(word.Asked)}";

    private static string Marked(string text) => $"“{text}”";

    private static string Place(QuoteField field) => field switch
    {
        QuoteField.Preceding => "in the sentence before",
        QuoteField.Headline => "in the headline",
        _ => "around the statement",
    };

    private static string Named(IEnumerable<string> texts)
    {
        string[] all = [.. texts];
        return all.Length <= MostNamed
            ? string.Join(", ", all)
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", all.Take(MostNamed))} and {all.Length - MostNamed} others");
    }
}
