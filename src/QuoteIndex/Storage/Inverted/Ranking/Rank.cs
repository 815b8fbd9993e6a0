namespace QuoteIndex.Storage.Inverted;

/// <summary>A document's place among the hits: a higher value comes first, of equals the quote with the lower number.</summary>
internal readonly record struct Rank(double Value, long Id) : IComparable<Rank>
{
    /// <summary>Below zero when this one comes before the other.</summary>
    public int CompareTo(Rank other) => Value > other.Value ? -1 : Value < other.Value ? 1 : Id.CompareTo(other.Id);

    public static bool operator <(Rank left, Rank right) => left.CompareTo(right) < 0;

    public static bool operator >(Rank left, Rank right) => left.CompareTo(right) > 0;

    public static bool operator <=(Rank left, Rank right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Rank left, Rank right) => left.CompareTo(right) >= 0;
}
