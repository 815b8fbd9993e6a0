using System.Collections.Frozen;
using QuoteIndex.Attribution;
using QuoteIndex.Language;

namespace QuoteIndex.Querying.Words;

/// <summary>The words by which a speaker's name is looked for.</summary>
internal static class PersonName
{
    private static readonly FrozenSet<string> Honorifics =
        WordList.Lines("query-honorifics.txt").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The folded words of a name as it is stored, each once.</summary>
    public static IReadOnlyList<string> Words(string name) => [.. WordAnalyzer.Forms(name).Distinct()];

    /// <summary>The words a stored name must have to be <paramref name="name"/>: without honorifics and, beside other words, initials.</summary>
    public static IReadOnlyList<string> Required(string name)
    {
        IReadOnlyList<string> words = Words(name);
        string[] kept = [.. words.Where(word => !Honorifics.Contains(word))];
        string[] full = [.. kept.Where(word => word.Length > 1)];
        return full.Length > 1 ? full : kept.Length > 0 ? kept : words;
    }

    /// <summary>
    /// The words of which a stored name must have all to be <paramref name="name"/>, for each form of its given name ("Bill", "William"): any of
    /// them will do. A name of one word has no other form.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> Readings(string name)
    {
        IReadOnlyList<string> required = Required(name);
        return required.Count < 2
            ? [required]
            : [required, .. NickNames.Others(required[0]).Select(other => (IReadOnlyList<string>)[other, .. required.Skip(1)])];
    }

    public static bool IsHonorific(string form) => Honorifics.Contains(form);
}
