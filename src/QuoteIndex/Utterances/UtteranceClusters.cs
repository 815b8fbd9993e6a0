namespace QuoteIndex.Utterances;

/// <summary>The utterances of some statements: the connected components of <see cref="SameUtterance"/>.</summary>
internal static class UtteranceClusters
{
    /// <summary>For each statement the first one of its utterance, by index.</summary>
    public static int[] Of(IReadOnlyList<UtteranceSketch> statements)
    {
        var sets = new DisjointSets();
        var byFingerprint = new Dictionary<uint, List<int>>();
        for (int i = 0; i < statements.Count; i++)
        {
            sets.Add(i, i);
            var candidates = new SortedSet<int>();
            foreach (uint fingerprint in statements[i].Fingerprints)
            {
                if (!byFingerprint.TryGetValue(fingerprint, out List<int>? known))
                {
                    byFingerprint[fingerprint] = known = [];
                }

                candidates.UnionWith(known);
                known.Add(i);
            }

            foreach (int candidate in candidates)
            {
                if (sets.Find(candidate) != sets.Find(i) && SameUtterance.Holds(statements[candidate], statements[i]))
                {
                    sets.Join(candidate, i);
                }
            }
        }

        return [.. Enumerable.Range(0, statements.Count).Select(i => (int)sets.Find(i))];
    }
}
