namespace QuoteIndex.Reading;

/// <summary>Tells by its name what a field is. Immutable, so safe to share between threads.</summary>
internal sealed class FieldNames
{
    /// <summary>The longest name or path of names that is looked at, in characters.</summary>
    public const int LongestPath = 256;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ValueNames = Set(DefaultNames.Value);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TextValueNames = Set(DefaultNames.TextValue);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PartNames = Set(DefaultNames.Part);

    private readonly Dictionary<string, FieldName>.AlternateLookup<ReadOnlySpan<char>> names;

    public FieldNames(RecordFields fields)
    {
        var all = new Dictionary<string, FieldName>(StringComparer.Ordinal);
        FieldRole[] roles = Enum.GetValues<FieldRole>();

        // A name the caller gives to one role is no longer another's by default.
        foreach (FieldRole role in roles.OrderBy(role => fields.ByRole[(int)role] == DefaultNames.ByRole[(int)role]))
        {
            IReadOnlyList<string> names = fields.ByRole[(int)role];
            for (int rank = 0; rank < names.Count; rank++)
            {
                bool isLastResort = names == DefaultNames.Text && DefaultNames.LastResort.Contains(names[rank]);
                all.TryAdd(Normalize(names[rank]), new(role, rank, isLastResort));
            }
        }

        names = all.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What a field is by its normal name, or by its path from the record; false for a field of no use.</summary>
    public bool TryFind(ReadOnlySpan<char> name, out FieldName found) => names.TryGetValue(name, out found);

    /// <summary>True for a name within a field that holds the field's value, such as "name" in <c>"source": {"name": …}</c>.</summary>
    public static bool HoldsValue(ReadOnlySpan<char> name, FieldRole role) =>
        (role == FieldRole.Text ? TextValueNames : ValueNames).Contains(name);

    /// <summary>True for an object whose fields are the record's own, such as "metadata".</summary>
    public static bool IsPart(ReadOnlySpan<char> name) => PartNames.Contains(name);

    /// <summary>The normal form of a name or path: lower case, without what writers put between words.</summary>
    public static string Normalize(string name)
    {
        Span<char> normal = stackalloc char[LongestPath];
        return name.Length > LongestPath ? name : normal[..Normalize(name, normal)].ToString();
    }

    /// <summary>Writes the normal form of a name, and returns its length.</summary>
    /// <remarks>A '_' in front stays: "_source" holds a record where "source" tells who published it.</remarks>
    public static int Normalize(ReadOnlySpan<char> name, Span<char> normal)
    {
        int length = 0;
        foreach (char c in name)
        {
            if (char.IsLetterOrDigit(c) || c == '.' || (c == '_' && length == 0))
            {
                normal[length++] = char.ToLowerInvariant(c);
            }
        }

        return length;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(IEnumerable<string> names) =>
        names.Select(Normalize).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
