using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>The segments of the index: read, added, merged, and documents deleted in them, within a transaction.</summary>
internal static class SegmentTable
{
    /// <summary>All segments in order; those of <paramref name="known"/> that have not changed are not read again.</summary>
    public static List<Segment> Load(SqliteConnection connection, IEnumerable<Segment> known)
    {
        Dictionary<long, Segment> before = known.ToDictionary(segment => segment.Id);
        var segments = new List<Segment>();
        using SqliteCommand command = connection.Command("SELECT id, documents, deletions FROM segment ORDER BY first");
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            long id = row.GetInt64(0);
            int deletions = row.GetInt32(2);
            Segment? segment = before.GetValueOrDefault(id);
            if (segment is null)
            {
                byte[] columns = connection.Scalar<byte[]>("SELECT columns FROM segment WHERE id = $0", id)!;
                segment = new Segment(id, SegmentColumns.Decode(columns, row.GetInt32(1)), 0, null);
            }

            segments.Add(segment.Deletions == deletions ? segment : segment with { Deletions = deletions, Deleted = LoadDeleted(connection, id) });
        }

        return segments;
    }

    /// <summary>Adds a segment of these quotes.</summary>
    public static Segment Add(SqliteConnection connection, PostingTable postings, IReadOnlyList<SegmentDocument> documents)
    {
        (SegmentColumns columns, IEnumerable<(string Key, PostingsEncoder Postings)> terms) = SegmentBuilder.Build(documents);
        long id = Insert(connection, columns);
        foreach ((string key, PostingsEncoder encoder) in terms)
        {
            postings.Insert(id, key, encoder);
        }

        return new Segment(id, columns, 0, null);
    }

    /// <summary>Deletes the quotes with the numbers from <paramref name="first"/> to <paramref name="last"/>; the segments' new state.</summary>
    public static void Delete(List<Segment> segments, long first, long last)
    {
        for (int s = 0; s < segments.Count; s++)
        {
            Segment segment = segments[s];
            int start = segment.Columns.FirstAbove(first - 1), end = segment.Columns.FirstAbove(last);
            if (start >= end)
            {
                continue;
            }

            ulong[] deleted = segment.Deleted is null ? new ulong[(segment.Count + 63) / 64] : [.. segment.Deleted];
            for (int i = start; i < end; i++)
            {
                deleted[i >> 6] |= 1UL << i;
            }

            segments[s] = segment with { Deletions = segment.Deletions + 1, Deleted = deleted };
        }
    }

    /// <summary>Writes which documents are deleted, then merges segments as their sizes ask for.</summary>
    public static void Settle(SqliteConnection connection, PostingTable postings, IReadOnlyList<Segment> before, List<Segment> segments)
    {
        Dictionary<long, int> deletions = before.ToDictionary(segment => segment.Id, segment => segment.Deletions);
        for (Range range = SegmentMerger.Next(segments); !range.Equals(0..0); range = SegmentMerger.Next(segments))
        {
            (int start, int length) = range.GetOffsetAndLength(segments.Count);
            List<Segment> some = segments.GetRange(start, length);
            segments.RemoveRange(start, length);
            if (Merge(connection, postings, some) is { } merged)
            {
                segments.Insert(start, merged);
            }
        }

        foreach (Segment segment in segments)
        {
            if (deletions.TryGetValue(segment.Id, out int known) && known != segment.Deletions)
            {
                byte[] bits = MemoryMarshal.AsBytes<ulong>(segment.Deleted).ToArray();
                connection.Execute("UPDATE segment SET deletions = $1, deleted = $2 WHERE id = $0", segment.Id, segment.Deletions, bits);
            }
        }
    }

    public static void Clear(SqliteConnection connection) => connection.Execute("DELETE FROM posting; DELETE FROM segment;");

    private static Segment? Merge(SqliteConnection connection, PostingTable postings, List<Segment> segments)
    {
        var merger = new SegmentMerger(segments);
        Segment? merged = null;
        if (merger.Count > 0)
        {
            SegmentColumns columns = merger.Columns();
            merged = new Segment(Insert(connection, columns), columns, 0, null);
            MergePostings(postings, segments, merger, merged.Id);
        }

        foreach (Segment segment in segments)
        {
            connection.Execute("DELETE FROM posting WHERE segment = $0", segment.Id);
            connection.Execute("DELETE FROM segment WHERE id = $0", segment.Id);
        }

        return merged;
    }

    // Every segment's terms come in the order of their bytes, so one pass through all of them is enough.
    private static void MergePostings(PostingTable postings, List<Segment> segments, SegmentMerger merger, long target)
    {
        var readers = segments.ConvertAll(segment => postings.All(segment.Id).GetEnumerator());
        try
        {
            var next = new PriorityQueue<int, (byte[] Term, int Segment)>(Comparer<(byte[] Term, int Segment)>.Create(
                (left, right) => left.Term.AsSpan().SequenceCompareTo(right.Term) is var order and not 0 ? order : left.Segment.CompareTo(right.Segment)));
            for (int i = 0; i < readers.Count; i++)
            {
                MoveOn(i);
            }

            var same = new List<(int Segment, PostingsReader Postings)>();
            while (next.TryDequeue(out int first, out (byte[] Term, int Segment) key))
            {
                same.Clear();
                same.Add((first, Current(first)));
                MoveOn(first);
                while (next.TryPeek(out int other, out (byte[] Term, int Segment) otherKey) && otherKey.Term.AsSpan().SequenceEqual(key.Term))
                {
                    next.Dequeue();
                    same.Add((other, Current(other)));
                    MoveOn(other);
                }

                if (merger.Merge(same) is { } merged)
                {
                    postings.Insert(target, key.Term, merged);
                }
            }

            PostingsReader Current(int i) => new(readers[i].Current.Documents, readers[i].Current.Positions);

            void MoveOn(int i)
            {
                if (readers[i].MoveNext())
                {
                    next.Enqueue(i, (readers[i].Current.Term, i));
                }
            }
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
        }
    }

    private static long Insert(SqliteConnection connection, SegmentColumns columns)
    {
        // Numbers are never used again: caches know segments by them.
        long id = connection.Scalar<long>("UPDATE meta SET value = value + 1 WHERE name = 'segments' RETURNING value");
        connection.Execute(
            "INSERT INTO segment (id, first, documents, columns, deletions) VALUES ($0, $1, $2, $3, 0)", id, columns.FirstId, columns.Count, columns.Encode());
        return id;
    }

    private static ulong[] LoadDeleted(SqliteConnection connection, long id) =>
        MemoryMarshal.Cast<byte, ulong>(connection.Scalar<byte[]>("SELECT deleted FROM segment WHERE id = $0", id)).ToArray();
}
