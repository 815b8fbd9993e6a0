using System.Runtime.InteropServices;
using QuoteIndex.Querying.Words;
using QuoteIndex.Utterances;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>
/// Keeps the utterances in step with the statements within one transaction of the writer: it is told of statements added and
/// removed, and does all that follows from them in <see cref="Complete"/>.
/// </summary>
/// <param name="session">The session that writes.</param>
/// <param name="read">Reads a statement by its id; null when there is none.</param>
internal sealed class UtteranceWriter(SqliteSession session, Func<long, UtteranceStatement?> read)
{
    // From so many statements on it is worth knowing which fingerprints need not be looked up.
    private const int LargeBatch = 256;

    private const int MostSketches = 4096;

    private readonly VariantTable variants = new(session);
    private readonly UtterancePostings postings = new(session);
    private readonly List<(long Id, UtteranceSketch Sketch)> added = [];
    private readonly List<UtterancePosting> newPostings = [];
    private readonly HashSet<long> reduced = [];
    private readonly Dictionary<long, UtteranceSketch?> sketches = [];

    /// <summary>A statement that was inserted, and the words of its text where they are known already. Ids ascend.</summary>
    public void Add(long id, Quote quote, List<Word>? words = null) => Add(id, UtteranceStatement.Of(quote), words);

    public void Add(long id, in UtteranceStatement statement, List<Word>? words = null) => added.Add((id, UtteranceSketch.Of(statement, words)));

    /// <summary>Statements that are going to be deleted.</summary>
    public void Remove(IReadOnlyCollection<long> ids)
    {
        // A file given twice: what it added first is as good as never added.
        if (added.Count > 0 && ids.Any(id => id >= added[0].Id))
        {
            added.RemoveAll(statement => ids.Contains(statement.Id));
        }

        foreach (long id in ids)
        {
            if (variants.Find(id) is { } row)
            {
                reduced.Add(row.Utterance);
                variants.Delete(id);
            }

            sketches.Remove(id);
        }

        foreach (long id in ids)
        {
            session.Execute("INSERT OR IGNORE INTO utterance_gone VALUES (?1)", id);
        }
    }

    /// <summary>Finds the variants of what was added and mends the utterances that lost a statement.</summary>
    public void Complete()
    {
        foreach (long utterance in reduced)
        {
            Mend(utterance);
        }

        reduced.Clear();
        if (added.Count > 0)
        {
            Forget();
            new UtteranceMatching(variants, Sketch).Match(added, Stored(), newPostings);
            added.Clear();
        }

        if (newPostings.Count > 0)
        {
            postings.Add(newPostings);
            newPostings.Clear();
        }

        sketches.Clear();
    }

    // An id may come again after it was removed.
    private void Forget()
    {
        if (session.Number("SELECT max(quote) FROM utterance_gone") is { } last && last >= added[0].Id)
        {
            foreach ((long id, _) in added)
            {
                session.Execute("DELETE FROM utterance_gone WHERE quote = ?1", id);
            }
        }
    }

    // The stored postings of the fingerprints that were added.
    private List<UtterancePosting> Stored()
    {
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

    private UtteranceSketch? Sketch(long id)
    {
        if (!sketches.TryGetValue(id, out UtteranceSketch? sketch))
        {
            if (sketches.Count == MostSketches)
            {
                sketches.Clear();
            }

            sketches[id] = sketch = read(id) is { } statement ? UtteranceSketch.Of(statement) : null;
        }

        return sketch;
    }

    // What is left of an utterance may be one, several or none.
    private void Mend(long utterance)
    {
        List<VariantRow> members = variants.Members(utterance);
        if (members.Count == 0)
        {
            return;
        }

        // Statements alike in everything stay together; where the one with the postings is gone, the first left has them now.
        List<List<VariantRow>> nodes = [.. members.GroupBy(member => member.Node).Select(node => node.ToList())];
        foreach (List<VariantRow> node in nodes.Where(node => node.TrueForAll(member => member.Quote != member.Node)))
        {
            UtterancePosting.AddTo(newPostings, node[0].Quote, Sketch(node[0].Quote)!);
        }

        int[] parts = UtteranceClusters.Of([.. nodes.Select(node => Sketch(node[0].Quote)!)]);
        foreach (IGrouping<int, List<VariantRow>> part in nodes.Index().GroupBy(node => parts[node.Index], node => node.Item))
        {
            long first = part.Min(node => node[0].Quote);
            bool alone = part.Sum(node => node.Count) == 1;
            foreach (List<VariantRow> node in part)
            {
                long head = node.Exists(member => member.Quote == member.Node) ? node[0].Node : node[0].Quote;
                foreach (VariantRow member in node)
                {
                    var row = new VariantRow(member.Quote, first, head);
                    if (alone)
                    {
                        variants.Delete(member.Quote);
                    }
                    else if (row != member)
                    {
                        variants.Put(row);
                    }
                }
            }
        }
    }
}
