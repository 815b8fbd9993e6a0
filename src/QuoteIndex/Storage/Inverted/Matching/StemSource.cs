namespace QuoteIndex.Storage.Inverted;

/// <summary>One word.</summary>
internal sealed class StemSource(WindowArena arena, PostingsReader reader, float weight) : WordSource(arena, weight)
{
    public override int Count => reader.Count;

    public override int Next(int document) => reader.Advance(document);

    protected override void Fill(int start, int end) => reader.Read(start, end, Codes, Sets);
}
