using System.Runtime.InteropServices;
using System.Text;
using QuoteIndex.Storage.Variants;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>
/// The postings of all statements, in segments: what a transaction adds is one, and four of about one size become one of the
/// next size, so that each posting is written a few times only and there are few segments to look into.
/// </summary>
internal sealed class UtterancePostings(SqliteSession session)
{
    // So many segments of one size are merged, and the next size is so many times as large.
    private const int Fanout = 4;
    private const int SmallestSize = 1024;

    // Postings of statements removed are dropped when there are so many, and a part of all.
    private const long FewGone = 20_000;

    private List<UtteranceSegment>? segments;
    private long? stamp;

    /// <summary>Another number after every change.</summary>
    public long Stamp => stamp ??= session.Number("SELECT value FROM meta WHERE name = 'utterance_stamp'") ?? throw new InvalidDataException("The utterances have no stamp.");

    private List<UtteranceSegment> Segments => segments ??= [.. session.Utterances.Segments(Stamp) ?? ReadSegments()];

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

        foreach (UtteranceSegment segment in Segments)
        {
            Find(segment, fingerprints, found);
        }

        return found;
    }

    /// <summary>Every posting, segment after segment.</summary>
    public IEnumerable<UtterancePosting> ReadAll() => Segments.SelectMany(Read);

    /// <summary>Adds postings, of which there must be some, and sorts them.</summary>
    public void Add(List<UtterancePosting> postings)
    {
        MemoryMarshal.Cast<UtterancePosting, ulong>(CollectionsMarshal.AsSpan(postings)).Sort();
        Write(postings);
        while (Segments.GroupBy(segment => SizeOf(segment.Postings)).Where(size => size.Count() >= Fanout).MinBy(size => size.Key) is { } full)
        {
            Merge([.. full]);
        }

        long gone = session.Number("SELECT count(*) FROM utterance_gone") ?? 0;
        if (gone > FewGone && gone * 10 > Count)
        {
            Merge([.. Segments]);
            session.Execute("DELETE FROM utterance_gone");
        }

        // No other state of this index ever has the same, not even one that a failed transaction leads back from.
        long next = Random.Shared.NextInt64();
        session.Execute("UPDATE meta SET value = ?1 WHERE name = 'utterance_stamp'", next);
        session.Utterances.Presence.Changed(Stamp, next, postings);
        session.Utterances.Remember(next, [.. Segments]);
        stamp = next;
    }

    private void Find(UtteranceSegment segment, IReadOnlyList<uint> fingerprints, List<UtterancePosting> found)
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

        int next = 0;
        foreach (SqliteStatement row in session.Rows("SELECT p.data FROM json_each(?1) j CROSS JOIN utterance_page p ON p.id = j.value", ids.Append(']').ToString()))
        {
            for (int page = places[next].Page; next < places.Count && places[next].Page == page; next++)
            {
                UtterancePage.Find(row.Bytes(0), places[next].Fingerprint, found);
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
            page = Math.Max(page, FirstFrom(directory, page, fingerprint) - 1);
            for (int at = page; at < directory.Length && directory[at] <= fingerprint; at++)
            {
                places.Add((at, fingerprint));
            }
        }

        return places;
    }

    // The first page from one on that begins with a fingerprint or a greater one. The steps double before they are halved, since
    // fingerprints may be one or thousands.
    private static int FirstFrom(ReadOnlySpan<uint> directory, int page, uint fingerprint)
    {
        int step = 1;
        while (page + step < directory.Length && directory[page + step] < fingerprint)
        {
            page += step;
            step *= 2;
        }

        int end = Math.Min(page + step, directory.Length);
        while (page < end)
        {
            int middle = (page + end) >>> 1;
            if (directory[middle] < fingerprint)
            {
                page = middle + 1;
            }
            else
            {
                end = middle;
            }
        }

        return page;
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

    private List<UtteranceSegment> ReadSegments()
    {
        List<UtteranceSegment> read =
        [
            .. session.Rows("SELECT id, postings, first_page, directory FROM utterance_segment ORDER BY id")
                .Select(row => new UtteranceSegment(row.Number(0), row.Number(1), row.Number(2), MemoryMarshal.Cast<byte, uint>(row.Bytes(3)).ToArray())),
        ];
        session.Utterances.Remember(Stamp, [.. read]);
        return read;
    }

    private void ReadPage(long id, List<UtterancePosting> postings)
    {
        foreach (SqliteStatement row in session.Rows("SELECT data FROM utterance_page WHERE id = ?1", id))
        {
            UtterancePage.Decode(row.Bytes(0), postings);
        }
    }

    private IEnumerable<UtterancePosting> Read(UtteranceSegment segment)
    {
        var postings = new List<UtterancePosting>();
        for (int page = 0; page < segment.Directory.Length; page++)
        {
            postings.Clear();
            ReadPage(segment.FirstPage + page, postings);
            foreach (UtterancePosting posting in postings)
            {
                yield return posting;
            }
        }
    }

    private void Merge(List<UtteranceSegment> old)
    {
        HashSet<long> gone = [.. session.Rows("SELECT quote FROM utterance_gone").Select(row => row.Number(0))];
        Write(Merged(old).Where(posting => gone.Count == 0 || !gone.Contains(posting.Quote)));
        foreach (UtteranceSegment segment in old)
        {
            session.Execute("DELETE FROM utterance_segment WHERE id = ?1", segment.Id);
            session.Execute("DELETE FROM utterance_page WHERE id >= ?1 AND id < ?2", segment.FirstPage, segment.FirstPage + segment.Directory.Length);
            Segments.Remove(segment);
        }
    }

    private IEnumerable<UtterancePosting> Merged(List<UtteranceSegment> old)
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

    private void Write(IEnumerable<UtterancePosting> postings)
    {
        const int Ahead = 4096;
        long firstPage = 1 + (session.Number("SELECT max(id) FROM utterance_page") ?? 0), written = 0;
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
            long id = session.Number(
                "INSERT INTO utterance_segment (postings, first_page, directory) VALUES (?1, ?2, ?3) RETURNING id", written, firstPage, places)!.Value;
            Segments.Add(new UtteranceSegment(id, written, firstPage, [.. directory]));
        }

        void WritePages(int keep)
        {
            int done = 0;
            while (waiting.Count - done > keep)
            {
                ReadOnlySpan<UtterancePosting> rest = CollectionsMarshal.AsSpan(waiting)[done..];
                int count = UtterancePage.Fit(rest);
                session.Execute("INSERT INTO utterance_page VALUES (?1, ?2)", firstPage + directory.Count, UtterancePage.Encode(rest[..count]));
                directory.Add(rest[0].Fingerprint);
                done += count;
            }

            written += done;
            waiting.RemoveRange(0, done);
        }
    }
}
