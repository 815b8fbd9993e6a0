using System.Runtime.CompilerServices;

namespace QuoteIndex.Language;

/// <summary>
/// The 32-bit hash of a feature: a template's number and the values it was filled with. Values are added one by one, so that
/// no string is built: <c>new FeatureHash(7).Add(word).Add(tag).Value</c>. The same on every machine and in every version,
/// because learned models depend on it.
/// </summary>
internal readonly struct FeatureHash
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private readonly ulong state;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FeatureHash(uint template) => state = Mix(0x51_7C_C1_B7_27_22_0A_95, template);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private FeatureHash(ulong state) => this.state = state;

    public uint Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (uint)((state * Multiplier) >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FeatureHash Add(uint value) => new(Mix(state, value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a) => new FeatureHash(template).Add(a).Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a, uint b) => new FeatureHash(template).Add(a).Add(b).Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a, uint b, uint c) => new FeatureHash(template).Add(a).Add(b).Add(c).Value;

    /// <summary>Hash of characters exactly as they stand.</summary>
    public static uint OfChars(ReadOnlySpan<char> chars)
    {
        ulong h = (ulong)chars.Length;
        foreach (char c in chars)
        {
            h = Mix(h, c);
        }

        return new FeatureHash(h).Value;
    }

    /// <summary>Hash of a word in lower case, with curly apostrophes made straight, so that spellings of one word meet.</summary>
    public static uint OfWord(ReadOnlySpan<char> word)
    {
        ulong h = (ulong)word.Length;
        foreach (char c in word)
        {
            h = Mix(h, Fold(c));
        }

        return new FeatureHash(h).Value;
    }

    /// <summary>The lower-case letter, or the straight form of an apostrophe or quotation mark.</summary>
    public static char Fold(char c)
    {
        if (c < 128)
        {
            return (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c;
        }

        return c switch
        {
            '\u2018' or '\u2019' or '\u02BC' => '\'',
            '\u201C' or '\u201D' or '\u00AB' or '\u00BB' => '"',
            // Dashes, dots and spaces have no case, and are by far the most of the rest.
            >= '\u2000' and <= '\u206F' => c,
            _ => char.ToLowerInvariant(c),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong state, uint value)
    {
        ulong h = (state ^ value) * Multiplier;
        return h ^ (h >> 32);
    }
}
