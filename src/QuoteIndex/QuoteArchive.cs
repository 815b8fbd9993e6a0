using QuoteIndex.Corrections;
using QuoteIndex.Ingesting;
using QuoteIndex.Querying.Questions;
using QuoteIndex.Telemetry;
using QuoteIndex.Utterances;

namespace QuoteIndex;

/// <summary>
/// The front door: takes in files, and finds what was said in them. Safe for use by several threads at once. Every
/// method stops soon after its token is cancelled, and throws <see cref="OperationCanceledException"/>. A search works on a thread of the
/// pool: the caller's where it is one, so whoever wants several at once starts each with <see cref="Task.Run(Action)"/>.
/// </summary>
public sealed class QuoteArchive : IQuoteSearcher, IAsyncDisposable
{
    private readonly IQuoteStore store;
    private readonly Ingester ingester;
    private readonly QuestionAnswerer answerer;
    private readonly Corrector corrector;

    private QuoteArchive(IQuoteStore store, Func<Article, ExtractionOptions, CancellationToken, IReadOnlyList<Quote>>? extract = null)
    {
        this.store = store;
        ingester = new Ingester(store, extract ?? QuoteExtractor.Extract);
        answerer = new QuestionAnswerer(store);
        corrector = new Corrector(store);
    }

    /// <summary>What tells today, for questions such as "last week"; default the system's clock.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>
    /// What other words count for those asked for, in queries that bring no synonyms of their own; default <see cref="Synonyms.Default"/>.
    /// They may change at any time: <c>archive.Synonyms = archive.Synonyms.With("capex, capital budget")</c>.
    /// </summary>
    public Synonyms Synonyms { get; set; } = Synonyms.Default;

    /// <summary>Opens the archive in an index file, creating it when there is none.</summary>
    /// <exception cref="QuoteIndexException">The file is no index, is of a newer version, or cannot be opened; the message says what to do.</exception>
    public static async Task<QuoteArchive> OpenAsync(string path, CancellationToken cancellationToken = default) =>
        new(await SqliteQuoteStore.OpenAsync(path, cancellationToken).ConfigureAwait(false));

