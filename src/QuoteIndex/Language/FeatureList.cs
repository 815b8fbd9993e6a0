namespace QuoteIndex.Language;

/// <summary>The features of one decision: a reusable list of hashes. Not safe for use by several threads at once.</summary>
internal sealed class FeatureList
{
    private uint[] items = new uint[128];

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Span => items.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void AddHash(uint hash)
    {
        if (Count == items.Length)
        {
            Array.Resize(ref items, Count * 2);
        }

        items[Count++] = hash;
    }

    public void Add(uint template) => AddHash(new FeatureHash(template).Value);

    public void Add(uint template, uint a) => AddHash(FeatureHash.Of(template, a));

    public void Add(uint template, uint a, uint b) => AddHash(FeatureHash.Of(template, a, b));

    public void Add(uint template, uint a, uint b, uint c) => AddHash(FeatureHash.Of(template, a, b, c));

    public void Add(uint template, uint a, uint b, uint c, uint d) =>
        AddHash(new FeatureHash(template).Add(a).Add(b).Add(c).Add(d).Value);
}
