using System.Runtime.InteropServices;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>The segments of the index: read, added, merged, and documents deleted in them, within a transaction.</summary>
internal static class SegmentTable
{
    /// <summary>All segments in order; those of <paramref name="known"/> that have not changed are not read again.</summary>
    public static List<Segment> Load(SqliteSession session, IEnumerable<Segment> known)
    {
        Dictionary<long, Segment> before = known.ToDictionary(segment => segment.Id);
        var segments = new List<Segment>();
        foreach (SqliteStatement row in session.Rows(
            "SELECT id, documents, first_page, coalesce(deletions, 0) FROM segment LEFT JOIN segment_deletion ON segment = id ORDER BY first"))
        {
            Segment segment = before.GetValueOrDefault(row.Number(0)) ?? LoadSegment(session, row.Number(0), row.Int(1), row.Number(2));
            int deletions = row.Int(3);
            segments.Add(segment.Deletions == deletions ? segment : segment with { Deletions = deletions, Deleted = LoadDeleted(session, segment.Id) });
        }

        return segments;
    }

    /// <summary>Adds a segment.</summary>
    public static Segment Add(SqliteSession session, SegmentColumns columns, IEnumerable<TermPostings> terms)
    {
        var writer = new PostingWriter(session);
        foreach (TermPostings term in terms)
        {
            writer.Add(term.Key, term.Documents, term.Positions);
        }

        PostingDirectory directory = writer.Finish();

        // Numbers are never used again: caches know segments by them.
        long id = session.Number("UPDATE meta SET value = value + 1 WHERE name = 'segments' RETURNING value")
            ?? throw new InvalidDataException("The index does not count its segments.");
        session.Execute(
            "INSERT INTO segment VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            id, columns.FirstId, columns.Count, writer.FirstPage, columns.Encode(), directory.Encode());
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
    public static void Settle(SqliteSession session, IReadOnlyList<Segment> before, List<Segment> segments)
    {
        Dictionary<long, int> deletions = before.ToDictionary(segment => segment.Id, segment => segment.Deletions);
        for (Range range = SegmentMerger.Next(segments); !range.Equals(0..0); range = SegmentMerger.Next(segments))
        {
            (int start, int length) = range.GetOffsetAndLength(segments.Count);
            List<Segment> some = segments.GetRange(start, length);
            segments.RemoveRange(start, length);
            if (Merge(session, some) is { } merged)
            {
                segments.Insert(start, merged);
            }
        }

        foreach (Segment segment in segments)
        {
            if (deletions.TryGetValue(segment.Id, out int known) && known != segment.Deletions)
            {
                byte[] bits = MemoryMarshal.AsBytes<ulong>(segment.Deleted).ToArray();
                session.Execute("INSERT OR REPLACE INTO segment_deletion VALUES (?1, ?2, ?3)", segment.Id, segment.Deletions, bits);
            }
        }
    }

    public static void Clear(SqliteSession session) => session.Connection.Execute("DELETE FROM posting; DELETE FROM segment; DELETE FROM segment_deletion;");

    private static Segment LoadSegment(SqliteSession session, long id, int documents, long firstPage)
    {
        foreach (SqliteStatement row in session.Rows("SELECT columns, directory FROM segment WHERE id = ?1", id))
        {
            return new Segment(id, SegmentColumns.Decode(row.Bytes(0), documents), firstPage, PostingDirectory.Decode(row.Bytes(1)), 0, null);
        }

        throw new InvalidDataException("A segment has no content.");
    }

    private static Segment? Merge(SqliteSession session, List<Segment> segments)
    {
        var merger = new SegmentMerger(segments);
        Segment? merged = merger.Count == 0 ? null : Add(session, merger.Columns(), merger.Merge(segments.ConvertAll(session.Postings.All)));
        foreach (Segment segment in segments)
        {
            session.Postings.Delete(segment);
            session.Execute("DELETE FROM segment WHERE id = ?1", segment.Id);
            session.Execute("DELETE FROM segment_deletion WHERE segment = ?1", segment.Id);
        }

        return merged;
    }

    private static ulong[] LoadDeleted(SqliteSession session, long id) =>
        session.Rows("SELECT deleted FROM segment_deletion WHERE segment = ?1", id).Select(row => MemoryMarshal.Cast<byte, ulong>(row.Bytes(0)).ToArray()).Single();
}
