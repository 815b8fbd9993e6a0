using System.Runtime.InteropServices;
using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>
/// Puts statements together, each step a decision of a model: cues, the content of each, its source, whether the three
/// make a statement; then the quotations that no cue of their own accounts for.
/// </summary>
internal sealed class StatementDrafter(ExtractionModels models)
{
    /// <summary>Cues less likely than this are not looked into.</summary>
    public const double CueThreshold = 0.08;

    /// <summary>A draft is a statement from this probability on.</summary>
    private const double AcceptThreshold = 0.25;

    /// <summary>Next to a quotation that nothing else explains, a weaker draft will do.</summary>
    private const double SecondChanceThreshold = 0.15;

    /// <summary>A cue within another's content has a statement of its own from this probability on.</summary>
    private const double RelayThreshold = 0.6;

    /// <summary>No sentence has more statements than this that a reader could tell apart.</summary>
    private const int MostCues = 12;

    private readonly CueFinder cueFinder = new(models.Cues);
    private readonly ContentFinder contentFinder = new(models.Contents);
    private readonly ContentChooser? contentChooser = models.Readings is { } model ? new(model) : null;
    private readonly SourceFinder sourceFinder = new(models.Sources);
    private readonly DraftJudge? judge = models.Judge is { } model ? new(model) : null;
    private readonly QuotationAttributor? quotationAttributor = models.Quotations is { } model ? new(model) : null;
    private readonly DraftJudge? confidence = models.Confidence is { } model ? new(model) : null;
    private readonly List<Cue> cues = [];
    private readonly List<DraftStatement> quoted = [];
    private readonly List<DraftStatement> unquoted = [];

    // Where the cues of the sentence at hand begin.
    private int sentenceCues;
    private readonly List<bool> inside = [];
    private readonly List<(int First, int End)> ranges = [];
    private readonly List<List<(int First, int End)>> readings = [];
    private readonly Stack<List<(int First, int End)>> spareReadings = [];

    /// <summary>The drafts in order of place.</summary>
    public List<DraftStatement> Draft(QuotedText text, CancellationToken cancellationToken = default)
    {
        List<DraftStatement> drafts = Accept(text, out bool[] taken, cancellationToken);
        quotationAttributor?.Attribute(text, taken, drafts, cancellationToken);
        AcceptLikeliest(text, quoted, taken, drafts);
        ReportingClauses.Cut(text, unquoted, drafts);
        drafts.ForEach(draft => SpeakersAct.Cut(text, draft));
        drafts.Sort(InOrderOfPlace);
        foreach (DraftStatement draft in drafts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            draft.Confidence = draft.Evidence == SpeakerTurns.Evidence ? SpeakerTurns.Confidence : confidence?.Probability(text, draft) ?? 1;
        }

        if (confidence is not null)
        {
            drafts.RemoveAll(d => !AcceptancePolicy.Accepts(text, d));
        }

        return drafts;
    }

    /// <summary>What each cue of the article would make, whether or not it is a statement.</summary>
    public List<DraftStatement> Candidates(QuotedText text, CancellationToken cancellationToken = default)
    {
        cues.Clear();
        for (int s = 0; s < text.Analysis.Sentences.Length; s++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int first = cues.Count;
            cueFinder.Find(text, s, CueThreshold, cues);
            KeepSurest(first);
        }

        var found = new List<DraftStatement>();
        for (int i = 0, first = 0; i < cues.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            first = i > 0 && cues[i].Sentence != cues[i - 1].Sentence ? found.Count : first;
            sentenceCues = i == 0 || cues[i].Sentence != cues[i - 1].Sentence ? i : sentenceCues;
            if (DraftFrom(text, cues[i]) is { } draft)
            {
                found.Add(draft);
                Compare(text, found, first);
            }
        }

        return found;
    }

    private ReadOnlySpan<Cue> CuesOf(int sentence)
    {
        int end = sentenceCues + 1;
        while (end < cues.Count && cues[end].Sentence == sentence)
        {
            end++;
        }

        return sentenceCues < cues.Count && cues[sentenceCues].Sentence == sentence ? CollectionsMarshal.AsSpan(cues)[sentenceCues..end] : default;
    }

