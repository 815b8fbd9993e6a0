using QuoteIndex.Querying.Words;
using QuoteIndex.Utterances;

namespace QuoteIndex.Storage.Variants;

/// <summary>
/// Keeps the utterances in step with the statements within one transaction of the writer: it is told of statements added and
/// removed, and does all that follows from them in <see cref="Complete"/>.
/// </summary>
/// <param name="variants">The variants the engine keeps.</param>
/// <param name="read">Reads a statement by its id; null when there is none.</param>
internal sealed class UtteranceWriter(IVariantTable variants, Func<long, UtteranceStatement?> read)
{
    private const int MostSketches = 4096;

    private readonly List<(long Id, UtteranceSketch Sketch)> added = [];
    private readonly List<UtterancePosting> newPostings = [];
    private readonly HashSet<long> reduced = [];
    private readonly Dictionary<long, UtteranceSketch?> sketches = [];

    /// <summary>A statement that was inserted, and the words of its text where they are known already. Ids ascend.</summary>
    public void Add(long id, Quote quote, List<Word>? words = null) => Add(id, UtteranceStatement.Of(quote), words);

    public void Add(long id, in UtteranceStatement statement, List<Word>? words = null) => Add(id, UtteranceSketch.Of(statement, words));

    public void Add(long id, UtteranceSketch sketch) => added.Add((id, sketch));

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

        variants.RemovePostings(ids);
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
            new UtteranceMatching(variants, Sketch).Match(added, variants.PostingsFor(added), newPostings);
            added.Clear();
        }

        if (newPostings.Count > 0)
        {
            variants.AddPostings(newPostings);
            newPostings.Clear();
        }

        sketches.Clear();
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
