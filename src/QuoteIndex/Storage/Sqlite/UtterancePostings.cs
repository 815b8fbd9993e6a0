using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using QuoteIndex.Storage.Variants;
using SQLitePCL;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>
/// The postings of all statements, in segments: what a transaction adds is one, and four of about one size become one of the
/// next size, so that each posting is written a few times only and there are few segments to look into.
/// </summary>
internal sealed class UtterancePostings(SqliteConnection connection) : IDisposable
{
    // So many segments of one size are merged, and the next size is so many times as large.
    private const int Fanout = 4;
    private const int SmallestSize = 1024;

    // Postings of statements removed are dropped when there are so many, and a part of all.
    private const long FewGone = 20_000;

    private readonly SqliteCommand readPage = connection.Prepared("SELECT data FROM utterance_page WHERE id = $0", 1);
    private readonly SqliteCommand readPages = connection.Prepared(
        "SELECT p.data FROM json_each($0) j CROSS JOIN utterance_page p ON p.id = j.value", 1);

    private List<Segment>? segments;

    private List<Segment> Segments => segments ??= ReadSegments();

    /// <summary>How many there are, those of removed statements among them.</summary>
    public long Count => Segments.Sum(segment => segment.Postings);

    /// <summary>The postings of these fingerprints, which ascend.</summary>
    public List<UtterancePosting> Find(IReadOnlyList<uint> fingerprints)
    {
        var found = new List<UtterancePosting>();
        if (fingerprints.Count == 0)
        {
            return found;
        }

        foreach (Segment segment in Segments)
        {
            Find(segment, fingerprints, found);
        }

        return found;
    }

    /// <summary>Every posting, segment after segment.</summary>
    public IEnumerable<UtterancePosting> ReadAll() => Segments.SelectMany(Read);

    /// <summary>Adds postings, which it sorts.</summary>
    public void Add(List<UtterancePosting> postings)
    {
        if (postings.Count == 0)
        {
            return;
        }

        MemoryMarshal.Cast<UtterancePosting, ulong>(CollectionsMarshal.AsSpan(postings)).Sort();
        Write(postings);
        while (Segments.GroupBy(segment => SizeOf(segment.Postings)).Where(size => size.Count() >= Fanout).MinBy(size => size.Key) is { } full)
        {
            Merge([.. full]);
        }

        long gone = connection.Scalar<long>("SELECT count(*) FROM utterance_gone");
        if (gone > FewGone && gone * 10 > Count)
        {
            Merge([.. Segments]);
            connection.Execute("DELETE FROM utterance_gone");
        }
    }

    public void Dispose()
    {
        readPage.Dispose();
        readPages.Dispose();
    }

    private void Find(Segment segment, IReadOnlyList<uint> fingerprints, List<UtterancePosting> found)
    {
        // Pages may only be asked for together: a statement of SQL for each of thousands takes longer than to read them.
        List<(int Page, uint Fingerprint)> places = Places(segment.Directory, fingerprints);
        var ids = new StringBuilder("[");
        foreach ((int i, (int page, _)) in places.Index())
        {
            if (i == 0 || page != places[i - 1].Page)
            {
                ids.Append(i == 0 ? "" : ",").Append(segment.FirstPage + page);
            }
        }

        using SqliteDataReader row = readPages.With(ids.Append(']').ToString()).ExecuteReader();
        for (int i = 0; i < places.Count && row.Read();)
        {
            // The page as SQLite holds it, without a copy.
            ReadOnlySpan<byte> data = raw.sqlite3_column_blob(row.Handle, 0);
            int end = i + 1;
            while (end < places.Count && places[end].Page == places[i].Page)
            {
                end++;
            }

            for (; i < end; i++)
            {
                UtterancePage.Find(data, places[i].Fingerprint, found);
            }
        }
    }

    // On which pages fingerprints may stand, ascending; one may stand on several.
    private static List<(int Page, uint Fingerprint)> Places(ReadOnlySpan<uint> directory, IReadOnlyList<uint> fingerprints)
    {
        var places = new List<(int, uint)>();
        int page = 0;
        foreach (uint fingerprint in fingerprints)
        {
            // The page before the first that begins with it may end with it.
            while (page + 1 < directory.Length && directory[page + 1] < fingerprint)
            {
                page++;
            }

            for (int at = page; at < directory.Length && directory[at] <= fingerprint; at++)
            {
                places.Add((at, fingerprint));
            }
        }

        return places;
    }

