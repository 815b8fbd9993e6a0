namespace QuoteIndex.Storage.Inverted;

/// <summary>Documents that speak of several things, by the readings of <see cref="QuoteFilter.Words"/>: all, most or any of them.</summary>
internal sealed class WordsMatcher : Matcher, IReadings
{
    private readonly TermSource[] terms;
    private readonly bool all;
    private readonly int enough;
    private readonly ulong[] near;
    private readonly ulong[][] anywhere;
    private readonly ulong[][] readings;

    /// <param name="arena">Gives the sets.</param>
    /// <param name="terms">What is asked for; those the segment has nothing of among them.</param>
    /// <param name="enough">How many of them will do.</param>
    /// <param name="stepwise">False where all words need not come before some.</param>
    public WordsMatcher(WindowArena arena, TermSource[] terms, int enough, bool stepwise)
    {
        near = arena.Bits();
        this.terms = terms;
        this.enough = enough;
        all = enough == terms.Length;
        anywhere = [.. terms.Select(term => term.Sets.Anywhere)];
        readings = [.. Enumerable.Range(0, !stepwise || all ? 1 : 2).Select(_ => arena.Bits())];
    }

    public override long Cost => all ? terms.Min(term => term.Count) : terms.Sum(term => term.Count);

    public int Readings => readings.Length;

    public override int Next(int document)
    {
        if (!all)
        {
            int next = int.MaxValue;
            foreach (TermSource term in terms)
            {
                next = Math.Min(next, term.Next(document));
            }

            return next;
        }

        for (int i = 0; i < terms.Length && document != int.MaxValue; i++)
        {
            document = terms[i].Next(document);
        }

        return document;
    }

    public override void Keep(int start, int end, Span<ulong> bits)
    {
        Array.Clear(near);
        foreach (TermSource term in terms)
        {
            term.Read(start, end);
            Window.Or(near, term.Sets.Near);
        }

        Span<ulong> widest = readings[^1];
        Window.AtLeast(enough, anywhere, widest);
        Window.And(widest, near);
        if (readings.Length > 1)
        {
            // All words before some of them. Where they stand, and whether as they were asked for, is a matter of degree.
            Window.AtLeast(terms.Length, anywhere, readings[0]);
            Window.And(readings[0], near);
        }

        Window.And(bits, widest);
    }

    public override void AddReadings(List<IReadings> found) => found.Add(this);

    public ReadOnlySpan<ulong> Reading(int level) => readings[level];

    public float Strength(int document, float lengthNorm)
    {
        float strength = 0;
        foreach (TermSource term in terms)
        {
            strength += term.Strength(document, lengthNorm);
        }

        return strength;
    }

    public float Most(float lengthNorm)
    {
        float most = 0;
        foreach (TermSource term in terms)
        {
            most += term.Most(lengthNorm);
        }

        return most;
    }
}
