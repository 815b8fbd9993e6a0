namespace QuoteIndex.Storage.Inverted;

/// <summary>One word.</summary>
/// <param name="arena">Gives the sets.</param>
/// <param name="reader">Its postings.</param>
/// <param name="ahead">The same postings once more, to be looked ahead in past documents that have other words of the term only; else the same.</param>
/// <param name="weight">What a document gains.</param>
internal sealed class StemSource(WindowArena arena, PostingsReader reader, PostingsReader ahead, float weight) : WordSource(arena, weight)
{
    public override int Count => reader.Count;

    public override int Next(int document) => ahead.Advance(document);

    protected override void Fill(int start, int end) => reader.Read(start, end, Codes, Sets);
}
