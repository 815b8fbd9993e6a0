using System.Collections.Frozen;
using QuoteIndex.Language;

namespace QuoteIndex.Querying.Words;

/// <summary>Words that say nothing about a topic ("the", "about"), by their folded forms.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Forms =
        WordList.Lines("query-stop-words.txt").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string form) => Forms.Contains(form);
}
