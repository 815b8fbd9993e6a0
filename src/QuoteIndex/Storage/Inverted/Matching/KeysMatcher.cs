namespace QuoteIndex.Storage.Inverted;

/// <summary>Documents that have any of some terms in the statement, whatever their positions.</summary>
internal sealed class KeysMatcher(WindowArena arena, PostingsReader[] readers) : Matcher
{
    private readonly ulong[] some = arena.Bits();

    public override long Cost => readers.Sum(reader => (long)reader.Count);

    public override int Next(int document)
    {
        int next = int.MaxValue;
        foreach (PostingsReader reader in readers)
        {
            next = Math.Min(next, reader.Advance(document));
        }

        return next;
    }

    public override void Keep(int start, int end, Span<ulong> bits)
    {
        Array.Clear(some);
        foreach (PostingsReader reader in readers)
        {
            reader.Read(start, end, some, onlyInText: true);
        }

        Window.And(bits, some);
    }
}
