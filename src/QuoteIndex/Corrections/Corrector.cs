namespace QuoteIndex.Corrections;

/// <summary>Corrects the statements of a store, and tells which corrections there are.</summary>
internal sealed class Corrector(IQuoteStore store)
{
    /// <summary>The statement with an id; null when the store has none.</summary>
    public async Task<Quote?> FindAsync(string id, CancellationToken cancellationToken)
    {
        int end = id.LastIndexOf('#');
        if (end <= 0)
        {
            return null;
        }

        // A path with signs of globs finds others too.
        IAsyncEnumerable<QuoteHit> hits = store.StreamAsync(QuoteQuery.All.From(id[..end]).ByPlace(), cancellationToken);
        await foreach (QuoteHit hit in hits.ConfigureAwait(false))
        {
            if (hit.Quote.Id == id)
            {
                return hit.Quote;
            }
        }

        return null;
    }

    /// <summary>All corrections, each with whether it applies.</summary>
    public async Task<IReadOnlyList<Correction>> AllAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Correction> all = await store.CorrectionsAsync(cancellationToken).ConfigureAwait(false);
        if (all.Count == 0)
        {
            return all;
        }

        IReadOnlyDictionary<string, StoredSource> sources = await store.SourcesAsync(cancellationToken).ConfigureAwait(false);
        return [.. all.Select(correction => sources.ContainsKey(correction.Location) ? correction : correction with { State = CorrectionState.SourceGone })];
    }

    /// <summary>Changes what is decided about a statement, on top of what was decided before.</summary>
    /// <returns>The correction as it is kept now.</returns>
    /// <exception cref="QuoteIndexException">No statement has this id.</exception>
    public async Task<Correction> ChangeAsync(string id, Func<Correction, Correction> change, CancellationToken cancellationToken)
    {
        Correction before = await BeforeAsync(id, cancellationToken).ConfigureAwait(false)
            ?? throw new QuoteIndexException($"The archive has no statement '{id}'. Its file may have changed: search again, and use the id found there.");
        Correction changed = change(before);
        if (changed is { Speaker.Length: > 0, SpeakerKind: null })
        {
            changed = changed with { SpeakerKind = await KindOfAsync(changed.Speaker, cancellationToken).ConfigureAwait(false) };
        }

        await store.CorrectAsync([changed], cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Correction> all = await AllAsync(cancellationToken).ConfigureAwait(false);
        return all.LastOrDefault(correction => correction.Id == id) ?? changed with { State = CorrectionState.StatementGone };
    }

    /// <summary>Takes back what was decided; false when there was nothing.</summary>
    public async Task<bool> UndoAsync(string id, CancellationToken cancellationToken)
    {
        if (await KnownAsync(id, cancellationToken).ConfigureAwait(false) is not { } known)
        {
            return false;
        }

        await store.CorrectAsync([new Correction { Statement = known.Statement }], cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>
    /// Takes in corrections of this archive or another; those of files that stand elsewhere here are taken to the one file that has the same path.
    /// </summary>
    /// <returns>They, as they are kept now.</returns>
    public async Task<IReadOnlyList<Correction>> ImportAsync(IReadOnlyList<Correction> corrections, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, StoredSource> sources = await store.SourcesAsync(cancellationToken).ConfigureAwait(false);
        ILookup<string, string> locations = sources.Values.ToLookup(source => source.Path, source => source.Location, StringComparer.Ordinal);
        Correction[] given = [.. corrections.Select(Here)];
        await store.CorrectAsync(given, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Correction> all = await AllAsync(cancellationToken).ConfigureAwait(false);
        HashSet<string> touched = [.. given.Select(correction => correction.Location)];
        return [.. all.Where(correction => touched.Contains(correction.Location))];

        Correction Here(Correction correction)
        {
            QuoteSource place = correction.Statement.Source;
            string[] here = sources.ContainsKey(correction.Location) ? [] : [.. CandidatesOf(place.Path, locations)];
            return here is [var only] ? correction with { Statement = correction.Statement with { Source = place with { Location = only } } } : correction;
        }
    }

    // The path of an article in an archive file begins with that of the file.
    private static IEnumerable<string> CandidatesOf(string path, ILookup<string, string> locations)
    {
        for (int end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (locations.Contains(path[..end]))
            {
                return locations[path[..end]];
            }
        }

        return [];
    }

    private async Task<Correction?> BeforeAsync(string id, CancellationToken cancellationToken) =>
        await KnownAsync(id, cancellationToken).ConfigureAwait(false) is { } known ? known
        : await FindAsync(id, cancellationToken).ConfigureAwait(false) is { } quote ? new Correction { Statement = quote.Extracted ?? quote }
        : null;

    private async Task<Correction?> KnownAsync(string id, CancellationToken cancellationToken) =>
        (await store.CorrectionsAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(correction => correction.Id == id);

    // The kind the name has elsewhere in the archive.
    private async Task<SpeakerKind> KindOfAsync(string name, CancellationToken cancellationToken)
    {
        IReadOnlyList<SpeakerName> speakers = await store.SpeakerNamesAsync(cancellationToken).ConfigureAwait(false);
        if (speakers.FirstOrDefault(speaker => speaker.Name == name) is { Kind: not SpeakerKind.Unknown } known)
        {
            return known.Kind;
        }

        IReadOnlyDictionary<string, long> companies = await store.CompaniesAsync(cancellationToken).ConfigureAwait(false);
        return companies.ContainsKey(name) || CompanyDirectory.Default.Find(name) is not null ? SpeakerKind.Organization : SpeakerKind.Person;
    }
}
