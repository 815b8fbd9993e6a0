namespace QuoteIndex.Storage.Inverted;

/// <summary>Which documents of a window have a word: in the statement, near it, anywhere; each set within the next.</summary>
internal sealed class WindowSets(WindowArena arena)
{
    public ulong[] Text { get; } = arena.Bits();

    public ulong[] Near { get; } = arena.Bits();

    public ulong[] Anywhere { get; } = arena.Bits();

    public void Clear()
    {
        Array.Clear(Text);
        Array.Clear(Near);
        Array.Clear(Anywhere);
    }

    public void Add(int document, byte code)
    {
        ulong bit = 1UL << document;
        int word = document >> 6;
        Anywhere[word] |= bit;
        if (PostingCode.IsNear(code))
        {
            Near[word] |= bit;
            if (PostingCode.IsInText(code))
            {
                Text[word] |= bit;
            }
        }
    }

    public void And(WindowSets other)
    {
        Window.And(Text, other.Text);
        Window.And(Near, other.Near);
        Window.And(Anywhere, other.Anywhere);
    }

    public void Or(WindowSets other)
    {
        Window.Or(Text, other.Text);
        Window.Or(Near, other.Near);
        Window.Or(Anywhere, other.Anywhere);
    }

    public void CopyFrom(WindowSets other)
    {
        other.Text.CopyTo(Text.AsSpan());
        other.Near.CopyTo(Near.AsSpan());
        other.Anywhere.CopyTo(Anywhere.AsSpan());
    }
}
