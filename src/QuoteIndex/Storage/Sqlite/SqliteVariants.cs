using System.Runtime.InteropServices;
using QuoteIndex.Storage.Variants;
using QuoteIndex.Utterances;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>The variants within one transaction of the session that writes.</summary>
internal sealed class SqliteVariants(SqliteSession session) : IVariantTable
{
    // From so many statements on it is worth knowing which fingerprints need not be looked up.
    private const int LargeBatch = 256;

    private readonly VariantTable variants = new(session);
    private readonly UtterancePostings postings = new(session);

    public VariantRow? Find(long quote) => variants.Find(quote);

    public List<VariantRow> Members(long utterance) => variants.Members(utterance);

    public void Put(VariantRow row) => variants.Put(row);

    public void Delete(long quote) => variants.Delete(quote);

    public void Move(long utterance, long to) => variants.Move(utterance, to);

    public List<UtterancePosting> PostingsFor(IReadOnlyList<(long Id, UtteranceSketch Sketch)> added)
    {
        Forget(added);
        UtterancePresence? presence = session.Utterances.Presence.For(postings, large: added.Count >= LargeBatch);
        var asked = new List<uint>();
        foreach ((_, UtteranceSketch sketch) in added)
        {
            foreach (uint fingerprint in sketch.Fingerprints)
            {
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
        return postings.Find(asked);
    }

    public void AddPostings(List<UtterancePosting> added) => postings.Add(added);

    public void RemovePostings(IReadOnlyCollection<long> quotes)
    {
        foreach (long quote in quotes)
        {
            session.Execute("INSERT OR IGNORE INTO utterance_gone VALUES (?1)", quote);
        }
    }

    // An id may come again after it was removed.
    private void Forget(IReadOnlyList<(long Id, UtteranceSketch Sketch)> added)
    {
        if (session.Number("SELECT max(quote) FROM utterance_gone") is { } last && last >= added[0].Id)
        {
            foreach ((long id, _) in added)
            {
                session.Execute("DELETE FROM utterance_gone WHERE quote = ?1", id);
            }
        }
    }
}
