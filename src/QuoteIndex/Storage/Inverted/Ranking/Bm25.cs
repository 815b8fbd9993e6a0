namespace QuoteIndex.Storage.Inverted;

/// <summary>
/// Okapi BM25 (Robertson and Zaragoza, 2009) over a statement and, for less, what stands around it, as one text whose
/// occurrences are weighed by their place (BM25F).
/// </summary>
internal static class Bm25
{
    private const float K1 = 1.2f;
    private const float B = 0.4f;
    private const float ContextWeight = 0.25f;
    private const float HeadlineWeight = 0.125f;

    // A fragment of a word or two is not more about it than a short sentence.
    private const int ShortestLength = 16;

    // The weighed number of occurrences for each code.
    private static readonly float[] Occurrences = [.. Enumerable.Range(0, PostingCode.Limit).Select(code =>
        PostingCode.InText((byte)code)
        + (ContextWeight * PostingCode.InContext((byte)code))
        + ((code & PostingCode.InHeadline) != 0 ? HeadlineWeight : 0))];

    /// <summary>What a word is worth that so many of all documents have.</summary>
    public static float Weight(long documents, long having) => (float)Math.Log(1 + ((documents - having + 0.5) / (having + 0.5)));

    /// <summary>What the lengths of statements, in words up to 255, do to their gains.</summary>
    public static float[] LengthNorms(double averageLength)
    {
        float[] norms = new float[byte.MaxValue + 1];
        for (int length = 0; length < norms.Length; length++)
        {
            norms[length] = (float)(K1 * (1 - B + (B * Math.Max(length, ShortestLength) / Math.Max(1, averageLength))));
        }

        return norms;
    }

    public static float Gain(float weight, byte code, float lengthNorm)
    {
        float occurrences = Occurrences[code];
        return weight * (K1 + 1) * occurrences / (occurrences + lengthNorm);
    }
}