    // A sentence of nothing but reporting words must not cost a labelling for each.
    private void KeepSurest(int first)
    {
        if (cues.Count - first > MostCues)
        {
            Cue[] surest = [.. cues.Skip(first).OrderByDescending(c => c.Probability).Take(MostCues).OrderBy(c => c.Token)];
            cues.RemoveRange(first, cues.Count - first);
            cues.AddRange(surest);
        }
    }

    // Tells the newest draft and the others of its sentence, which begin at the given index, of each other's cues.
    private static void Compare(QuotedText text, List<DraftStatement> drafts, int first)
    {
        DraftStatement newest = drafts[^1];
        for (int i = first; i < drafts.Count - 1; i++)
        {
            DraftStatement other = drafts[i];
            if (other.Covers(newest.Cue) && !text.InQuotation(newest.Cue))
            {
                other.RelaysAnother |= Relays(text, other, newest);
                other.InnerCue = Math.Max(other.InnerCue, newest.CueProbability);
                newest.OuterCue = Math.Max(newest.OuterCue, other.CueProbability);
            }

            if (newest.Covers(other.Cue) && !text.InQuotation(other.Cue))
            {
                newest.RelaysAnother |= Relays(text, newest, other);
                newest.InnerCue = Math.Max(newest.InnerCue, other.CueProbability);
                other.OuterCue = Math.Max(other.OuterCue, newest.CueProbability);
            }

            LeaveToAnother(text, other, newest);
        }
    }

    // "“…,” Trump said, adding later, “…”": the second quotation is what the second cue reports.
    private static void LeaveToAnother(QuotedText text, DraftStatement draft, DraftStatement next)
    {
        if (next.CueProbability >= RelayThreshold && text.Tag(next.Cue) == WordClass.VBG && !text.InQuotation(next.Cue) && !draft.Covers(next.Cue)
            && draft.Cue < next.Cue && draft.First < next.Cue && draft.End > next.Cue && next.Covers(draft.End - 1))
        {
            draft.Remove(next.Cue, draft.End);
        }
    }

    // "…, noting that the company says …", "according to the paper, the company said …": most of what the outer cue reports in
    // passing is what another said, whose statement it is. "Smith said Jones had told him …" stays Smith's.
    private static bool Relays(QuotedText text, DraftStatement outer, DraftStatement inner)
    {
        if (inner.CueProbability < RelayThreshold || inner.Source < 0 || !(text.Tag(outer.Cue) == WordClass.VBG || text.CueClassOf(outer.Cue) == CueClass.Preposition))
        {
            return false;
        }

        int relayed = 0, words = 0;
        foreach ((int first, int end) in outer.Content)
        {
            words += end - first;
            for (int t = first; t < end; t++)
            {
                relayed += inner.Covers(t) ? 1 : 0;
            }
        }

        return relayed * 5 >= words * 3;
    }

    /// <summary>
    /// The statements that have a cue outside quotations; <paramref name="taken"/> tells the tokens that are content. What somebody
    /// quoted says of another's words ("“I swear …”", "“They say …”") waits until it is known who is quoted.
    /// </summary>
    public List<DraftStatement> Accept(QuotedText text, out bool[] taken, CancellationToken cancellationToken = default)
    {
        List<DraftStatement> candidates = Candidates(text, cancellationToken);
        foreach (DraftStatement draft in candidates)
        {
            draft.Probability = judge?.Probability(text, draft) ?? draft.CueProbability;
        }

        candidates.Sort(static (a, b) => a.Probability != b.Probability ? b.Probability.CompareTo(a.Probability) : a.Cue.CompareTo(b.Cue));
        List<DraftStatement> accepted = SpeakerTurns.Find(text);
        taken = new bool[text.Tokens.Length];
        foreach ((int first, int end) in accepted.SelectMany(d => d.Content))
        {
            Array.Fill(taken, true, first, end - first);
        }

        quoted.Clear();
        quoted.AddRange(candidates.Where(d => text.InQuotation(d.Cue)));
        unquoted.Clear();
        unquoted.AddRange(candidates.Where(d => !text.InQuotation(d.Cue)));
        AcceptLikeliest(text, unquoted, taken, accepted);
        accepted.Sort(InOrderOfPlace);
        return accepted;
    }

