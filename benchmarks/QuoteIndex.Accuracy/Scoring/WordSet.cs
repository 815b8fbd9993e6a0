namespace QuoteIndex.Accuracy.Scoring;

/// <summary>Words of one text, as their indices in rising order.</summary>
internal readonly struct WordSet(int[] indices)
{
    public ReadOnlySpan<int> Indices => indices;

    public int Count => indices.Length;

    public bool SameAs(WordSet other) => Indices.SequenceEqual(other.Indices);

    /// <summary>How many words the sets share.</summary>
    public int Shared(WordSet other)
    {
        int shared = 0;
        for (int i = 0, j = 0; i < Count && j < other.Count;)
        {
            int order = Indices[i].CompareTo(other.Indices[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    /// <summary>Words shared, of all words that either set has; 0 when a set is empty.</summary>
    public double Jaccard(WordSet other)
    {
        int shared = Shared(other);
        return shared == 0 ? 0 : (double)shared / (Count + other.Count - shared);
    }
}
