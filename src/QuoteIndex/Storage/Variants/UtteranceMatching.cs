using QuoteIndex.Utterances;

namespace QuoteIndex.Storage.Variants;

/// <summary>
/// Finds the variants of the statements of one transaction, among themselves and among those stored. A statement is compared
/// with others of an utterance until one is a variant of it, so that what thousands of files have costs little.
/// </summary>
internal sealed class UtteranceMatching(IVariantTable variants, Func<long, UtteranceSketch?> stored)
{
    // So many are looked at for one that is alike in everything; not to find it only costs room.
    private const int MostLookedAt = 8;

    private readonly DisjointSets sets = new();
    private readonly Dictionary<long, VariantRow> rows = [];
    private readonly Dictionary<long, long> nodes = [];
    private readonly HashSet<long> joined = [];

    // What shares fingerprints with the statement that is matched now.
    private readonly Dictionary<long, Candidate> candidates = [];

    /// <summary>Writes the utterances that come of it.</summary>
    /// <param name="added">What was added, in order of id.</param>
    /// <param name="found">The postings the index has for its fingerprints.</param>
    /// <param name="newPostings">Those the index is going to be given, to which those of what was added are added.</param>
    public void Match(List<(long Id, UtteranceSketch Sketch)> added, List<UtterancePosting> found, List<UtterancePosting> newPostings)
    {
        Dictionary<uint, List<UtterancePosting>> byFingerprint = Shared(added);
        foreach (UtterancePosting posting in found.Concat(newPostings))
        {
            if (!byFingerprint.TryGetValue(posting.Fingerprint, out List<UtterancePosting>? postings))
            {
                byFingerprint[posting.Fingerprint] = postings = [];
            }

            postings.Add(posting);
        }

        Dictionary<long, UtteranceSketch> own = new(added.Count);
        foreach ((long id, UtteranceSketch sketch) in added)
        {
            own.Add(id, sketch);
            foreach (uint fingerprint in sketch.Fingerprints)
            {
                if (byFingerprint.TryGetValue(fingerprint, out List<UtterancePosting>? postings))
                {
                    Collect(postings, sketch);
                }
            }

            long node = candidates.Count > 0 ? Match(id, sketch, other => own.TryGetValue(other, out UtteranceSketch? known) ? known : stored(other)) : id;
            candidates.Clear();
            if (node == id)
            {
                UtterancePosting.AddTo(newPostings, id, sketch);
                foreach (uint fingerprint in sketch.Fingerprints)
                {
                    if (byFingerprint.TryGetValue(fingerprint, out List<UtterancePosting>? postings))
                    {
                        postings.Add(UtterancePosting.Of(fingerprint, id, sketch.Speaker.Hint));
                    }
                }
            }
        }

        Write();
    }

    // A place for the postings of every fingerprint that several of the statements have; most have none in common with any.
    private static Dictionary<uint, List<UtterancePosting>> Shared(List<(long Id, UtteranceSketch Sketch)> added)
    {
        var all = new List<uint>();
        added.ForEach(statement => all.AddRange(statement.Sketch.Fingerprints));
        all.Sort();
        var shared = new Dictionary<uint, List<UtterancePosting>>();
        for (int i = 1; i < all.Count; i++)
        {
            if (all[i] == all[i - 1])
            {
                shared.TryAdd(all[i], []);
            }
        }

        return shared;
    }

    private void Collect(List<UtterancePosting> postings, UtteranceSketch sketch)
    {
        foreach (UtterancePosting posting in postings)
        {
            candidates.TryGetValue(posting.Quote, out Candidate known);
            candidates[posting.Quote] = new Candidate(
                known.Shared + 1, known.MayBe || !SpeakerIdentity.HintsDiffer(posting.Hint, sketch.Speaker.Hint));
        }
    }

    // The statement whose postings stand for this one: itself, unless it is alike to another in everything.
    private long Match(long id, UtteranceSketch sketch, Func<long, UtteranceSketch?> read)
    {
        int all = sketch.Fingerprints.Length, lookedAt = 0;
        long node = id;
        foreach ((long other, Candidate candidate) in candidates.OrderByDescending(candidate => candidate.Value.Shared).ThenBy(candidate => candidate.Key))
        {
            bool whole = candidate.Shared >= all;
            if (!whole && (!candidate.MayBe || !SameUtterance.MayShareEnough(candidate.Shared, Math.Min(all, variants.LeastFingerprintsOf(other)))))
            {
                continue;
            }

            Know(other);
            bool together = sets.Contains(id) && sets.Find(id) == sets.Find(other);
            bool look = whole && node == id && lookedAt < MostLookedAt;
            if ((together && !look) || read(other) is not { } there)
            {
                continue;
            }

            lookedAt += look ? 1 : 0;
            if (look && there.Key == sketch.Key)
            {
                node = nodes.GetValueOrDefault(other, other);
            }

            if (!together && SameUtterance.Holds(there, sketch))
            {
                Know(id);
                sets.Join(id, other);
                joined.Add(id);
                joined.Add(other);
            }
        }

        if (node != id)
        {
            nodes[id] = node;
        }

        return node;
    }

    private void Know(long quote)
    {
        if (sets.Contains(quote))
        {
            return;
        }

        if (variants.Find(quote) is { } row)
        {
            rows.Add(quote, row);
            nodes[quote] = row.Node;
            sets.Add(quote, row.Utterance);
        }
        else
        {
            sets.Add(quote, quote);
        }
    }

    private void Write()
    {
        foreach (long utterance in rows.Values.Select(row => row.Utterance).Distinct())
        {
            if (sets.Find(utterance) is var to && to != utterance)
            {
                variants.Move(utterance, to);
            }
        }

        foreach (long quote in joined)
        {
            if (!rows.ContainsKey(quote))
            {
                variants.Put(new VariantRow(quote, sets.Find(quote), nodes.GetValueOrDefault(quote, quote)));
            }
        }
    }

    private readonly record struct Candidate(int Shared, bool MayBe);
}
