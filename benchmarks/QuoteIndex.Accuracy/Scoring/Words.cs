namespace QuoteIndex.Accuracy.Scoring;

/// <summary>
/// The words of a text: runs of letters and figures, joined by single marks such as an apostrophe or hyphen within.
/// Comparing words makes punctuation, quotation marks and spaces at the ends of a span count for nothing.
/// </summary>
internal sealed class Words
{
    private readonly List<int> starts = [];
    private readonly List<int> ends = [];

    public Words(string text)
    {
        for (int i = 0; i < text.Length;)
        {
            if (!IsWordCharacter(text[i]))
            {
                i++;
                continue;
            }

            starts.Add(i);
            while (i < text.Length && (IsWordCharacter(text[i]) || IsJoint(text, i)))
            {
                i++;
            }

            ends.Add(i);
        }
    }

    public int Count => starts.Count;

    public TextSpan this[int word] => new(starts[word], ends[word]);

    /// <summary>Letters and figures of every kind, fractions and numerals among them.</summary>
    public static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || char.IsNumber(c);

    /// <summary>The words that share a character with one of the spans.</summary>
    public WordSet In(IEnumerable<TextSpan> spans)
    {
        var found = new SortedSet<int>();
        foreach (TextSpan span in spans)
        {
            int word = ends.BinarySearch(span.Start + 1);
            for (word = word < 0 ? ~word : word; word < Count && starts[word] < span.End; word++)
            {
                found.Add(word);
            }
        }

        return new([.. found]);
    }

    private static bool IsJoint(string text, int i) =>
        text[i] is '\'' or '’' or '.' or ',' or '-' or '&' && i + 1 < text.Length && IsWordCharacter(text[i + 1]);
}
