namespace QuoteIndex.Storage.Inverted;

/// <summary>Keeps those ranks of many that come first, in a heap whose root is the last of them.</summary>
internal sealed class FirstRanks(int capacity)
{
    private readonly List<Rank> heap = [];

    /// <summary>True when a rank is kept only if it comes before <see cref="Last"/>.</summary>
    public bool IsFull => heap.Count >= capacity;

    /// <summary>The last of those kept, when full.</summary>
    public Rank Last => heap[0];

    public void Add(Rank rank)
    {
        if (heap.Count < capacity)
        {
            heap.Add(rank);
            Rise(heap.Count - 1);
        }
        else if (capacity > 0 && rank < heap[0])
        {
            heap[0] = rank;
            Sink();
        }
    }

    /// <summary>Those kept, in order.</summary>
    public List<Rank> InOrder()
    {
        List<Rank> ranks = [.. heap];
        ranks.Sort();
        return ranks;
    }

    private void Rise(int child)
    {
        while (child > 0)
        {
            int parent = (child - 1) / 2;
            if (heap[child] <= heap[parent])
            {
                break;
            }

            (heap[child], heap[parent]) = (heap[parent], heap[child]);
            child = parent;
        }
    }

    private void Sink()
    {
        int parent = 0;
        while (true)
        {
            int child = (2 * parent) + 1;
            if (child >= heap.Count)
            {
                break;
            }

            if (child + 1 < heap.Count && heap[child + 1] > heap[child])
            {
                child++;
            }

            if (heap[child] <= heap[parent])
            {
                break;
            }

            (heap[child], heap[parent]) = (heap[parent], heap[child]);
            parent = child;
        }
    }
}
