using System.Runtime.InteropServices;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>The stems of a text in order of place, to look for what a query asks for. Immutable.</summary>
internal sealed class StemRun(string text)
{
    private readonly List<string> stems = WordAnalyzer.Stems(text);

    /// <summary>Statements with what stands around them.</summary>
    public static StemRun Around(params ReadOnlySpan<Quote> quotes)
    {
        var text = new System.Text.StringBuilder();
        foreach (Quote quote in quotes)
        {
            text.Append(quote.Preceding).Append(' ').Append(quote.Context).Append(' ').Append(quote.Text).Append(" \u2028 ");
        }

        return new StemRun(text.ToString());
    }

    /// <summary>The headline over a statement.</summary>
    public static StemRun OfHeadline(Quote quote) => new(quote.Source.Title ?? "");

    public bool Has(IReadOnlyList<QueryTerm> terms) => terms.All(Has);

    public bool Has(QueryTerm term) => term.Exact.All(stems.Contains) || term.Synonyms.Any(InRow);

    /// <summary>True when it has what is asked for, or what means the same; words that only tell of it do not count.</summary>
    public bool Means(IReadOnlyList<QueryTerm> terms) => terms.All(term => term.Exact.All(stems.Contains) || term.Synonyms.Take(term.Same).Any(InRow));

    private bool InRow(string[] run)
    {
        for (int i = stems.IndexOf(run[0]); i >= 0 && i + run.Length <= stems.Count; i = stems.IndexOf(run[0], i + 1))
        {
            if (run.AsSpan().SequenceEqual(CollectionsMarshal.AsSpan(stems).Slice(i, run.Length)))
            {
                return true;
            }
        }

        return false;
    }
}
