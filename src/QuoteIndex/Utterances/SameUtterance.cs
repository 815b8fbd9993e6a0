namespace QuoteIndex.Utterances;

/// <summary>
/// When two statements are variants of one utterance: the same words of the same speaker as two places have them, whole,
/// shortened, quoted in part or altered. Symmetric, and a matter of the two statements alone, so that clusters do not depend
/// on the order in which statements come.
/// <para>
/// A paraphrase is none: the words they share must stand in runs and make most of the shorter one's content. Statements with
/// different numbers, months or ordinals in the same place are two of a pattern. Two people who are named differently
/// are two utterances, unless at least <see cref="LeastOfTwoSpeakers"/> words are the same to the last one: then one of the
/// articles names the wrong speaker, and it is one utterance attributed differently. What has fewer than four content words is
/// too short to be told apart: the same named speaker must have said it in the same words within <see cref="MostDaysApart"/> days.
/// </para>
/// </summary>
internal static class SameUtterance
{
    /// <summary>So many words, all the same, are one utterance whoever is said to have said it.</summary>
    public const int LeastOfTwoSpeakers = 16;

    /// <summary>Short statements further apart are two.</summary>
    public const int MostDaysApart = 14;

    // Of the fingerprints of the one that has fewer, this part must be shared.
    private const int SharedPart = 4;

    // Words in a row that are the same by chance.
    private const int LeastRun = 3;
    private const int LeastLongestRun = 5;

    // How much of the shorter one's content the runs must hold; a reporter's own words are alike more easily.
    private const double LeastOfSpoken = 0.6;
    private const double LeastOfReported = 0.8;

    // A sentence out of a long answer is not the answer; what is not long is one piece.
    private const int LongWords = 60;
    private const int LongRatio = 6;

    /// <summary>True when the two are variants of one utterance.</summary>
    public static bool Holds(UtteranceSketch one, UtteranceSketch other)
    {
        if (one.Fingerprints.Length == 0 || other.Fingerprints.Length == 0)
        {
            return false;
        }

        bool same = one.WordsKey == other.WordsKey;
        if (!one.Speaker.MayBe(other.Speaker))
        {
            return same && one.Text.Words.Length >= LeastOfTwoSpeakers;
        }

        int fewer = Math.Min(one.Fingerprints.Length, other.Fingerprints.Length);
        int shared = Fingerprints.Common(one.Fingerprints, other.Fingerprints);
        if (!MayShareEnough(shared, fewer))
        {
            return false;
        }

        if (one.IsShort || other.IsShort)
        {
            return HoldsForShort(one, other, same);
        }

        // Which is which must not matter to how they are aligned.
        (UtteranceSketch shorter, UtteranceSketch longer) = (one.Text.Words.Length, one.WordsKey).CompareTo((other.Text.Words.Length, other.WordsKey)) <= 0
            ? (one, other)
            : (other, one);
        return same || (IsOfAPiece(shorter.Text.Words.Length, longer.Text.Words.Length) && HasTheWords(shorter, longer));
    }

    /// <summary>Whether sharing so many fingerprints may be enough for one that has so many.</summary>
    public static bool MayShareEnough(int shared, int fewer) => shared > 0 && shared * SharedPart >= fewer;

    private static bool IsOfAPiece(int shorter, int longer) => longer <= LongWords || longer <= shorter * LongRatio;

    private static bool HoldsForShort(UtteranceSketch one, UtteranceSketch other, bool same)
    {
        bool near = one.Day is not { } day || other.Day is not { } otherDay || Math.Abs(day.DayNumber - otherDay.DayNumber) <= MostDaysApart;
        return near && one.Speaker.IsNamed && other.Speaker.IsNamed
            && (same || Contains(one.Text.Words, other.Text.Words) || Contains(other.Text.Words, one.Text.Words));
    }

    private static bool Contains(WordId[] longer, WordId[] shorter) =>
        IsOfAPiece(shorter.Length, longer.Length) && longer.AsSpan().IndexOf(shorter) >= 0;

    private static bool HasTheWords(UtteranceSketch shorter, UtteranceSketch longer)
    {
        WordId[] here = shorter.Text.Words, there = longer.Text.Words;
        List<WordRun> runs = WordAlignment.Align(here, there);
        int content = 0, longest = 0;
        for (int i = 0; i < runs.Count; i++)
        {
            int inRun = ((ReadOnlySpan<WordId>)here).Slice(runs[i].Here, runs[i].Length).CountContent();
            content += runs[i].Length >= LeastRun ? inRun : 0;
            longest = Math.Max(longest, inRun > 1 ? runs[i].Length : 0);
        }

        double least = shorter.IsReported || longer.IsReported ? LeastOfReported : LeastOfSpoken;
        return longest >= LeastLongestRun && content >= least * Math.Min(shorter.Text.Content, longer.Text.Content)
            && !TextDifferences.Gaps(runs, here.Length, there.Length).Any(gap => AreTwoOfAPattern(here[gap.Here.Start..gap.Here.End], there[gap.There.Start..gap.There.End]));
    }

    // Each has a number or the like where the other has none of the same.
    private static bool AreTwoOfAPattern(WordId[] here, WordId[] there)
    {
        bool hereOwn = here.Any(word => word.IsDistinguishing && !there.Contains(word));
        return hereOwn && there.Any(word => word.IsDistinguishing && !here.Contains(word));
    }
}
