namespace QuoteIndex;

/// <summary>
/// What readers ask of an archive: the part of <see cref="QuoteArchive"/> that changes nothing, for applications to inject and for their tests to
/// fake. Safe for use by several threads at once. Every method stops soon after its token is cancelled, and throws
/// <see cref="OperationCanceledException"/>.
/// </summary>
public interface IQuoteSearcher
{
    /// <summary>The page of statements that a query asks for.</summary>
    Task<QuotePage> SearchAsync(QuoteQuery query, CancellationToken cancellationToken = default);

    /// <summary>All statements that match, in the query's order, from its offset on and regardless of its page size.</summary>
    IAsyncEnumerable<QuoteHit> StreamAsync(QuoteQuery query, CancellationToken cancellationToken = default);

    /// <summary>
    /// Answers a question in English, such as "what did Zuckerberg say about capex since 2024", or plain keywords.
    /// Any text is a question: what is not understood is said in the answer.
    /// </summary>
    Task<QuoteAnswer> AskAsync(string question, CancellationToken cancellationToken = default) => AskAsync(question, QuoteQuery.All, cancellationToken);

    /// <summary>Answers a question within <paramref name="within"/>: its filter, order and page apply besides what the question says.</summary>
    Task<QuoteAnswer> AskAsync(string question, QuoteQuery within, CancellationToken cancellationToken = default);

    /// <summary>Tells whether somebody said <paramref name="quotation"/>, in these words, and where that stands; see <see cref="QuoteArchive.VerifyAsync"/>.</summary>
    /// <param name="quotation">The words, with or without quotation marks.</param>
    /// <param name="speaker">Who is supposed to have said them; null when anybody may have.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<Verification> VerifyAsync(string quotation, string? speaker = null, CancellationToken cancellationToken = default);

    /// <summary>The statement with an id, <see cref="Quote.Id"/>; null when the archive has none, as after its file has changed.</summary>
    Task<Quote?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>The named speakers, most quoted first.</summary>
    Task<IReadOnlyList<SpeakerSummary>> SpeakersAsync(CancellationToken cancellationToken = default);

    /// <summary>What the archive holds, in numbers.</summary>
    Task<ArchiveStatistics> StatsAsync(CancellationToken cancellationToken = default);
}
