using System.Numerics;

namespace QuoteIndex.Storage.Inverted;

/// <summary>Asks of one document after another what its columns say.</summary>
/// <param name="documents">How many the segment has.</param>
/// <param name="matches">The condition.</param>
internal sealed class DocumentMatcher(int documents, Func<int, bool> matches) : Matcher
{
    public override long Cost => documents;

    public override int Next(int document) => document;

    public override void Keep(int start, int end, Span<ulong> bits)
    {
        for (int i = 0; i < bits.Length; i++)
        {
            ulong kept = bits[i];
            for (ulong word = kept; word != 0; word &= word - 1)
            {
                int bit = BitOperations.TrailingZeroCount(word);
                if (!matches(start + (i << 6) + bit))
                {
                    kept &= ~(1UL << bit);
                }
            }

            bits[i] = kept;
        }
    }
}
