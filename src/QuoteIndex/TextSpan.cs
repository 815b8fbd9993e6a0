namespace QuoteIndex;

/// <summary>
/// A half-open range [<see cref="Start"/>, <see cref="End"/>) of UTF-16 code units in a text.
/// The default value is the empty span at 0. Immutable, so safe to share between threads.
/// </summary>
/// <param name="Start">Index of the first code unit, 0 or more.</param>
/// <param name="End">Index after the last code unit, <paramref name="Start"/> or more.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of UTF-16 code units in the span.</summary>
    public int Length => End - Start;

    /// <summary>True when the span holds no code unit.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>The characters of <paramref name="text"/> that the span covers, without copying them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie within the text.</exception>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>True when <paramref name="other"/> lies wholly within this span.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>True when the code unit at <paramref name="offset"/> belongs to this span.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>True when the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The span as <c>[start, end)</c>.</summary>
    public override string ToString() => $"[{Start}, {End})";
}
