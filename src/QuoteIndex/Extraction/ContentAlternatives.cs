using System.Runtime.InteropServices;
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
    /// order of place. None when no labelling has a word. The lists that <paramref name="found"/> holds are used again, by way
    /// of <paramref name="spare"/> when the caller keeps one.
    /// </summary>
    public static void Find(
        QuotedText text, Sentence s, int cue, LabelLattice lattice, List<bool> labels, List<List<(int First, int End)>> found,
        Stack<List<(int First, int End)>>? spare = null)
    {
        spare ??= [];
        foreach (List<(int First, int End)> old in found)
        {
            spare.Push(old);
        }

        found.Clear();
        List<(int First, int End)> reading = spare.TryPop(out List<(int First, int End)>? kept) ? kept : [];
        int labellings = lattice.FindBest(MostLabellings);
        for (int rank = 0; rank < labellings; rank++)
        {
            lattice.Read(rank, labels);
            StatementDrafter.ToRanges(text, s, cue, labels, reading);
            Add();
        }

        if (found.Count == 0)
        {
            spare.Push(reading);
            return;
        }

        List<(int First, int End)> content = found[0];
        if (content.Count > 1)
        {
            for (int i = 0; i < content.Count; i++)
            {
                StartFromBest();
                reading.RemoveAt(i);
                Add();
            }

            reading.Clear();
            foreach ((int First, int End) range in content)
            {
                if (HasQuotation(text, range))
                {
                    reading.Add(range);
                }
            }

            Add();

            // One stretch where the cue does not stand between the parts.
            if (cue < content[0].First || cue >= content[^1].End)
            {
                reading.Clear();
                reading.Add((content[0].First, content[^1].End));
                Add();
            }
        }

        (int first, int end) = content[^1];
        for (int t = end - 1; t > first; t--)
        {
            if (IsBreak(text, t))
            {
                AddChanged(content.Count - 1, first, t);
            }
        }

        int limit = cue >= end ? cue : s.End;
        for (int t = end; t < limit; t++)
        {
            if (t > end && (IsBreak(text, t) || t == s.End - 1))
            {
                AddChanged(content.Count - 1, first, t);
            }
        }

        (first, end) = content[0];
        int start = cue < first ? cue + 1 : s.First;
        for (int t = first - 1; t >= start; t--)
        {
            if (t == start || IsBreak(text, t - 1))
            {
                AddChanged(0, t, end);
            }
        }

        for (int t = first + 1; t < end; t++)
        {
            // "said on the call that …": the reported clause may begin with its "that".
            if (IsBreak(text, t - 1) || (!text.InQuotation(t) && text.Is(t, "that") && cue < t))
            {
                AddChanged(0, t, end);
            }
        }

        spare.Push(reading);

        void Add()
        {
            if (reading.Count > 0 && found.Count < Most && !IsFound())
            {
                found.Add(reading);
                reading = spare.TryPop(out List<(int First, int End)>? next) ? next : [];
            }
        }

        void StartFromBest()
        {
            reading.Clear();
            reading.AddRange(content);
        }

        void AddChanged(int part, int from, int to)
        {
            if (found.Count < Most)
            {
                StartFromBest();
                reading[part] = (from, to);
                Add();
            }
        }

        bool IsFound()
        {
            foreach (List<(int First, int End)> other in found)
            {
                if (CollectionsMarshal.AsSpan(other).SequenceEqual(CollectionsMarshal.AsSpan(reading)))
                {
                    return true;
                }
            }

            return false;
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
