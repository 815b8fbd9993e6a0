namespace QuoteIndex.Storage.Inverted;

/// <summary>Makes one segment of several that follow one another, without what is deleted in them.</summary>
internal sealed class SegmentMerger
{
    // Segments of a size are merged eight at a time, up to this size: a write must not wait long for a merge.
    private const int Largest = 1 << 15;
    private const int FanIn = 8;

    private readonly IReadOnlyList<Segment> segments;

    // The documents' numbers in the merged segment; -1 for deleted ones.
    private readonly int[][] moved;

    public SegmentMerger(IReadOnlyList<Segment> segments)
    {
        this.segments = segments;
        moved = new int[segments.Count][];
        int count = 0;
        for (int s = 0; s < segments.Count; s++)
        {
            moved[s] = new int[segments[s].Count];
            for (int i = 0; i < moved[s].Length; i++)
            {
                moved[s][i] = segments[s].IsDeleted(i) ? -1 : count++;
            }
        }

        Count = count;
    }

    /// <summary>How many documents are left.</summary>
    public int Count { get; }

    /// <summary>
    /// The segments to merge next, as a range of <paramref name="segments"/>, which are in order; empty when all is well. A
    /// segment most of which is deleted is made anew alone.
    /// </summary>
    public static Range Next(IReadOnlyList<Segment> segments)
    {
        for (int i = 0; i < segments.Count; i++)
        {
            if (segments[i].Alive * 2 < segments[i].Count)
            {
                return i..(i + 1);
            }
        }

        // The tail of segments of a size, and the smaller ones among them.
        int start = segments.Count;
        int level = 0, alike = 0;
        while (start > 0)
        {
            int size = LevelOf(segments[start - 1].Count);
            if (size > level)
            {
                if (alike >= FanIn)
                {
                    break;
                }

                (level, alike) = (size, 0);
            }

            if (level >= LevelOf(Largest))
            {
                return 0..0;
            }

            alike++;
            start--;
        }

        return alike >= FanIn ? start..segments.Count : 0..0;
    }

    public SegmentColumns Columns()
    {
        var merged = new SegmentColumns(Count) { FirstId = segments[0].Columns.FirstId };
        for (int s = 0; s < segments.Count; s++)
        {
            for (int i = 0; i < moved[s].Length; i++)
            {
                if (moved[s][i] >= 0)
                {
                    segments[s].Columns.CopyTo(merged, moved[s][i], i);
                }
            }
        }

        return merged;
    }

    /// <summary>The postings of one term, given those of the segments that have it, in order; null when nothing is left.</summary>
    public PostingsEncoder? Merge(IEnumerable<(int Segment, PostingsReader Postings)> postings)
    {
        var merged = new PostingsEncoder();
        bool any = false;
        foreach ((int segment, PostingsReader reader) in postings)
        {
            int[] numbers = moved[segment];
            for (int document = reader.Advance(0); document != int.MaxValue; document = reader.Advance(document + 1))
            {
                if (numbers[document] >= 0)
                {
                    merged.Append(numbers[document], reader.Code, reader.PositionBytes());
                    any = true;
                }
            }
        }

        return any ? merged : null;
    }

    // Powers of eight.
    private static int LevelOf(int count) => int.Log2(Math.Max(1, count)) / 3;
}
