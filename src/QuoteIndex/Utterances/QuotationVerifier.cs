using QuoteIndex.Querying.Words;

namespace QuoteIndex.Utterances;

/// <summary>
/// Verifies quotations against a store. Any engine will do: it is asked for statements with the quotation's words, and what it
/// finds is laid beside the quotation here.
/// </summary>
internal sealed class QuotationVerifier(IQuoteStore store)
{
    private const int MostSources = 1000;
    private const int MostClosest = 3;

    // Of statements that have some of the words, the best so many are looked at; fewer for a quotation of thousands of words.
    private const int Candidates = 60;
    private const int FewestCandidates = 5;
    private const int MostWordsCompared = 1_000_000;

    // What a long quotation is looked for by.
    private const int MostPhraseWords = 40;
    private const int PhraseWords = 5;
    private const int MostPhrases = 16;
    private const int MostTopicWords = 16;

    public async Task<Verification> VerifyAsync(string quotation, string? speaker, CancellationToken cancellationToken)
    {
        var asked = new AskedQuotation(quotation);
        IReadOnlyList<string> name = speaker is null ? [] : PersonName.Required(speaker);
        var found = new Dictionary<object, VerifiedStatement>();
        if (asked.Words.Count > 0)
        {
            await FindAsync(found, asked, speaker is not null && name.Count > 0 ? speaker : null, cancellationToken).ConfigureAwait(false);
        }

        VerifiedStatement[] all = [.. found.Values
            .OrderByDescending(statement => statement.Likeness)
            .ThenByDescending(statement => statement.SpeakerMatches == true)
            .ThenByDescending(statement => Math.Round(statement.Similarity, 6))
            .ThenBy(statement => statement.Quote.Kind)
            .ThenByDescending(statement => statement.Quote.Speaker.Name is not null)
            .ThenBy(statement => statement.Quote.Date ?? DateOnly.MaxValue)
            .ThenBy(statement => statement.Quote.Source.Path, StringComparer.Ordinal)
            .ThenBy(statement => statement.Quote.Source.Line)
            .ThenBy(statement => statement.Quote.Text, StringComparer.Ordinal)];
        (VerificationVerdict verdict, VerifiedStatement[] sources) = Judge(all, name.Count > 0);
        VerifiedStatement[] closest = verdict == VerificationVerdict.NotFound
            ? [.. all.Where(statement => statement.Similarity > 0).OrderByDescending(statement => statement.Similarity).Take(MostClosest)]
            : [];
        return new Verification
        {
            Quotation = quotation,
            Speaker = speaker,
            Verdict = verdict,
            Sources = sources,
            Closest = closest,
            Summary = VerificationSummary.Of(asked, speaker, verdict, sources, closest),
        };
    }

    private static (VerificationVerdict Verdict, VerifiedStatement[] Sources) Judge(VerifiedStatement[] all, bool speakerAsked)
    {
        VerifiedStatement[] having = [.. all.Where(statement => statement.Likeness != VerificationVerdict.NotFound).Take(MostSources)];
        if (!speakerAsked)
        {
            return Of(having);
        }

        VerifiedStatement[] theirs = [.. having.Where(statement => statement.SpeakerMatches == true)];
        VerifiedStatement[] others = [.. having.Where(statement => statement.SpeakerMatches == false && statement.Likeness >= VerificationVerdict.Altered)];
        VerifiedStatement[] nobodys = [.. having.Where(statement => statement.SpeakerMatches is null)];
        VerificationVerdict other = Of(others).Verdict;
        return theirs.Length > 0 && Of(theirs).Verdict >= other ? Of(theirs)
            : others.Length > 0 && other >= Of(nobodys).Verdict ? (VerificationVerdict.SaidByAnother, others)
            : Of(nobodys);

        static (VerificationVerdict Verdict, VerifiedStatement[] Sources) Of(VerifiedStatement[] some) =>
            some.Length > 0 ? (some[0].Likeness, some) : (VerificationVerdict.NotFound, []);
    }

    private async Task FindAsync(Dictionary<object, VerifiedStatement> found, AskedQuotation asked, string? speaker, CancellationToken cancellationToken)
    {
        int most = Math.Clamp(MostWordsCompared / asked.Words.Count, FewestCandidates, Candidates);
        QuoteFilter phrases = Phrases(asked), words = QuoteFilter.Words(TopicWords(asked), WordMatch.Any);
        if (asked.Words.Count <= MostPhraseWords)
        {
            QuoteFilter exact = asked.Stretches.Select(stretch => QuoteFilter.Phrase(asked.TextOf(stretch))).Aggregate((left, right) => left & right);
            await AddAsync(exact, MostSources).ConfigureAwait(false);
        }

        await AddAsync(phrases, 2 * most).ConfigureAwait(false);
        await AddAsync(words, most).ConfigureAwait(false);
        if (speaker is not null)
        {
            // Not to be crowded out by what others said.
            await AddAsync(phrases & QuoteFilter.Speaker(speaker), most).ConfigureAwait(false);
            await AddAsync(words & QuoteFilter.Speaker(speaker), most).ConfigureAwait(false);
        }

        async Task AddAsync(QuoteFilter filter, int count)
        {
            QuotePage page = await store.SearchAsync(QuoteQuery.All.Where(filter).Take(count), cancellationToken).ConfigureAwait(false);
            foreach (Quote quote in page.Hits.Select(hit => hit.Quote))
            {
                cancellationToken.ThrowIfCancellationRequested();
                object place = (quote.Source.Location ?? quote.Source.Path, quote.Source.Path, quote.Source.Record, quote.Content[0], quote.Text);
                if (!found.ContainsKey(place))
                {
                    found.Add(place, QuotationMatch.Of(asked, quote) with { SpeakerMatches = speaker is null ? null : SpeakerMatch.Holds(speaker, quote.Speaker) });
                }
            }
        }
    }

    // Some words in a row, here and there in the quotation, any of which a statement that has a part of it may have.
    private static QuoteFilter Phrases(AskedQuotation asked)
    {
        var phrases = new List<TextSpan>();
        foreach (TextSpan stretch in asked.Stretches)
        {
            for (int start = stretch.Start; start < stretch.End; start += PhraseWords - 1)
            {
                var phrase = new TextSpan(start, Math.Min(start + PhraseWords, stretch.End));
                if (((ReadOnlySpan<WordId>)asked.Ids).Slice(phrase.Start, phrase.Length).CountContent() > 1)
                {
                    phrases.Add(phrase);
                }
            }
        }

        int step = Math.Max(1, (phrases.Count + MostPhrases - 1) / MostPhrases);
        return phrases.Where((_, i) => i % step == 0)
            .Select(phrase => QuoteFilter.Phrase(asked.TextOf(phrase)))
            .Aggregate(QuoteFilter.None, (left, right) => left | right);
    }

    // Long words are the rarer ones.
    private static string TopicWords(AskedQuotation asked)
    {
        bool anyContent = asked.Ids.Any(id => id.IsContent);
        return string.Join(' ', Enumerable.Range(0, asked.Words.Count)
            .Where(i => !anyContent || asked.Ids[i].IsContent)
            .DistinctBy(i => asked.Words[i].Stem)
            .OrderByDescending(i => asked.Words[i].Form.Length)
            .Take(MostTopicWords)
            .Select(i => asked.TextOf(new TextSpan(i, i + 1))));
    }
}
