namespace QuoteIndex.Storage.Inverted;

/// <summary>
/// One thing a query asks for, in one segment: some words, in any order and any text, or a synonym in place of them all.
/// </summary>
internal sealed class TermSource
{
    private readonly WordSource[] exact;
    private readonly WordSource[] synonyms;
    private readonly bool complete;

    /// <param name="arena">Gives the sets.</param>
    /// <param name="exact">The words asked for that the segment has.</param>
    /// <param name="complete">True when it has all of them, so that a document may.</param>
    /// <param name="synonyms">Those the segment has.</param>
    public TermSource(WindowArena arena, WordSource[] exact, bool complete, WordSource[] synonyms)
    {
        Sets = new WindowSets(arena);
        this.exact = exact;
        this.complete = complete;
        this.synonyms = synonyms;
        Count = (complete ? exact.Min(word => word.Count) : 0) + synonyms.Sum(row => (long)row.Count);
    }

    /// <summary>At most how many documents have it.</summary>
    public long Count { get; }

    /// <summary>Documents of the window that have it.</summary>
    public WindowSets Sets { get; }

    public int Next(int document)
    {
        int next = int.MaxValue;
        if (complete)
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
            if (!complete)
            {
                continue;
            }

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
    /// How strongly a document of the window speaks of it: by the words asked for, each of which counts a little where others are missing, or by the
    /// best synonym.
    /// </summary>
    public float Strength(int document, float lengthNorm)
    {
        float best = 0;
        foreach (WordSource word in exact)
        {
            best += Bm25.Gain(word.Weight, word.Codes[document], lengthNorm);
        }

        foreach (WordSource synonym in synonyms)
        {
            best = Math.Max(best, Bm25.Gain(synonym.Weight, synonym.Codes[document], lengthNorm));
        }

        return best;
    }

    /// <summary>At most how strongly any document speaks of it.</summary>
    public float Most(float lengthNorm)
    {
        float most = 0;
        foreach (WordSource word in exact)
        {
            most += Bm25.Gain(word.Weight, PostingCode.Most, lengthNorm);
        }

        foreach (WordSource synonym in synonyms)
        {
            most = Math.Max(most, Bm25.Gain(synonym.Weight, PostingCode.Most, lengthNorm));
        }

        return most;
    }
}
