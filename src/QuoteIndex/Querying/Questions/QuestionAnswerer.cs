namespace QuoteIndex.Querying.Questions;

/// <summary>Answers questions from a store: strictly first, then by relaxations it announces, else with nothing and the reason.</summary>
internal sealed class QuestionAnswerer(IQuoteStore store)
{
    // The names are read once for each state of the index.
    private volatile Tuple<long, NameDirectory>? directory;

    public async Task<QuoteAnswer> AskAsync(string question, QuoteQuery within, DateOnly today, CancellationToken cancellationToken)
    {
        long revision = await store.RevisionAsync(cancellationToken).ConfigureAwait(false);
        Task meanwhile = directory?.Item1 == revision ? Task.CompletedTask : Task.Run(() => PrepareAsync(question, cancellationToken), cancellationToken);
        NameDirectory names = await NamesAsync(revision, cancellationToken).ConfigureAwait(false);
        Synonyms synonyms = within.OtherWords;
        ParsedQuestion parsed = new QuestionParser(names, synonyms, today).Parse(question);
        await meanwhile.ConfigureAwait(false);
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

    // While the names are read, the store reads what else it needs of a state of the index that is new to it: it is asked for the
    // question's words.
    private Task<QuotePage> PrepareAsync(string question, CancellationToken cancellationToken) =>
        store.SearchAsync(QuoteQuery.All.About(question).Using(Synonyms.None).Take(1), cancellationToken);

    private async Task<NameDirectory> NamesAsync(long revision, CancellationToken cancellationToken)
    {
        if (directory is { } known && known.Item1 == revision)
        {
            return known.Item2;
        }

        IReadOnlyList<SpeakerName> speakers = await store.SpeakerNamesAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<string, long> companies = await store.CompaniesAsync(cancellationToken).ConfigureAwait(false);
        var names = new NameDirectory(speakers, companies.Keys);
        directory = Tuple.Create(revision, names);
        return names;
    }
}
