namespace QuoteIndex.Storage.Inverted;

/// <summary>Documents whose statement has a word of several: those that begin alike. All are worth the same.</summary>
internal sealed class PrefixMatcher(WindowArena arena, PostingsReader[] readers) : Matcher, IReadings
{
    private readonly KeysMatcher any = new(arena, readers);
    private readonly ulong[] found = arena.Bits();

    public override long Cost => any.Cost;

    public int Readings => 1;

    public override int Next(int document) => any.Next(document);

    public override void Keep(int start, int end, Span<ulong> bits)
    {
        any.Keep(start, end, bits);
        bits.CopyTo(found);
    }

    public override void AddReadings(List<IReadings> readings) => readings.Add(this);

    public ReadOnlySpan<ulong> Reading(int level) => found;

    public float Strength(int document, float lengthNorm) => Most(lengthNorm);

    public float Most(float lengthNorm) => Bm25.Gain(1, PostingCode.OnceInText, lengthNorm);
}
