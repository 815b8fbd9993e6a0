using System.Runtime.CompilerServices;

namespace QuoteIndex.Language;

/// <summary>The features of one decision: a reusable list of hashes. Not safe for use by several threads at once.</summary>
internal sealed class FeatureList
{
    private uint[] items = new uint[128];

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Span => items.AsSpan(0, Count);

    public void Clear() => Count = 0;

    // Adding is inlined together with the hashing, so that what is constant of a feature is worked out by the compiler.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddHash(uint hash)
    {
        uint[] target = items;
        int count = Count;
        if ((uint)count < (uint)target.Length)
        {
            target[count] = hash;
            Count = count + 1;
        }
        else
        {
            Grow(hash);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template) => AddHash(new FeatureHash(template).Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a) => AddHash(FeatureHash.Of(template, a));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b) => AddHash(FeatureHash.Of(template, a, b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b, uint c) => AddHash(FeatureHash.Of(template, a, b, c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b, uint c, uint d) =>
        AddHash(new FeatureHash(template).Add(a).Add(b).Add(c).Add(d).Value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(uint hash)
    {
        Array.Resize(ref items, Count * 2);
        items[Count++] = hash;
    }
}
