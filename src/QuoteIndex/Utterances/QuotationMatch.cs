using QuoteIndex.Querying.Words;

namespace QuoteIndex.Utterances;

/// <summary>Lays a quotation beside a statement and tells how far the statement has its words.</summary>
internal static class QuotationMatch
{
    // Fewer words are found word for word or not at all.
    private const int LeastToDiffer = 4;

    // So much of the quotation must stand in a statement that has it with other words.
    private const double LeastAltered = 0.6;

    // A part must say something.
    private const int LeastPartWords = 4;
    private const int LeastPartContent = 2;
    private const double LeastPart = 0.2;

    // Words of a statement between two parts of the passage, beyond twice what the quotation has there.
    private const int MostBetween = 12;

    public static VerifiedStatement Of(AskedQuotation asked, Quote quote)
    {
        List<Word> words = WordAnalyzer.Analyze(QueryTerm.Quieten(quote.Text));
        words = AskedQuotation.Outside(words, TextMarks.Bracketed(quote.Text)) is { Count: > 0 } outside ? outside : words;
        WordId[] ids = WordId.Of(words);
        List<WordRun> exact = Exact(asked, ids);
        List<WordRun> runs = exact.Count > 0 ? exact : Core(asked, WordAlignment.Align(asked.Ids, ids));
        TextSpan passage = runs.Count == 0 ? default : new TextSpan(runs[0].There, runs[^1].ThereEnd);
        List<(TextSpan Here, TextSpan There)> gaps = exact.Count > 0 ? [] : Gaps(asked, runs, ids.Length);
        int weight = runs.Sum(run => asked.Ids[run.Here..run.HereEnd].Sum(AskedQuotation.WeightOf));
        double similarity = asked.Weight == 0 ? 0 : (double)weight / asked.Weight;
        return new VerifiedStatement
        {
            Quote = quote,
            Likeness = exact.Count > 0 ? VerificationVerdict.Verbatim : Likeness(asked, runs, ids.Length, similarity),
            Similarity = similarity,
            Passage = TextDifferences.Span(quote.Text, words, passage.Start, passage.End),
            IsWhole = passage.Length == ids.Length,
            Differences = [.. gaps.Select(gap => new TextDifference(
                TextDifferences.Span(asked.Text, asked.Words, gap.Here.Start, gap.Here.End),
                TextDifferences.Span(quote.Text, words, gap.There.Start, gap.There.End)))],
        };
    }

    // The quotation's stretches word for word and in order; none where one of them is missing.
    private static List<WordRun> Exact(AskedQuotation asked, WordId[] statement)
    {
        var runs = new List<WordRun>();
        int done = 0;
        foreach (TextSpan stretch in asked.Stretches)
        {
            int at = stretch.IsEmpty ? -1 : IndexOf(statement, asked.Ids.AsSpan(stretch.Start, stretch.Length), done);
            if (at < 0)
            {
                return [];
            }

            runs.Add(new WordRun(stretch.Start, at, stretch.Length));
            done = at + stretch.Length;
        }

        return runs;
    }

    // Span.IndexOf takes time by the product of the lengths where words repeat; a statement cannot be longer than what it holds.
    private static int IndexOf(WordId[] statement, ReadOnlySpan<WordId> stretch, int from)
    {
        const int Most = 2_000_000;
        long steps = 0;
        for (int i = from; i + stretch.Length <= statement.Length && steps < Most; i++)
        {
            int same = 0;
            while (same < stretch.Length && statement[i + same] == stretch[same])
            {
                same++;
            }

            if (same == stretch.Length)
            {
                return i;
            }

            steps += same + 1;
        }

        return -1;
    }

    // Of the runs the group that lies together in the statement and has most of the quotation: words alike elsewhere are so by chance.
    private static List<WordRun> Core(AskedQuotation asked, List<WordRun> runs)
    {
        List<WordRun> best = [], group = [];
        int bestWeight = 0, weight = 0;
        foreach (WordRun run in runs)
        {
            if (group.Count > 0 && run.There - group[^1].ThereEnd > MostBetween + (2 * (run.Here - group[^1].HereEnd))
                && !asked.Cuts.Any(cut => cut >= group[^1].HereEnd && cut <= run.Here))
            {
                (group, weight) = ([], 0);
            }

            group.Add(run);
            weight += asked.Ids[run.Here..run.HereEnd].Sum(AskedQuotation.WeightOf);
            if (weight > bestWeight)
            {
                (best, bestWeight) = ([.. group], weight);
            }
        }

        return best;
    }

    // What differs between the runs, and what the quotation has before and after them beside as many words of the statement.
    private static List<(TextSpan Here, TextSpan There)> Gaps(AskedQuotation asked, List<WordRun> runs, int statement)
    {
        if (runs.Count == 0)
        {
            return [(new TextSpan(0, asked.Ids.Length), new TextSpan(0, statement))];
        }

        var gaps = new List<(TextSpan Here, TextSpan There)>();
        int before = runs[0].Here, after = asked.Ids.Length - runs[^1].HereEnd;
        if (before > 0)
        {
            gaps.Add((new TextSpan(0, before), new TextSpan(Math.Max(0, runs[0].There - before), runs[0].There)));
        }

        for (int i = 1; i < runs.Count; i++)
        {
            var here = new TextSpan(runs[i - 1].HereEnd, runs[i].Here);
            var there = new TextSpan(runs[i - 1].ThereEnd, runs[i].There);
            if (!here.IsEmpty || !asked.Cuts.Contains(here.Start))
            {
                gaps.Add((here, there));
            }
        }

        if (after > 0)
        {
            gaps.Add((new TextSpan(runs[^1].HereEnd, asked.Ids.Length), new TextSpan(runs[^1].ThereEnd, Math.Min(statement, runs[^1].ThereEnd + after))));
        }

        return gaps;
    }

    private static VerificationVerdict Likeness(AskedQuotation asked, List<WordRun> runs, int statement, double similarity)
    {
        if (runs.Count == 0 || asked.Ids.Length < LeastToDiffer)
        {
            return VerificationVerdict.NotFound;
        }

        // At an end where the statement has no more words, it does not contradict the quotation; it is only shorter.
        int beforeEnd = runs[0].There == 0 ? runs[0].Here : 0;
        int afterEnd = runs[^1].ThereEnd == statement ? asked.Ids.Length - runs[^1].HereEnd : 0;
        int beyond = asked.Ids[..beforeEnd].Sum(AskedQuotation.WeightOf) + asked.Ids[(asked.Ids.Length - afterEnd)..].Sum(AskedQuotation.WeightOf);
        bool inOnePiece = runs.Count == 1;
        bool reachesEnds = (runs[0].Here == 0 || beforeEnd > 0) && (runs[^1].HereEnd == asked.Ids.Length || afterEnd > 0);
        WordRun longest = runs.MaxBy(run => run.Length);
        bool isPart = longest.Length >= LeastPartWords && similarity >= LeastPart
            && ((ReadOnlySpan<WordId>)asked.Ids).Slice(longest.Here, longest.Length).CountContent() >= LeastPartContent;
        if (isPart && inOnePiece && reachesEnds)
        {
            return VerificationVerdict.Partial;
        }

        // What the statement does contradict: the rest must be most of what it speaks of.
        bool isAltered = similarity * asked.Weight >= LeastAltered * (asked.Weight - beyond) && similarity >= LeastAltered / 2;
        return isAltered && similarity >= LeastAltered ? VerificationVerdict.Altered
            : isPart ? VerificationVerdict.Partial
            : VerificationVerdict.NotFound;
    }
}