    /// <summary>
    /// Opens an archive on a store and makes sure that the store can be read. The archive disposes of the store; where it cannot be opened,
    /// the store is disposed of at once.
    /// </summary>
    /// <exception cref="QuoteIndexException">The store cannot be read; the message says what to do.</exception>
    public static async Task<QuoteArchive> OpenAsync(IQuoteStore store, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        try
        {
            await store.RevisionAsync(cancellationToken).ConfigureAwait(false);
            return new QuoteArchive(store);
        }
        catch
        {
            await store.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Opens an empty archive in memory, which lives until it is disposed of.</summary>
    public static async Task<QuoteArchive> OpenInMemoryAsync(CancellationToken cancellationToken = default) =>
        new(await SqliteQuoteStore.OpenInMemoryAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>
    /// Takes in a file, everything below a folder, or the files a glob matches. Files that have not changed are left
    /// alone, changed ones replace their statements; each file is whole or absent, and durable once progress reports it.
    /// </summary>
    /// <returns>What was done; a file that cannot be read is a problem in it, and all others go on.</returns>
    /// <exception cref="QuoteIndexException">The index itself cannot be written.</exception>
    public Task<IngestReport> IngestAsync(
        string pathOrGlob,
        IngestOptions? options = null,
        IProgress<IngestProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        IngestAsync([pathOrGlob], options, progress, cancellationToken);

    /// <summary>Takes in several files, folders or globs, as <see cref="IngestAsync(string, IngestOptions?, IProgress{IngestProgress}?, CancellationToken)"/> does one.</summary>
    public Task<IngestReport> IngestAsync(
        IEnumerable<string> pathsOrGlobs,
        IngestOptions? options = null,
        IProgress<IngestProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pathsOrGlobs);
        string[] paths = [.. pathsOrGlobs];
        return Instruments.Ingest.RunAsync(
            (ingester, paths, options: options ?? IngestOptions.Default, progress, cancellationToken),
            static ingest => ingest.ingester.IngestAsync(ingest.paths, ingest.options, ingest.progress, ingest.cancellationToken),
            IngestInstruments.Describe);
    }

    /// <summary>The page of statements that a query asks for.</summary>
    /// <exception cref="QuoteIndexException">The filter is nested too deep, the cursor is not of this query, or the index is damaged.</exception>
    public Task<QuotePage> SearchAsync(QuoteQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Instruments.Search.RunAsync(
            (store, query: WithSynonyms(query), cancellationToken),
            static search => search.store.SearchAsync(search.query, search.cancellationToken),
            static (activity, page) => activity.SetTag("quoteindex.hits", page.Hits.Count).SetTag("quoteindex.total", page.Total));
    }

    /// <summary>
    /// Answers a question in English, such as "what did Zuckerberg say about capex since 2024", or plain keywords. Whatever
    /// <see cref="QuoteFilter"/> filters by can be asked for: "direct quotes by Hood with the words “cloud demand”, published by Reuters".
    /// Any text is a question: what is not understood is said in the answer.
    /// </summary>
    /// <exception cref="QuoteIndexException">The index is damaged.</exception>
    public Task<QuoteAnswer> AskAsync(string question, CancellationToken cancellationToken = default) => AskAsync(question, QuoteQuery.All, cancellationToken);

    /// <summary>Answers a question within <paramref name="within"/>: its filter, order and page apply besides what the question says.</summary>
    /// <exception cref="QuoteIndexException">The filter is nested too deep, the cursor is not of this query, or the index is damaged.</exception>
    public Task<QuoteAnswer> AskAsync(string question, QuoteQuery within, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(within);
        DateOnly today = DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);
        return Instruments.Ask.RunAsync(
            (answerer, question, within: WithSynonyms(within), today, cancellationToken),
            static ask => ask.answerer.AskAsync(ask.question, ask.within, ask.today, ask.cancellationToken),
            static (activity, answer) => activity.SetTag("quoteindex.hits", answer.Page.Hits.Count).SetTag("quoteindex.total", answer.Page.Total));
    }

    /// <summary>All statements that match, in the query's order, from its offset on and regardless of its page size.</summary>
    /// <exception cref="QuoteIndexException">While it is read: the filter is nested too deep, the cursor is not of this query, or the index is damaged.</exception>
    public IAsyncEnumerable<QuoteHit> StreamAsync(QuoteQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Instruments.Stream.Run(store.StreamAsync(WithSynonyms(query), cancellationToken));
    }

    /// <summary>
    /// Tells whether somebody said <paramref name="quotation"/>, in these words, and where that stands. Case, accents, punctuation,
    /// quotation marks and what stands in square brackets are no differences, and an ellipsis stands for any words left out. Any text can be asked
    /// about.
    /// </summary>
    /// <param name="quotation">The words, with or without quotation marks.</param>
    /// <param name="speaker">Who is supposed to have said them, as for <see cref="QuoteFilter.Speaker"/>; null when anybody may have. A name without any word is as good as null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<Verification> VerifyAsync(string quotation, string? speaker = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(quotation);
        return Instruments.Verify.RunAsync(
            (store, quotation, speaker, cancellationToken),
            static ask => new QuotationVerifier(ask.store).VerifyAsync(ask.quotation, ask.speaker, ask.cancellationToken),
            static (activity, answer) => activity.SetTag("quoteindex.verdict", answer.Verdict.ToString()).SetTag("quoteindex.hits", answer.Sources.Count));
    }

    /// <summary>The statement with an id, <see cref="Quote.Id"/>; null when the archive has none, as after its file has changed.</summary>
    public Task<Quote?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return corrector.FindAsync(id, cancellationToken);
    }

    /// <summary>
    /// Corrects a statement for good: searches, lists and questions see what is given here, also after its file was read again, wherever the statement
    /// stands in it then. What extraction had found stays in <see cref="Quote.Extracted"/>. Corrections of the same statement add up; parts that
    /// are null stay as they are. Durable when the task completes.
    /// </summary>
    /// <param name="id">The statement's <see cref="Quote.Id"/>.</param>
    /// <param name="speaker">Who said it; empty when that is not known. Title and company of somebody else go, unless they are given too.</param>
    /// <param name="title">The speaker's role; empty for none.</param>
    /// <param name="company">The speaker's company; empty for none.</param>
    /// <param name="saidOn">The day it was said.</param>
    /// <param name="kind">What sort of speaker it is; null for what the archive knows the name as, else a person.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The correction as it is kept now.</returns>
    /// <exception cref="QuoteIndexException">No statement has this id.</exception>
    /// <exception cref="ArgumentException">Nothing is corrected: neither speaker, title, company nor day is given.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is no kind of speaker.</exception>
    public Task<Correction> CorrectAsync(
        string id,
        string? speaker = null,
        string? title = null,
        string? company = null,
        DateOnly? saidOn = null,
        SpeakerKind? kind = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (kind is { } sort && !Enum.IsDefined(sort))
        {
            throw new ArgumentOutOfRangeException(nameof(kind), sort, "Not a kind of speaker.");
        }

        if ((speaker ?? title ?? company) is null && saidOn is null)
        {
            throw new ArgumentException("Nothing is corrected. Give a speaker, a title, a company or a day.", nameof(speaker));
        }

        return corrector.ChangeAsync(
            id,
            before => before with
            {
                Withdrawn = false,
                Speaker = speaker?.Trim() ?? before.Speaker,
                SpeakerKind = speaker is null ? kind ?? before.SpeakerKind : kind,
                Title = title?.Trim() ?? before.Title,
                Company = company?.Trim() ?? before.Company,
                SaidOn = saidOn ?? before.SaidOn,
                CorrectedAt = Clock.GetUtcNow(),
            },
            cancellationToken);
    }

