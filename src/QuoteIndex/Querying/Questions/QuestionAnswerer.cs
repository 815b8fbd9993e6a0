namespace QuoteIndex.Querying.Questions;

/// <summary>Answers questions from a store: strictly first, then by relaxations it announces, else with nothing and the reason.</summary>
internal sealed class QuestionAnswerer(IQuoteStore store)
{
    // The names are read once for each state of the index.
    private volatile Tuple<long, NameDirectory>? directory;

    public async Task<QuoteAnswer> AskAsync(string question, QuoteQuery within, DateOnly today, CancellationToken cancellationToken)
    {
        NameDirectory names = await NamesAsync(cancellationToken).ConfigureAwait(false);
        Synonyms synonyms = within.Synonyms ?? Synonyms.Default;
        ParsedQuestion parsed = new QuestionParser(names, synonyms, today).Parse(question);
        parsed = await new RoleHolders(store, synonyms).ResolveAsync(parsed, cancellationToken).ConfigureAwait(false);
        Reading reading = await new Relaxation(store, names, within).ReadAsync(parsed, cancellationToken).ConfigureAwait(false);
        var notes = new List<string>();
        if (reading.Note is not null)
        {
            notes.Add(reading.Note);
        }

        if (reading.Page.Total == 0)
        {
            notes.AddRange(await new NothingFound(store, names, within).ExplainAsync(reading.Question, cancellationToken).ConfigureAwait(false));
        }

        notes.AddRange(parsed.Who.Concat(parsed.Concerned).Select(party => party.Ambiguous).OfType<string>());
        return new QuoteAnswer
        {
            Question = question,
            Query = reading.Page.Query,
            Interpretation = reading.Question.InWords(),
            Unused = parsed.Unused,
            Notes = notes,
            Page = reading.Page,
        };
    }

    private async Task<NameDirectory> NamesAsync(CancellationToken cancellationToken)
    {
        long revision = await store.RevisionAsync(cancellationToken).ConfigureAwait(false);
        if (directory is { } known && known.Item1 == revision)
        {
            return known.Item2;
        }

        // The first search reads what it needs of the index meanwhile.
        Task<QuotePage> first = store.SearchAsync(QuoteQuery.All.Take(0), cancellationToken);
        IReadOnlyList<SpeakerName> speakers = await store.SpeakerNamesAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<string, long> companies = await store.CompaniesAsync(cancellationToken).ConfigureAwait(false);
        var names = new NameDirectory(speakers, companies.Keys);
        directory = Tuple.Create(revision, names);
        await first.ConfigureAwait(false);
        return names;
    }
}
