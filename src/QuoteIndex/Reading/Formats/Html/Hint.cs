namespace QuoteIndex.Reading;

/// <summary>What a name says of an element.</summary>
/// <param name="Reason">What the element is.</param>
/// <param name="Strength">How far the name is trusted.</param>
internal sealed record Hint(string Reason, HintStrength Strength)
{
    /// <summary>Of a weak hint: how short an element must be, unless it is made of links.</summary>
    public int FewerWordsThan { get; init; } = 80;

    /// <summary>The one that is trusted more.</summary>
    public static Hint? Stronger(Hint? one, Hint? other) => one is null || (other is not null && other.Strength > one.Strength) ? other : one;
}