    /// <summary>Takes out of the archive for good what is no statement; <see cref="UndoCorrectionAsync"/> brings it back. Durable when the task completes.</summary>
    /// <returns>The correction as it is kept now.</returns>
    /// <exception cref="QuoteIndexException">No statement has this id.</exception>
    public Task<Correction> WithdrawAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return corrector.ChangeAsync(id, before => before with { Withdrawn = true, CorrectedAt = Clock.GetUtcNow() }, cancellationToken);
    }

    /// <summary>Leaves a statement as extraction found it again, durably; false when nobody has corrected it.</summary>
    public Task<bool> UndoCorrectionAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return corrector.UndoAsync(id, cancellationToken);
    }

    /// <summary>All corrections, source by source, each with whether it applies now: those whose statement or file is gone are kept until it is there again.</summary>
    public Task<IReadOnlyList<Correction>> CorrectionsAsync(CancellationToken cancellationToken = default) => corrector.AllAsync(cancellationToken);

    /// <summary>Writes all corrections as JSON Lines, one a line, for a copy or another archive; returns how many. The stream stays open.</summary>
    public async Task<int> ExportCorrectionsAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        IReadOnlyList<Correction> all = await corrector.AllAsync(cancellationToken).ConfigureAwait(false);
        await CorrectionLines.WriteAsync(stream, all, cancellationToken).ConfigureAwait(false);
        return all.Count;
    }

    /// <summary>
    /// Takes in what <see cref="ExportCorrectionsAsync"/> wrote, all or nothing, in place of earlier corrections of the same statements. Where the archive
    /// does not have the file they name, they go to the one file of the same relative path, so that an archive of the same articles in another place
    /// is to be filled first.
    /// </summary>
    /// <returns>The corrections of the files that they are about, each with whether it applies now.</returns>
    /// <exception cref="QuoteIndexException">A line is no correction; the message names it.</exception>
    public async Task<IReadOnlyList<Correction>> ImportCorrectionsAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        IReadOnlyList<Correction> given = await CorrectionLines.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
        return await corrector.ImportAsync(given, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The named speakers, most quoted first.</summary>
    public Task<IReadOnlyList<SpeakerSummary>> SpeakersAsync(CancellationToken cancellationToken = default) => Instruments.Speakers.RunAsync(
        (store, cancellationToken),
        static list => list.store.SpeakersAsync(list.cancellationToken),
        static (activity, speakers) => activity.SetTag("quoteindex.total", speakers.Count));

    /// <summary>What the archive holds, in numbers.</summary>
    public Task<ArchiveStatistics> StatsAsync(CancellationToken cancellationToken = default) => Instruments.Stats.RunAsync(
        (store, cancellationToken),
        static count => count.store.StatsAsync(count.cancellationToken),
        static (activity, statistics) => activity.SetTag("quoteindex.total", statistics.Quotes));

    /// <summary>Closes the store.</summary>
    public ValueTask DisposeAsync() => store.DisposeAsync();

    // A query under the library's own synonyms stays as it was written.
    private QuoteQuery WithSynonyms(QuoteQuery query) =>
        query.Synonyms is null && !ReferenceEquals(Synonyms, Synonyms.Default) ? query.Using(Synonyms) : query;

    /// <summary>Opens an archive whose statements another extractor finds; for tests.</summary>
    internal static QuoteArchive Open(IQuoteStore store, Func<Article, IReadOnlyList<Quote>> extract) => new(store, (article, _, _) => extract(article));
}