    // The likeliest come first: where two claim the same words, it has them.
    private static void AcceptLikeliest(QuotedText text, List<DraftStatement> candidates, bool[] taken, List<DraftStatement> accepted)
    {
        foreach (DraftStatement draft in candidates)
        {
            double threshold = HoldsOpenQuotation(text, draft, taken) ? SecondChanceThreshold : AcceptThreshold;
            if (draft.Probability >= threshold && !draft.RelaysAnother && !taken[draft.Cue] && Claim(text, draft, taken))
            {
                accepted.Add(draft);
            }
        }
    }

    private static int InOrderOfPlace(DraftStatement a, DraftStatement b) =>
        a.First != b.First ? a.First.CompareTo(b.First) : a.Cue.CompareTo(b.Cue);

    private DraftStatement? DraftFrom(QuotedText text, Cue cue)
    {
        double support = FindContent(text, cue, out (int NounPhrase, double Probability)? found);
        if (AnnouncedParagraph.After(text, cue) is { } announced)
        {
            (found, support) = (null, 1);
            CollectionsMarshal.AsSpan(inside).Clear();
            ranges.Clear();
            ranges.Add(announced);
        }

        if (ranges.Count == 0)
        {
            return null;
        }

        (int source, double probability) = found ?? sourceFinder.Find(text, cue, Inside, contentFinder.Geometry);
        var draft = new DraftStatement
        {
            Cue = cue.Token,
            CueProbability = cue.Probability,
            ContentSupport = support,
            Source = source,
            SourceProbability = probability,
            Evidence = "cue",
        };
        foreach ((int first, int end) in ranges)
        {
            draft.Add(first, end);
        }

        CompleteQuotations(text, draft);
        return TellsMoreThanSource(text, draft) ? draft : null;
    }

