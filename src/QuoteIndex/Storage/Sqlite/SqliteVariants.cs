using System.Runtime.InteropServices;
using QuoteIndex.Storage.Inverted;
using QuoteIndex.Storage.Variants;
using QuoteIndex.Utterances;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>The variants within one transaction of the session that writes.</summary>
/// <param name="session">The session.</param>
/// <param name="firstOfTail">The number from which on quotes are in the tail; see <see cref="KnownIndex"/>. Their postings are not stored before they have a segment.</param>
internal sealed class SqliteVariants(SqliteSession session, long firstOfTail) : IVariantTable
{
    // From so many statements on it is worth knowing which fingerprints need not be looked up.
    private const int LargeBatch = 256;

    private readonly VariantTable variants = new(session);
    private readonly UtterancePostings postings = new(session);
    private readonly List<UtterancePosting> tail = [];

    /// <summary>The postings of the tail.</summary>
    public IReadOnlyList<UtterancePosting> Tail => tail;

    /// <summary>The variants of an index.</summary>
    public static SqliteVariants Of(SqliteSession session, KnownIndex index)
    {
        var variants = new SqliteVariants(session, index.FirstOfTail);
        if (index.TailPostings is { } known)
        {
            variants.tail.AddRange(known);
            return variants;
        }

        foreach (SegmentDocument quote in index.Tail)
        {
            if (variants.Find(quote.Id) is not { } row || row.Node == quote.Id)
            {
                UtterancePosting.AddTo(variants.tail, quote.Id, UtteranceSketch.Of(UtteranceStatement.Of(quote.Quote), quote.Words.Text));
            }
        }

        return variants;
    }

    /// <summary>Stores the postings of the tail, since it becomes a segment.</summary>
    public void StoreTail()
    {
        if (tail.Count > 0)
        {
            postings.Add(tail);
            tail.Clear();
        }
    }

    public VariantRow? Find(long quote) => variants.Find(quote);

    public List<VariantRow> Members(long utterance) => variants.Members(utterance);

    public void Put(VariantRow row) => variants.Put(row);

    public void Delete(long quote) => variants.Delete(quote);

    public void Move(long utterance, long to) => variants.Move(utterance, to);

    public List<UtterancePosting> PostingsFor(IReadOnlyList<(long Id, UtteranceSketch Sketch)> added)
    {
        UtterancePresence? presence = session.Utterances.Presence.For(postings, large: added.Count >= LargeBatch);
        var asked = new List<uint>();
        var all = new HashSet<uint>();
        foreach ((_, UtteranceSketch sketch) in added)
        {
            foreach (uint fingerprint in sketch.Fingerprints)
            {
                all.Add(fingerprint);
                if (presence?.MayHave(fingerprint) ?? true)
                {
                    asked.Add(fingerprint);
                }
            }
        }

        asked.Sort();
        Span<uint> sorted = CollectionsMarshal.AsSpan(asked);
        int kept = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            if (kept == 0 || sorted[kept - 1] != sorted[i])
            {
                sorted[kept++] = sorted[i];
            }
        }

        asked.RemoveRange(kept, asked.Count - kept);
        List<UtterancePosting> found = postings.Find(asked);
        found.AddRange(tail.Where(posting => all.Contains(posting.Fingerprint)));
        return found;
    }

    public void AddPostings(List<UtterancePosting> added)
    {
        tail.AddRange(added.Where(posting => posting.Quote >= firstOfTail));

        // What stood for others of an older statement may be gone.
        if (added.FindAll(posting => posting.Quote < firstOfTail) is { Count: > 0 } older)
        {
            postings.Add(older);
        }
    }

    public void RemovePostings(IReadOnlyCollection<long> quotes)
    {
        tail.RemoveAll(posting => quotes.Contains(posting.Quote));
        foreach (long quote in quotes.Where(quote => quote < firstOfTail))
        {
            session.Execute("INSERT OR IGNORE INTO utterance_gone VALUES (?1)", quote);
        }
    }
}
