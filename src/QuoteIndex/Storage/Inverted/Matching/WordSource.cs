namespace QuoteIndex.Storage.Inverted;

/// <summary>A word, or several in a row, in the documents of one segment: which of a window have it where, and how often.</summary>
internal abstract class WordSource
{
    protected WordSource(WindowArena arena, float weight)
    {
        Weight = weight;
        Sets = new WindowSets(arena);
        Codes = arena.Codes();
    }

    /// <summary>What a document that has it once gains, before its length counts: the inverse document frequency.</summary>
    public float Weight { get; }

    public WindowSets Sets { get; }

    /// <summary>The <see cref="PostingCode"/> of each document of the window; 0 where the word does not stand.</summary>
    public byte[] Codes { get; }

    /// <summary>At most how many documents of the segment have it.</summary>
    public abstract int Count { get; }

    /// <summary>No document from <paramref name="document"/> on has it before this one.</summary>
    public abstract int Next(int document);

    /// <summary>Fills the sets and codes for a window.</summary>
    public void Read(int start, int end)
    {
        Sets.Clear();
        Array.Clear(Codes);
        Fill(start, end);
    }

    protected abstract void Fill(int start, int end);
}