    // "[The New] York Times reports:", "[He] said:": a name is not what it says.
    private static bool TellsMoreThanSource(QuotedText text, DraftStatement draft)
    {
        if (draft.Source < 0)
        {
            return true;
        }

        NounPhrase source = text.NounPhrases[draft.Source];
        foreach ((int first, int end) in draft.Content)
        {
            for (int t = first; t < end; t++)
            {
                if ((t < source.First || t >= source.End) && !text.IsPunctuation(t))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Finds the content of a cue within its sentence: leaves its ranges in <see cref="ranges"/> and its words in
    /// <see cref="inside"/>, and returns how sure it is.
    /// </summary>
    public double FindContent(QuotedText text, Cue cue) => FindContent(text, cue, out _);

    // The source is told where the choice of the content has found it out.
    private double FindContent(QuotedText text, Cue cue, out (int NounPhrase, double Probability)? source)
    {
        source = null;
        Sentence s = text.Analysis.Sentences[cue.Sentence];
        contentFinder.Weigh(text, cue);
        ContentAlternatives.Find(text, s, cue.Token, contentFinder.Lattice, inside, readings, spareReadings);
        ranges.Clear();
        if (readings.Count == 0)
        {
            return 0;
        }

        // The likely source is that by the first reading; the final one is that by the chosen reading.
        TokenRanges.Mark(readings[0], s.First, CollectionsMarshal.AsSpan(inside));
        (int NounPhrase, double Probability) likely = sourceFinder.Find(text, cue, Inside, contentFinder.Geometry);
        (int index, double support) = contentChooser?.Choose(text, s, cue.Token, likely.NounPhrase, contentFinder.Lattice, contentFinder.Geometry, CuesOf(cue.Sentence), readings) ?? (0, 1);
        source = index == 0 ? likely : null;
        ranges.AddRange(readings[index]);
        TokenRanges.Mark(ranges, s.First, CollectionsMarshal.AsSpan(inside));
        return support;
    }

    /// <summary>Labels as ranges of tokens; the cue itself and ranges without a word left out.</summary>
    public static void ToRanges(QuotedText text, Sentence s, int cue, List<bool> inside, List<(int First, int End)> ranges)
    {
        ranges.Clear();
        for (int i = 0; i < inside.Count;)
        {
            int start = i;
            while (i < inside.Count && inside[i] && s.First + i != cue)
            {
                i++;
            }

            if (i > start && HoldsWord(text, s.First + start, s.First + i))
            {
                ranges.Add((s.First + start, s.First + i));
            }

            i = i == start ? i + 1 : i;
        }
    }

    /// <summary>Words of the last content found, by index within its sentence.</summary>
    public ReadOnlySpan<bool> Inside => CollectionsMarshal.AsSpan(inside);

    /// <summary>A quotation that a statement has half of belongs to it whole.</summary>
    private static void CompleteQuotations(QuotedText text, DraftStatement draft)
    {
        foreach ((int first, int end) in draft.Content.ToArray())
        {
            for (int t = first; t < end; t++)
            {
                int q = text.QuotationOf(t);
                if (q >= 0 && (t == first || text.QuotationOf(t - 1) != q))
                {
                    (int qFirst, int qEnd) = TokensOf(text, q);
                    Widen(text, draft, qFirst, qEnd);
                }
            }
        }
    }

    private static void Widen(QuotedText text, DraftStatement draft, int first, int end)
    {
        if (draft.Cue >= first && draft.Cue < end)
        {
            return;
        }

        int own = 0, words = 0;
        for (int t = first; t < end; t++)
        {
            own += draft.Covers(t) && !text.IsPunctuation(t) ? 1 : 0;
            words += text.IsPunctuation(t) ? 0 : 1;
        }

        // A quotation over several sentences is known by the one that stands beside the cue.
        Sentence beside = text.Analysis.Sentences[text.Analysis.SentenceOf(draft.Cue)];
        if (own * 2 >= words || first < beside.First || end > beside.End)
        {
            draft.Add(first, end);
        }
    }

    // Takes the draft's words unless most of them are taken; words that are taken already it loses.
    private static bool Claim(QuotedText text, DraftStatement draft, bool[] taken)
    {
        int free = 0, words = 0;
        foreach ((int first, int end) in draft.Content)
        {
            for (int t = first; t < end; t++)
            {
                words += text.IsPunctuation(t) ? 0 : 1;
                free += text.IsPunctuation(t) || taken[t] ? 0 : 1;
            }
        }

        if (free * 2 <= words)
        {
            return false;
        }

        (int First, int End)[] ranges = [.. draft.Content];
        draft.Content.Clear();
        foreach ((int first, int end) in ranges)
        {
            for (int t = first; t < end; t++)
            {
                if (!taken[t])
                {
                    draft.Add(t, t + 1);
                    taken[t] = true;
                }
            }
        }

        draft.Content.RemoveAll(r => !HoldsWord(text, r.First, r.End));
        return draft.Content.Count > 0;
    }

    private static bool HoldsOpenQuotation(QuotedText text, DraftStatement draft, bool[] taken)
    {
        foreach ((int first, int end) in draft.Content)
        {
            for (int t = first; t < end; t++)
            {
                if (text.InQuotation(t) && !taken[t] && !text.IsPunctuation(t))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The tokens of a quotation's content, as a range.</summary>
    public static (int First, int End) TokensOf(QuotedText text, int quotation)
    {
        TextSpan content = text.Quotations[quotation].Content;
        int first = text.Analysis.TokenAt(content.Start), end = first;
        while (end < text.Tokens.Length && text.Tokens[end].Start < content.End)
        {
            end++;
        }

        return (first, end);
    }

    private static bool HoldsWord(QuotedText text, int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (!text.IsPunctuation(t))
            {
                return true;
            }
        }

        return false;
    }
}
