using System.Text;
using QuoteIndex.Querying.Filters;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>
/// Filters on words as FTS5 expressions. They are made of quoted index terms and constants only, so that no text of a
/// user is ever syntax. An expression of null matches nothing.
/// </summary>
internal static class MatchExpression
{
    /// <summary>
    /// What the filter means, from its best reading to its widest, each within the next: all words before any word,
    /// the statement's words before those around it, the words asked for before synonyms. The last is what matches.
    /// </summary>
    public static IReadOnlyList<string> Tiers(QuoteFilter filter, Synonyms synonyms) => filter switch
    {
        WordsFilter words => Words(words, synonyms),
        PhraseFilter phrase => Phrase(phrase.Text) is { } expression ? [expression] : [],
        PrefixFilter prefix => Prefix(prefix.Text) is { } expression ? [expression] : [],
        _ => throw new ArgumentException("Not a filter on words.", nameof(filter)),
    };

    public static bool Applies(QuoteFilter filter) => filter is WordsFilter or PhraseFilter or PrefixFilter;

    /// <summary>Statements whose speaker's role is <paramref name="role"/> in any usual wording.</summary>
    public static string? Role(string role, Synonyms synonyms)
    {
        List<IReadOnlyList<IReadOnlyList<string>>> asked = RoleWords.Query(role, synonyms);
        return asked.Count == 0 ? null : "{role} : " + Join(asked.Select(alternatives => Join(alternatives.Select(Quoted), "OR")), "AND");
    }

    /// <summary>Statements of speakers mentioned, not named, by these words.</summary>
    public static string? Mention(string name)
    {
        List<string> terms = RoleWords.Of(name);
        return terms.Count == 0 ? null : "{role} : " + Join(terms.Select(term => Quoted([term])), "AND");
    }

    /// <summary>What any of the expressions matches.</summary>
    public static string Either(IEnumerable<string> expressions) => Join(expressions.Select(expression => $"({expression})"), "OR");

    /// <summary>What both expressions match.</summary>
    public static string Both(string left, string right) => $"({left}) AND ({right})";

    /// <summary>What the wide expression matches and the narrow does not.</summary>
    public static string Without(string wide, string narrow) => $"({wide}) NOT ({narrow})";

    private static List<string> Words(WordsFilter filter, Synonyms synonyms)
    {
        IReadOnlyList<QueryTerm> terms = QueryTerm.Parse(filter.Text, synonyms);
        if (terms.Count == 0)
        {
            return [];
        }

        string exact = Join(terms.Select(Exact), "AND");
        string[] either = [.. terms.Select(term => Join(Alternatives(term), "OR"))];
        string all = Join(either, "AND");
        string any = Join(either, "OR");
        if (terms.Count > QueryTerm.MostTerms)
        {
            // A long text is not ranked in steps: their expressions would grow too large.
            return [filter.Match == WordMatch.Any ? "{text context} : " + any : Both("{text context headline} : " + all, "{text context} : " + any)];
        }

        List<string> tiers =
        [
            "{text} : " + exact,
            "{text} : " + all,
            Both("{text context headline} : " + all, "{text context} : " + any),
        ];
        if (filter.Match != WordMatch.All && terms.Count > 1)
        {
            // Every reading of all words is wider than none of them in the statement, so each further step keeps it.
            string widest = tiers[^1];
            int enough = filter.Match == WordMatch.Any ? 1 : Majority(terms.Count);
            string wide = enough == 1 ? any : AtLeast(enough, either);
            tiers.Add($"({widest}) OR ({{text}} : {AtLeast(enough, [.. terms.Select(Exact)])})");
            tiers.Add($"({widest}) OR ({{text}} : {wide})");
            tiers.Add(Both("{text context headline} : " + wide, "{text context} : " + any));
        }

        return [.. tiers.Distinct()];
    }

    private static int Majority(int terms) => terms switch
    {
        2 => 1,
        <= 8 => (terms / 2) + 1,
        _ => terms - 1,
    };

    // So many of the terms: every choice of that many, which stay few for the majorities above.
    private static string AtLeast(int count, string[] terms)
    {
        if (count == 1)
        {
            return Join(terms, "OR");
        }

        if (count == terms.Length - 1)
        {
            return Join(terms.Select((_, left) => Join(terms.Where((_, i) => i != left), "AND")), "OR");
        }

        var choices = new List<string>();
        for (int set = 0; set < 1 << terms.Length; set++)
        {
            if (int.PopCount(set) == count)
            {
                int chosen = set;
                choices.Add(Join(terms.Where((_, i) => (chosen >> i & 1) == 1), "AND"));
            }
        }

        return Join(choices, "OR");
    }

    private static string? Phrase(string text)
    {
        List<string> stems = WordAnalyzer.Stems(text);
        return stems.Count == 0 ? null : "{text} : " + Quoted(stems);
    }

    private static string? Prefix(string text)
    {
        List<string> forms = WordAnalyzer.Forms(text);
        return forms.Count == 0 ? null : "{text forms} : " + Join(forms.Distinct().Select(form => Quoted([form]) + " *"), "AND");
    }

    private static string Exact(QueryTerm term) => Join(term.Exact.Select(stem => Quoted([stem])), "AND");

    private static IEnumerable<string> Alternatives(QueryTerm term) => term.Synonyms.Select(Quoted).Prepend(Exact(term));

    private static string Join(IEnumerable<string> expressions, string with)
    {
        var joined = new StringBuilder();
        Append([.. expressions]);
        return joined.ToString();

        // Halved again and again: FTS5 copies the operands so far for each one more of a long row.
        void Append(ReadOnlySpan<string> some)
        {
            const int Short = 16;
            joined.Append('(');
            if (some.Length <= Short)
            {
                joined.AppendJoin($" {with} ", some);
            }
            else
            {
                Append(some[..(some.Length / 2)]);
                joined.Append(' ').Append(with).Append(' ');
                Append(some[(some.Length / 2)..]);
            }

            joined.Append(')');
        }
    }

    // Index terms in a row. They hold letters and digits only; a quotation mark would still end nothing.
    private static string Quoted(IEnumerable<string> terms)
    {
        var quoted = new StringBuilder("\"").AppendJoin(' ', terms);
        return quoted.Replace("\"", "\"\"", 1, quoted.Length - 1).Append('"').ToString();
    }
}
