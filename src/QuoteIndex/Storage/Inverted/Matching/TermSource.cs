namespace QuoteIndex.Storage.Inverted;

/// <summary>
/// One thing a query asks for, in one segment: some words, in any order and any text, or a synonym in place of them all.
/// </summary>
internal sealed class TermSource
{
    private readonly WordSource[] exact;
    private readonly WordSource[] synonyms;

    /// <param name="arena">Gives the sets.</param>
    /// <param name="exact">The words asked for; null when the segment has not all of them.</param>
    /// <param name="synonyms">Those the segment has.</param>
    public TermSource(WindowArena arena, WordSource[]? exact, WordSource[] synonyms)
    {
        Sets = new WindowSets(arena);
        this.exact = exact ?? [];
        this.synonyms = synonyms;
        Count = (exact is null ? 0 : exact.Min(word => word.Count)) + synonyms.Sum(row => (long)row.Count);
    }

    /// <summary>At most how many documents have it.</summary>
    public long Count { get; }

    /// <summary>Documents of the window that have it.</summary>
    public WindowSets Sets { get; }

    public int Next(int document)
    {
        int next = int.MaxValue;
        if (exact.Length > 0)
        {
            next = document;
            for (int i = 0; i < exact.Length && next != int.MaxValue; i++)
            {
                next = exact[i].Next(next);
            }
        }

        foreach (WordSource synonym in synonyms)
        {
            next = Math.Min(next, synonym.Next(document));
        }

        return next;
    }

    public void Read(int start, int end)
    {
        Sets.Clear();
        for (int i = 0; i < exact.Length; i++)
        {
            exact[i].Read(start, end);
            if (i == 0)
            {
                Sets.CopyFrom(exact[0].Sets);
            }
            else
            {
                Sets.And(exact[i].Sets);
            }
        }

        foreach (WordSource synonym in synonyms)
        {
            synonym.Read(start, end);
            Sets.Or(synonym.Sets);
        }
    }

    /// <summary>
    /// How strongly a document of the window speaks of it: by the words asked for, where it has them all, or the best synonym. A word alone counts
    /// nothing: whether it was read depends on what else the segment holds.
    /// </summary>
    public float Strength(int document, float lengthNorm)
    {
        float best = 0;
        foreach (WordSource word in exact)
        {
            if (word.Codes[document] == 0)
            {
                best = 0;
                break;
            }

            best += Bm25.Gain(word.Weight, word.Codes[document], lengthNorm);
        }

        foreach (WordSource synonym in synonyms)
        {
            best = Math.Max(best, Bm25.Gain(synonym.Weight, synonym.Codes[document], lengthNorm));
        }

        return best;
    }
}
