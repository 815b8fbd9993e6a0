using System.Numerics;

namespace QuoteIndex.Storage.Inverted;

/// <summary>
/// Runs a compiled filter over all segments, a window at a time: counts what matches, ranks it, counts its facets, in one
/// pass. For one search.
/// </summary>
internal sealed class IndexSearch
{
    // What is more certainly a statement, and by its speaker, comes first of what speaks alike of the words: what a statement of no
    // certainty, and one of an unnamed speaker, are worth of one that is certain and named.
    private const float Doubtful = 0.5f;
    private const float Unnamed = 0.5f;

    // By the upper half of a document's prior.
    private static readonly float[] Certainties = [.. Enumerable.Range(0, byte.MaxValue + 1).Select(
        prior => (Doubtful + ((1 - Doubtful) * (prior >> 1) / SegmentColumns.MostCertain)) * ((prior & 1) == 0 ? Unnamed : 1))];

    private readonly SearchRequest request;
    private readonly float[] lengthNorms;
    private readonly FirstRanks first;
    private readonly FacetCounter[] facets;
    private readonly Dictionary<long, (Rank Rank, SegmentColumns Columns, int Document)> utterances = [];
    private readonly List<IReadings> readings = [];
    private readonly ulong[] bits = new ulong[Window.Words];
    private readonly ulong[] level = new ulong[Window.Words];
    private readonly ulong[] better = new ulong[Window.Words];
    private readonly bool eachDocument;
    private long total;

    public IndexSearch(SearchRequest request, double averageLength)
    {
        this.request = request;
        lengthNorms = Bm25.LengthNorms(averageLength);
        first = new FirstRanks(request.Capacity);
        facets = [.. request.Facets.Select(facet => new FacetCounter(facet))];
        eachDocument = facets.Length > 0 || request.UtteranceOf is not null;
    }

    public SearchOutcome Run(IReadOnlyList<SegmentView> views, OpenMatcher open, CancellationToken cancellationToken)
    {
        foreach (SegmentView view in views)
        {
            view.Arena.Reset();
            if (open(view) is { } matcher)
            {
                Run(view, matcher, cancellationToken);
            }
        }

        foreach ((Rank rank, SegmentColumns columns, int document) in utterances.Values)
        {
            Offer(rank);
            Count(columns, document);
        }

        return new SearchOutcome(first.InOrder(), total, facets);
    }

