using System.Collections.Frozen;
using QuoteIndex.Language;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Utterances;

/// <summary>
/// A word as utterances are compared by it: 62 bits of its folded form, the same on every machine, and what sort of word it
/// is. Two words are taken for the same when the numbers are; by chance different ones never are.
/// </summary>
internal readonly record struct WordId(ulong Value)
{
    private const ulong ContentBit = 1;
    private const ulong DistinguishingBit = 2;

    private static readonly FrozenSet<string> Distinguishing =
        WordList.Lines("distinguishing-words.txt").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>False for words that any statement has ("the", "would").</summary>
    public bool IsContent => (Value & ContentBit) != 0;

    /// <summary>True for numbers, months and the like, which tell apart what is otherwise said in the same words.</summary>
    public bool IsDistinguishing => (Value & DistinguishingBit) != 0;

    // Worked out each time: that takes less than to look it up among all words there are.
    public static WordId Of(string form) => new((Hash(form) & ~(ContentBit | DistinguishingBit))
        | (StopWords.Contains(form) ? 0 : ContentBit)
        | ((form.Length > 0 && char.IsAsciiDigit(form[0])) || Distinguishing.Contains(form) ? DistinguishingBit : 0));

    public static WordId[] Of(IReadOnlyList<Word> words)
    {
        var ids = new WordId[words.Count];
        for (int i = 0; i < ids.Length; i++)
        {
            ids[i] = Of(words[i].Form);
        }

        return ids;
    }

    // FNV-1a, and then a mixing that every bit takes part in.
    private static ulong Hash(string form)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in form)
        {
            hash = (hash ^ c) * 1099511628211;
        }

        return Mixing.Mix(hash);
    }
}
