namespace QuoteIndex.Corrections;

/// <summary>
/// Finds statements again in a source that was read anew. A statement is the same when its words are, and something else says so: what stands around
/// it, or that so many words stand nowhere else in the source. "Yes." alone proves nothing.
/// </summary>
internal sealed class StatementMatches
{
    // Fewer words are said again by others.
    private const int Telling = 4;

    private readonly IReadOnlyList<Quote> found;
    private readonly IReadOnlyList<Quote> wanted;
    private readonly bool[] taken;
    private readonly int?[] matches;

    private StatementMatches(IReadOnlyList<Quote> found, IReadOnlyList<Quote> wanted)
    {
        this.found = found;
        this.wanted = wanted;
        taken = new bool[found.Count];
        matches = new int?[wanted.Count];
    }

    /// <summary>For each of the wanted statements its index in <paramref name="found"/>, none twice; null where it is gone.</summary>
    public static int?[] Of(IReadOnlyList<Quote> found, IReadOnlyList<Quote> wanted)
    {
        var matches = new StatementMatches(found, wanted);
        matches.Take((one, other) => SameText(one, other) && SameSurroundings(one, other) && one.Id == other.Id, alone: false);
        matches.Take((one, other) => SameText(one, other) && SameSurroundings(one, other), alone: false);

        // A newer QuoteIndex may draw a statement's borders otherwise.
        matches.Take((one, other) => SameSurroundings(one, other) && (Within(one, other) || Within(other, one)), alone: true);
        matches.Take((one, other) => SameText(one, other) && one.Text.Split(' ', Telling).Length == Telling, alone: true);
        return matches.matches;
    }

    /// <param name="same">Whether two are the same statement.</param>
    /// <param name="alone">True when it must be the only one of which that can be said; else the nearest is taken.</param>
    private void Take(Func<Quote, Quote, bool> same, bool alone)
    {
        for (int i = 0; i < wanted.Count; i++)
        {
            if (matches[i] is null && Choose(wanted[i], same, alone) is { } index)
            {
                (matches[i], taken[index]) = (index, true);
            }
        }
    }

    private int? Choose(Quote statement, Func<Quote, Quote, bool> same, bool alone)
    {
        int? best = null;
        for (int i = 0; i < found.Count; i++)
        {
            if (taken[i] || !same(statement, found[i]))
            {
                continue;
            }

            if (best is not null && alone)
            {
                return null;
            }

            best = best is { } other && Distance(statement, found[other]) <= Distance(statement, found[i]) ? other : i;
        }

        return best;
    }

    // Another article of the same file is further away than anything within the article.
    private static long Distance(Quote one, Quote other) =>
        (one.Source.Path == other.Source.Path ? 0 : 1L << 40)
        + ((long)Math.Abs((one.Source.Record ?? 0) - (other.Source.Record ?? 0)) << 32)
        + Math.Abs(one.Content[0].Start - other.Content[0].Start);

    private static bool SameText(Quote one, Quote other) => one.Text == other.Text;

    private static bool SameSurroundings(Quote one, Quote other) => one.Context == other.Context && one.Preceding == other.Preceding;

    private static bool Within(Quote part, Quote whole) => whole.Text.Contains(part.Text, StringComparison.Ordinal);
}
