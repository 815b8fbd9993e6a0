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

        return merged.Complete();
    }

    /// <summary>The postings of all terms, given those of each segment in order of their keys' bytes; they come in that order too.</summary>
    public IEnumerable<TermPostings> Merge(IReadOnlyList<IEnumerable<TermPostings>> postings)
    {
        List<IEnumerator<TermPostings>> readers = [.. postings.Select(some => some.GetEnumerator())];
        try
        {
            var next = new PriorityQueue<int, (byte[] Key, int Segment)>(Comparer<(byte[] Key, int Segment)>.Create(
                (left, right) => left.Key.AsSpan().SequenceCompareTo(right.Key) is var order and not 0 ? order : left.Segment.CompareTo(right.Segment)));
            for (int i = 0; i < readers.Count; i++)
            {
                MoveOn(i);
            }

            var same = new List<(int Segment, TermPostings Postings)>();
            while (next.TryPeek(out _, out (byte[] Key, int Segment) first))
            {
                same.Clear();
                while (next.TryPeek(out int segment, out (byte[] Key, int Segment) other) && other.Key.AsSpan().SequenceEqual(first.Key))
                {
                    next.Dequeue();
                    same.Add((segment, readers[segment].Current));
                    MoveOn(segment);
                }

                if (Merge(same) is { } merged)
                {
                    yield return new TermPostings(first.Key, merged.Documents, merged.Positions);
                }
            }

            void MoveOn(int i)
            {
                if (readers[i].MoveNext())
                {
                    next.Enqueue(i, (readers[i].Current.Key, i));
                }
            }
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
        }
    }

    // The postings of one term; null when nothing is left.
    private (byte[] Documents, byte[]? Positions)? Merge(List<(int Segment, TermPostings Postings)> same)
    {
        var merged = new PostingsEncoder();
        bool any = false;
        foreach ((int segment, TermPostings postings) in same)
        {
            int[] numbers = moved[segment];
            var reader = new PostingsReader(postings.Documents, postings.Positions);
            for (int document = reader.Advance(0); document != int.MaxValue; document = reader.Advance(document + 1))
            {
                if (numbers[document] >= 0)
                {
                    merged.Append(numbers[document], reader.Code, reader.PositionBytes());
                    any = true;
                }
            }
        }

        return any ? merged.Finish() : null;
    }

    // Powers of eight.
    private static int LevelOf(int count) => int.Log2(Math.Max(1, count)) / 3;
}
