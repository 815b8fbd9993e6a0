using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>
/// Other readings of where a content ends: the labelling decides word by word, and a reading that is better as a whole may
/// differ from it in one clause more or less.
/// </summary>
internal static class ContentAlternatives
{
    private const int Most = 24;
    private const int MostLabellings = 8;

    /// <summary>
    /// The readings, the best labelling first, then the next best, then variants of the best; each a list of token ranges in
    /// order of place. None when no labelling has a word.
    /// </summary>
    public static void Find(QuotedText text, Sentence s, int cue, LabelLattice lattice, List<bool> labels, List<List<(int First, int End)>> found)
    {
        found.Clear();
        int labellings = lattice.FindBest(MostLabellings);
        for (int rank = 0; rank < labellings; rank++)
        {
            lattice.Read(rank, labels);
            Add(StatementDrafter.ToRanges(text, s, cue, labels));
        }

        if (found.Count == 0)
        {
            return;
        }

        List<(int First, int End)> content = found[0];
        if (content.Count > 1)
        {
            for (int i = 0; i < content.Count; i++)
            {
                int dropped = i;
                Add([.. content.Where((_, k) => k != dropped)]);
            }

            List<(int First, int End)> quoted = [.. content.Where(r => HasQuotation(text, r))];
            if (quoted.Count < content.Count)
            {
                Add(quoted);
            }

            // One stretch where the cue does not stand between the parts.
            if (cue < content[0].First || cue >= content[^1].End)
            {
                Add([(content[0].First, content[^1].End)]);
            }
        }

        (int first, int end) = content[^1];
        for (int t = end - 1; t > first; t--)
        {
            if (IsBreak(text, t))
            {
                Add([.. content.SkipLast(1), (first, t)]);
            }
        }

        int limit = cue >= end ? cue : s.End;
        for (int t = end; t < limit; t++)
        {
            if (t > end && (IsBreak(text, t) || t == s.End - 1))
            {
                Add([.. content.SkipLast(1), (first, t)]);
            }
        }

        (first, end) = content[0];
        int start = cue < first ? cue + 1 : s.First;
        for (int t = first - 1; t >= start; t--)
        {
            if (t == start || IsBreak(text, t - 1))
            {
                Add([(t, end), .. content.Skip(1)]);
            }
        }

        for (int t = first + 1; t < end; t++)
        {
            // "said on the call that …": the reported clause may begin with its "that".
            if (IsBreak(text, t - 1) || (!text.InQuotation(t) && text.Is(t, "that") && cue < t))
            {
                Add([(t, end), .. content.Skip(1)]);
            }
        }

        void Add(List<(int First, int End)> reading)
        {
            if (reading.Count > 0 && found.Count < Most && !found.Exists(f => f.SequenceEqual(reading)))
            {
                found.Add(reading);
            }
        }
    }

    // Outside quotations: commas, dashes, colons, semicolons, brackets; and the "and" or "but" that joins clauses.
    private static bool IsBreak(QuotedText text, int t) => !text.InQuotation(t)
        && text.Tag(t) is WordClass.Comma or WordClass.Colon or WordClass.OpenBracket or WordClass.CloseBracket or WordClass.CC;

    private static bool HasQuotation(QuotedText text, (int First, int End) range)
    {
        for (int t = range.First; t < range.End; t++)
        {
            if (text.InQuotation(t))
            {
                return true;
            }
        }

        return false;
    }
}
