namespace QuoteIndex.Storage.Inverted;

/// <summary>
/// Several readings of what words ask for, from the best to the widest, each within the next; of the window that was
/// matched last.
/// </summary>
internal interface IReadings
{
    /// <summary>How many readings there are; at least one.</summary>
    int Readings { get; }

    /// <summary>The documents that match a reading, 0 being the best.</summary>
    ReadOnlySpan<ulong> Reading(int level);

    /// <summary>How strongly a document of the window speaks of the words, by BM25.</summary>
    float Strength(int document, float lengthNorm);

    /// <summary>At most how strongly any document does.</summary>
    float Most(float lengthNorm);
}
