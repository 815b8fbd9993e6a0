using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using QuoteIndex.Storage.Variants;
using QuoteIndex.Utterances;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>The variants within one transaction of the connection that writes.</summary>
internal sealed class SqliteVariants(SqliteConnection connection) : IVariantTable
{
    // From so many statements on it is worth knowing which fingerprints need not be looked up.
    private const int LargeBatch = 256;

    private readonly VariantTable variants = new(connection);
    private readonly UtterancePostings postings = new(connection);

    public VariantRow? Find(long quote) => variants.Find(quote);

    public List<VariantRow> Members(long utterance) => VariantTable.Members(connection, utterance);

    public void Put(VariantRow row) => variants.Put(row);

    public void Delete(long quote) => variants.Delete(quote);

    public void Move(long utterance, long to) => variants.Move(utterance, to);

    public List<UtterancePosting> PostingsFor(IReadOnlyList<(long Id, UtteranceSketch Sketch)> added)
    {
        Forget(added);
        UtterancePresence? presence = UtterancePresence.For(connection, postings, large: added.Count >= LargeBatch);
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

    public void AddPostings(List<UtterancePosting> added)
    {
        UtterancePresence.Changed(connection, added);
        postings.Add(added);
    }

    public void RemovePostings(IReadOnlyCollection<long> quotes)
    {
        using SqliteCommand insert = connection.Prepared("INSERT OR IGNORE INTO utterance_gone VALUES ($0)", 1);
        foreach (long quote in quotes)
        {
            insert.With(quote).ExecuteNonQuery();
        }
    }

    public void Dispose()
    {
        variants.Dispose();
        postings.Dispose();
    }

    // An id may come again after it was removed.
    private void Forget(IReadOnlyList<(long Id, UtteranceSketch Sketch)> added)
    {
        if (connection.Scalar<object>("SELECT max(quote) FROM utterance_gone") is long last && last >= added[0].Id)
        {
            foreach ((long id, _) in added)
            {
                connection.Execute("DELETE FROM utterance_gone WHERE quote = $0", id);
            }
        }
    }
}
