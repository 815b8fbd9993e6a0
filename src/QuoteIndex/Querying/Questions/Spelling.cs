namespace QuoteIndex.Querying.Questions;

/// <summary>How far two spellings are apart.</summary>
internal static class Spelling
{
    private const int LongWord = 9;

    /// <summary>True when a typing mistake or, in a long word, two lie between the words. Short words are never alike.</summary>
    public static bool IsNear(string typed, string known)
    {
        int allowed = typed.Length >= 7 ? 2 : typed.Length >= 4 ? 1 : 0;
        return allowed > 0 && Math.Abs(typed.Length - known.Length) <= allowed && Distance(typed, known) <= allowed;
    }

    /// <summary>
    /// True when a word alone is so like a name that the name may be meant: it begins the same, and has one mistake or, when long, two. A word of four
    /// letters may lack one.
    /// </summary>
    public static bool IsNearName(string typed, string known) =>
        typed[0] == known[0] && typed.Length >= 4 && Math.Abs(typed.Length - known.Length) <= 2 && Distance(typed, known) switch
        {
            1 => typed.Length > 4 || known.Length > 4,
            2 => typed.Length >= 8,
            _ => false,
        };

    /// <summary>
    /// True when one mistake of typing lies between the words. A letter for another makes many a word of another ("whales", "wholes"), and
    /// so does one at the beginning: these are none, the former but in a long word.
    /// </summary>
    public static bool IsSlip(string typed, string known) =>
        Math.Abs(typed.Length - known.Length) <= 1
        && typed[0] == known[0]
        && (typed.Length != known.Length || typed.Length >= LongWord || typed.Order().SequenceEqual(known.Order()))
        && Distance(typed, known) == 1;

    /// <summary>
    /// The least number of insertions, deletions, replacements and swaps of neighbours that make one word the other
    /// (the restricted distance of Damerau and Levenshtein).
    /// </summary>
    public static int Distance(string left, string right)
    {
        int[] before = new int[right.Length + 1], above = new int[right.Length + 1], row = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            above[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replace = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(replace, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, above, row) = (above, row, before);
        }

        return above[right.Length];
    }
}
