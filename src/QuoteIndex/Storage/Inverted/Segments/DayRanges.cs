using System.Runtime.CompilerServices;

namespace QuoteIndex.Storage.Inverted;

/// <summary>
/// The newest and the oldest day among each 64 documents that follow one another, as many as a word of a set of bits has. What is known never changes.
/// </summary>
internal sealed class DayRanges
{
    // What no range has as its newest day.
    private const int Nothing = int.MinValue;

    private readonly int[] newest;
    private readonly int[] oldest;

    private DayRanges(int[] newest, int[] oldest) => (this.newest, this.oldest) = (newest, oldest);

    public static DayRanges None { get; } = new([], []);

    /// <summary>The ranges of so many documents, none of which is known yet.</summary>
    public static DayRanges Unknown(int documents)
    {
        int[] newest = new int[(documents + 63) / 64];
        Array.Fill(newest, Nothing);
        return new DayRanges(newest, new int[newest.Length]);
    }

    /// <param name="days">A day for each document; less than 0 for none.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static DayRanges Of(ReadOnlySpan<int> days)
    {
        int[] newest = new int[(days.Length + 63) / 64], oldest = new int[newest.Length];
        Array.Fill(newest, -1);
        Array.Fill(oldest, int.MaxValue);
        for (int i = 0; i < days.Length; i++)
        {
            int day = days[i], word = i >> 6;
            newest[word] = Math.Max(newest[word], day);
            oldest[word] = day < 0 ? oldest[word] : Math.Min(oldest[word], day);
        }

        return new DayRanges(newest, oldest);
    }

    public bool Knows(int word) => Volatile.Read(ref newest[word]) != Nothing;

    /// <summary>Takes the days of the 64 documents.</summary>
    public void Put(int word, ReadOnlySpan<int> days)
    {
        DayRanges range = Of(days);
        oldest[word] = range.oldest[0];
        Volatile.Write(ref newest[word], range.newest[0]);
    }

    /// <summary>The newest day of the 64 documents; -1 when none has a day.</summary>
    public int Newest(int word) => newest[word];

    /// <summary>The oldest day of the 64 documents; <see cref="int.MaxValue"/> when none has a day.</summary>
    public int Oldest(int word) => oldest[word];
}
