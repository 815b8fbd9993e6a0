using System.Numerics;

namespace QuoteIndex.Storage.Inverted;

/// <summary>
/// Runs a compiled filter over all segments, a window at a time: counts what matches, ranks it, counts its facets, in one
/// pass. For one search.
/// </summary>
internal sealed class IndexSearch
{
    // What a statement of no certainty, and one of an unnamed speaker, are worth of one that is certain and named.
    private const float Doubtful = 0.5f;
    private const float Unnamed = 0.5f;

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

        bool canEnter = request.Capacity > 0 && !(ranked && first.IsFull && first.Last.Value >= floor + 1);
        if (!canEnter && !eachDocument)
        {
            total += count;
            return;
        }

        for (int i = 0; i < some.Length; i++)
        {
            for (ulong word = some[i]; word != 0; word &= word - 1)
            {
                int inWindow = (i << 6) + BitOperations.TrailingZeroCount(word);
                int document = start + inWindow;
                long id = columns.IdOf(document);
                long utterance = request.UtteranceOf is null ? 0 : request.UtteranceOf(id);
                if (utterance == 0)
                {
                    Count(columns, document);
                    if (canEnter)
                    {
                        double value = ranked ? Score(columns, document, inWindow, floor) : ValueOf(columns, document);
                        if (!first.IsFull || value >= first.Last.Value)
                        {
                            Offer(new Rank(value, id));
                        }
                    }
                }
                else
                {
                    var rank = new Rank(ranked ? Score(columns, document, inWindow, floor) : ValueOf(columns, document), id);
                    if (!utterances.TryGetValue(utterance, out (Rank Rank, SegmentColumns Columns, int Document) known) || rank < known.Rank)
                    {
                        utterances[utterance] = (rank, columns, document);
                    }
                }
            }
        }
    }

    private double Score(SegmentColumns columns, int document, int inWindow, int floor)
    {
        float norm = lengthNorms[columns.Lengths[document]], strength = 0;
        foreach (IReadings words in readings)
        {
            strength += words.Strength(inWindow, norm);
        }

        // What is more certainly a statement, and by its speaker, comes first of what speaks alike of the words.
        strength *= Doubtful + ((1 - Doubtful) * columns.Confidences[document]);
        strength *= columns.Speakers[document] == 0 ? Unnamed : 1;
        return floor + ((double)strength / (1 + strength));
    }

    private double ValueOf(SegmentColumns columns, int document) => request.Order switch
    {
        QuoteOrder.Place => -request.PlaceOfArticle[columns.Articles[document]],
        QuoteOrder.Oldest => columns.DayOf(document) is var day and >= 0 ? -day : double.NegativeInfinity,
        _ => columns.DayOf(document),
    };

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