    private void Run(SegmentView view, Matcher matcher, CancellationToken cancellationToken)
    {
        readings.Clear();
        if (request.Order == QuoteOrder.Relevance)
        {
            matcher.AddReadings(readings);
        }

        int limit = view.Columns.FirstAbove(request.LastId);
        int document = matcher.Next(0);
        while (document < limit)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int start = document & -Window.Size, end = Math.Min(start + Window.Size, limit);
            Window.SetFirst(bits, end - start);
            if (view.Segment.Deleted is { } deleted)
            {
                int words = Math.Min(Window.Words, deleted.Length - (start >> 6));
                Window.AndNot(bits.AsSpan(0, words), deleted.AsSpan(start >> 6, words));
            }

            matcher.Keep(start, end, bits);
            Collect(view.Columns, start);
            document = end == limit ? limit : matcher.Next(end);
        }
    }

    private void Collect(SegmentColumns columns, int start)
    {
        int depth = 0;
        foreach (IReadings words in readings)
        {
            depth = Math.Max(depth, words.Readings);
        }

        if (depth == 0)
        {
            Collect(columns, start, bits, 0, false);
            return;
        }

        Array.Clear(better);
        for (int i = 0; i < depth; i++)
        {
            bits.CopyTo(level.AsSpan());
            foreach (IReadings words in readings)
            {
                Window.And(level, words.Reading(Math.Min(i, words.Readings - 1)));
            }

            Window.AndNot(level, better);
            Window.Or(better, level);
            Collect(columns, start, level, depth - 1 - i, true);
        }
    }

    // Documents of one level: better readings come before all wider ones, and within a reading BM25 decides.
    private void Collect(SegmentColumns columns, int start, ReadOnlySpan<ulong> some, int floor, bool ranked)
    {
        int count = Window.Count(some);
        if (count == 0)
        {
            return;
        }

        bool canEnter = request.Capacity > 0 && !(ranked && first.IsFull && Most(floor) <= first.Last.Value);
        if (!eachDocument)
        {
            total += count;
            if (!canEnter)
            {
                return;
            }
        }

        for (int i = 0; i < some.Length; i++)
        {
            ulong left = eachDocument && some[i] != 0 ? CountEach(columns, start, i, some[i], floor, ranked) : some[i];
            if (left == 0 || !canEnter)
            {
                continue;
            }

            if (ranked)
            {
                OfferByWords(columns, start, i, left, floor);
            }
            else
            {
                OfferByValue(columns, start, i, left);
            }
        }
    }

    // Counts documents of a word of bits, and gives those back that stand for themselves and not for an utterance.
    private ulong CountEach(SegmentColumns columns, int start, int inWindow, ulong documents, int floor, bool ranked)
    {
        int word = (start >> 6) + inWindow;
        if (!ranked || facets.Length > 0)
        {
            columns.Need(word, documents);
        }

        ulong alone = documents;
        for (ulong left = documents; left != 0; left &= left - 1)
        {
            int bit = BitOperations.TrailingZeroCount(left), document = (word << 6) + bit;
            if (request.UtteranceOf is { } utteranceOf && columns.IdOf(document) is var id && utteranceOf(id) is var utterance and not 0)
            {
                double value = ranked ? Score(columns.PriorsOf(word, 1UL << bit)[bit], (inWindow << 6) + bit, floor) : ValueOf(columns, document);
                Keep(utterance, new Rank(value, id), columns, document);
                alone &= ~(1UL << bit);
            }
            else
            {
                Count(columns, document);
            }
        }

        return alone;
    }

    // Documents come by ascending numbers, so of equal ones those before stay.
    private void OfferByWords(SegmentColumns columns, int start, int inWindow, ulong documents, int floor)
    {
        int word = (start >> 6) + inWindow;
        ulong able = first.IsFull ? Able(inWindow << 6, documents, floor) : documents;
        if (able == 0)
        {
            return;
        }

        ReadOnlySpan<ushort> priors = columns.PriorsOf(word, able);
        for (; able != 0; able &= able - 1)
        {
            int bit = BitOperations.TrailingZeroCount(able);
            double value = Score(priors[bit], (inWindow << 6) + bit, floor);
            if (!first.IsFull || value > first.Last.Value)
            {
                Offer(new Rank(value, columns.IdOf((word << 6) + bit)));
            }
        }
    }

    private void OfferByValue(SegmentColumns columns, int start, int inWindow, ulong documents)
    {
        int word = (start >> 6) + inWindow;
        if (first.IsFull && BestOf(columns, word) <= first.Last.Value)
        {
            return;
        }

        columns.Need(word, documents);
        for (ulong left = documents; left != 0; left &= left - 1)
        {
            int document = (word << 6) + BitOperations.TrailingZeroCount(left);
            double value = ValueOf(columns, document);
            if (!first.IsFull || value > first.Last.Value)
            {
                Offer(new Rank(value, columns.IdOf(document)));
            }
        }
    }

    // Those that would be among the first if all else spoke for them: nothing but words need be looked at to tell.
    private ulong Able(int inWindow, ulong documents, int floor)
    {
        ulong able = 0;
        double last = first.Last.Value;
        for (ulong left = documents; left != 0; left &= left - 1)
        {
            if (Value(Strength(inWindow + BitOperations.TrailingZeroCount(left), lengthNorms[0]), floor) > last)
            {
                able |= left & (~left + 1);
            }
        }

        return able;
    }

    // The statement of an utterance that comes first of those seen.
    private void Keep(long utterance, Rank rank, SegmentColumns columns, int document)
    {
        if (!utterances.TryGetValue(utterance, out (Rank Rank, SegmentColumns Columns, int Document) known) || rank < known.Rank)
        {
            utterances[utterance] = (rank, columns, document);
        }
    }

    private double Score(int prior, int inWindow, int floor) => Value(Strength(inWindow, lengthNorms[prior & byte.MaxValue]) * Certainties[prior >> 8], floor);

    private float Strength(int inWindow, float lengthNorm)
    {
        float strength = 0;
        foreach (IReadings words in readings)
        {
            strength += words.Strength(inWindow, lengthNorm);
        }

        return strength;
    }

    // At most what a document of a level is worth.
    private double Most(int floor)
    {
        float most = 0;
        foreach (IReadings words in readings)
        {
            most += words.Most(lengthNorms[0]);
        }

        return Value(most, floor);
    }

    // Never less for more strength.
    private static double Value(float strength, int floor) => floor + (strength / (1.0 + strength));

    private double ValueOf(SegmentColumns columns, int document) => request.Order switch
    {
        QuoteOrder.Place => -request.PlaceOfArticle[columns.Articles[document]],
        QuoteOrder.Oldest => columns.Days[document] is var day and >= 0 ? -day : double.NegativeInfinity,
        _ => columns.Days[document],
    };

    // At most what the 64 documents of a word of bits are worth.
    private double BestOf(SegmentColumns columns, int word)
    {
        if (request.Order == QuoteOrder.Place)
        {
            return 0;
        }

        columns.NeedDays(word);
        return request.Order == QuoteOrder.Oldest ? -columns.DayRanges.Oldest(word) : columns.DayRanges.Newest(word);
    }

    private void Count(SegmentColumns columns, int document)
    {
        total++;
        foreach (FacetCounter facet in facets)
        {
            facet.Add(columns, document);
        }
    }

    private void Offer(Rank rank)
    {
        if (request.After is not { } after || rank > after)
        {
            first.Add(rank);
        }
    }
}
