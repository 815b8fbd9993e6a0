using QuoteIndex.Ingesting;
using QuoteIndex.Querying.Questions;
using QuoteIndex.Utterances;

namespace QuoteIndex;

/// <summary>
/// The front door: takes in files, and finds what was said in them. Safe for use by several threads at once. Every
/// method stops soon after its token is cancelled, and throws <see cref="OperationCanceledException"/>. A search works on a thread of the
/// pool: the caller's where it is one, so whoever wants several at once starts each with <see cref="Task.Run(Action)"/>.
/// </summary>
public sealed class QuoteArchive : IAsyncDisposable
{
    private readonly IQuoteStore store;
    private readonly Ingester ingester;
    private readonly QuestionAnswerer answerer;

    private QuoteArchive(IQuoteStore store, Func<Article, ExtractionOptions, IReadOnlyList<Quote>>? extract = null)
    {
        this.store = store;
        ingester = new Ingester(store, extract ?? QuoteExtractor.Extract);
        answerer = new QuestionAnswerer(store);
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

    /// <summary>Opens an archive on a store, which the archive disposes of.</summary>
    public static Task<QuoteArchive> OpenAsync(IQuoteStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return Task.FromResult(new QuoteArchive(store));
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
        return ingester.IngestAsync([.. pathsOrGlobs], options ?? IngestOptions.Default, progress, cancellationToken);
    }

    /// <summary>The page of statements that a query asks for.</summary>
    /// <exception cref="QuoteIndexException">The filter is nested too deep, the cursor is not of this query, or the index is damaged.</exception>
    public Task<QuotePage> SearchAsync(QuoteQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return store.SearchAsync(WithSynonyms(query), cancellationToken);
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
        return answerer.AskAsync(question, WithSynonyms(within), today, cancellationToken);
    }

    /// <summary>All statements that match, in the query's order, from its offset on and regardless of its page size.</summary>
    /// <exception cref="QuoteIndexException">While it is read: the filter is nested too deep, the cursor is not of this query, or the index is damaged.</exception>
    public IAsyncEnumerable<QuoteHit> StreamAsync(QuoteQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return store.StreamAsync(WithSynonyms(query), cancellationToken);
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
        return new QuotationVerifier(store).VerifyAsync(quotation, speaker, cancellationToken);
    }

    /// <summary>The named speakers, most quoted first.</summary>
    public Task<IReadOnlyList<SpeakerSummary>> SpeakersAsync(CancellationToken cancellationToken = default) => store.SpeakersAsync(cancellationToken);

    /// <summary>What the archive holds, in numbers.</summary>
    public Task<ArchiveStatistics> StatsAsync(CancellationToken cancellationToken = default) => store.StatsAsync(cancellationToken);

    /// <summary>Closes the store.</summary>
    public ValueTask DisposeAsync() => store.DisposeAsync();

    // A query under the library's own synonyms stays as it was written.
    private QuoteQuery WithSynonyms(QuoteQuery query) =>
        query.Synonyms is null && !ReferenceEquals(Synonyms, Synonyms.Default) ? query.Using(Synonyms) : query;

    /// <summary>Opens an archive whose statements another extractor finds; for tests.</summary>
    internal static QuoteArchive Open(IQuoteStore store, Func<Article, IReadOnlyList<Quote>> extract) => new(store, (article, _) => extract(article));
}
