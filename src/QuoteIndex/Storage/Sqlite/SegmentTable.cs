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
        using var row = new SqliteStatement(connection, "SELECT id, documents, deletions, first_page FROM segment ORDER BY first");
        while (row.Step())
        {
            Segment segment = before.GetValueOrDefault(row.Number(0)) ?? LoadSegment(connection, row.Number(0), row.Int(1), row.Number(3));
            int deletions = row.Int(2);
            segments.Add(segment.Deletions == deletions ? segment : segment with { Deletions = deletions, Deleted = LoadDeleted(connection, segment.Id) });
        }

        return segments;
    }

    /// <summary>Adds a segment.</summary>
    public static Segment Add(SqliteConnection connection, SegmentColumns columns, IEnumerable<TermPostings> terms)
    {
        using var writer = new PostingWriter(connection);
        foreach (TermPostings term in terms)
        {
            writer.Add(term.Key, term.Documents, term.Positions);
        }

        PostingDirectory directory = writer.Finish();

        // Numbers are never used again: caches know segments by them.
        long id = connection.Scalar<long>("UPDATE meta SET value = value + 1 WHERE name = 'segments' RETURNING value");
        connection.Execute(
            "INSERT INTO segment (id, first, documents, first_page, deletions) VALUES ($0, $1, $2, $3, 0)", id, columns.FirstId, columns.Count, writer.FirstPage);
        connection.Execute("INSERT INTO segment_content VALUES ($0, $1, $2)", id, columns.Encode(), directory.Encode());
        return new Segment(id, columns, writer.FirstPage, directory, 0, null);
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

    public static void Clear(SqliteConnection connection) => connection.Execute("DELETE FROM posting; DELETE FROM segment; DELETE FROM segment_content;");

    private static Segment LoadSegment(SqliteConnection connection, long id, int documents, long firstPage)
    {
        using var row = new SqliteStatement(connection, "SELECT columns, directory FROM segment_content WHERE segment = ?1");
        row.Bind(1, id).Step();
        return new Segment(id, SegmentColumns.Decode(row.Bytes(0), documents), firstPage, PostingDirectory.Decode(row.Bytes(1)), 0, null);
    }

    private static Segment? Merge(SqliteConnection connection, PostingTable postings, List<Segment> segments)
    {
        var merger = new SegmentMerger(segments);
        Segment? merged = merger.Count == 0 ? null : Add(connection, merger.Columns(), merger.Merge(segments.ConvertAll(postings.All)));
        foreach (Segment segment in segments)
        {
            postings.Delete(segment);
            connection.Execute("DELETE FROM segment WHERE id = $0", segment.Id);
            connection.Execute("DELETE FROM segment_content WHERE segment = $0", segment.Id);
        }

        return merged;
    }

    private static ulong[] LoadDeleted(SqliteConnection connection, long id) =>
        MemoryMarshal.Cast<byte, ulong>(connection.Scalar<byte[]>("SELECT deleted FROM segment WHERE id = $0", id)).ToArray();
}