    private static int SizeOf(long postings)
    {
        int size = 0;
        for (long most = SmallestSize; postings >= most; most *= Fanout)
        {
            size++;
        }

        return size;
    }

    private List<Segment> ReadSegments()
    {
        var read = new List<Segment>();
        using SqliteCommand command = connection.Command("SELECT id, postings, first_page, directory FROM utterance_segment ORDER BY id");
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            read.Add(new Segment(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), MemoryMarshal.Cast<byte, uint>(row.GetFieldValue<byte[]>(3)).ToArray()));
        }

        return read;
    }

    private byte[] ReadPage(long id)
    {
        using SqliteDataReader row = readPage.With(id).ExecuteReader();
        row.Read();
        return row.GetFieldValue<byte[]>(0);
    }

    private IEnumerable<UtterancePosting> Read(Segment segment)
    {
        var postings = new List<UtterancePosting>();
        for (int page = 0; page < segment.Directory.Length; page++)
        {
            postings.Clear();
            UtterancePage.Decode(ReadPage(segment.FirstPage + page), postings);
            foreach (UtterancePosting posting in postings)
            {
                yield return posting;
            }
        }
    }

    private void Merge(List<Segment> old)
    {
        HashSet<long> gone = ReadGone();
        Write(Merged(old).Where(posting => gone.Count == 0 || !gone.Contains(posting.Quote)));
        foreach (Segment segment in old)
        {
            connection.Execute("DELETE FROM utterance_segment WHERE id = $0", segment.Id);
            connection.Execute("DELETE FROM utterance_page WHERE id >= $0 AND id < $1", segment.FirstPage, segment.FirstPage + segment.Directory.Length);
            Segments.Remove(segment);
        }
    }

    private IEnumerable<UtterancePosting> Merged(List<Segment> old)
    {
        // Few segments are merged at a time, so the first of their heads is found fastest by looking at them all.
        List<IEnumerator<UtterancePosting>> heads = [.. old.Select(segment => Read(segment).GetEnumerator()).Where(postings => postings.MoveNext())];
        while (heads.Count > 0)
        {
            int first = 0;
            ulong least = heads[0].Current.Value;
            for (int i = 1; i < heads.Count; i++)
            {
                if (heads[i].Current.Value < least)
                {
                    (first, least) = (i, heads[i].Current.Value);
                }
            }

            yield return new UtterancePosting(least);
            if (!heads[first].MoveNext())
            {
                heads.RemoveAt(first);
            }
        }
    }

    private HashSet<long> ReadGone()
    {
        var gone = new HashSet<long>();
        using SqliteCommand command = connection.Command("SELECT quote FROM utterance_gone");
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            gone.Add(row.GetInt64(0));
        }

        return gone;
    }

    private void Write(IEnumerable<UtterancePosting> postings)
    {
        const int Ahead = 4096;
        using SqliteCommand insert = connection.Prepared("INSERT INTO utterance_page VALUES ($0, $1)", 2);
        long firstPage = connection.Scalar<long>("SELECT ifnull(max(id), 0) + 1 FROM utterance_page"), written = 0;
        var directory = new List<uint>();
        var waiting = new List<UtterancePosting>(2 * Ahead);
        foreach (UtterancePosting posting in postings)
        {
            waiting.Add(posting);
            if (waiting.Count == 2 * Ahead)
            {
                WritePages(Ahead);
            }
        }

        WritePages(0);
        if (written > 0)
        {
            byte[] places = MemoryMarshal.AsBytes<uint>(CollectionsMarshal.AsSpan(directory)).ToArray();
            long id = connection.Scalar<long>(
                "INSERT INTO utterance_segment (postings, first_page, directory) VALUES ($0, $1, $2) RETURNING id", written, firstPage, places);
            Segments.Add(new Segment(id, written, firstPage, [.. directory]));
        }

        void WritePages(int keep)
        {
            int done = 0;
            while (waiting.Count - done > keep)
            {
                ReadOnlySpan<UtterancePosting> rest = CollectionsMarshal.AsSpan(waiting)[done..];
                int count = UtterancePage.Fit(rest);
                insert.With(firstPage + directory.Count, UtterancePage.Encode(rest[..count])).ExecuteNonQuery();
                directory.Add(rest[0].Fingerprint);
                done += count;
            }

            written += done;
            waiting.RemoveRange(0, done);
        }
    }

    private sealed record Segment(long Id, long Postings, long FirstPage, uint[] Directory);
}
