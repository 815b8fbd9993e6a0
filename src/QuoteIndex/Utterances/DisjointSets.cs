namespace QuoteIndex.Utterances;

/// <summary>Sets that only grow together; each is known by its least member.</summary>
internal sealed class DisjointSets
{
    private readonly Dictionary<long, long> parents = [];

    /// <summary>Every member that was put into a set, with no order.</summary>
    public IEnumerable<long> Members => parents.Keys;

    public bool Contains(long member) => parents.ContainsKey(member);

    /// <summary>Puts a member into the set of another, which is known already, or into one of its own.</summary>
    public void Add(long member, long set)
    {
        parents.TryAdd(set, set);
        parents.TryAdd(member, set);
    }

    public long Find(long member)
    {
        long root = member;
        while (parents[root] != root)
        {
            root = parents[root];
        }

        while (member != root)
        {
            (parents[member], member) = (root, parents[member]);
        }

        return root;
    }

    /// <summary>Joins two sets; false when they are one.</summary>
    public bool Join(long one, long other)
    {
        long left = Find(one), right = Find(other);
        if (left == right)
        {
            return false;
        }

        parents[Math.Max(left, right)] = Math.Min(left, right);
        return true;
    }
}
