using QuoteIndex.Querying.Printing;

namespace QuoteIndex;

/// <summary>
/// A question to the archive as a value: which statements, in which order, which part of them. Every method returns a
/// new query and leaves this one as it is. The default is all statements, best match first, the first 20. Text given to
/// a query is only ever words, never query syntax. Immutable and compared by value, so safe to share between threads.
/// </summary>
public sealed record QuoteQuery
{
    private QuoteQuery()
    {
    }

    /// <summary>All statements; where every query begins.</summary>
    public static QuoteQuery All { get; } = new();

    /// <summary>What a statement must match.</summary>
    public QuoteFilter Filter { get; private init; } = QuoteFilter.All;

    /// <summary>The order of hits; default <see cref="QuoteOrder.Relevance"/>.</summary>
    public QuoteOrder Order { get; private init; }

    /// <summary>How many hits a page has at most; default 20.</summary>
    public int PageSize { get; private init; } = 20;

    /// <summary>How many hits come before the page; default 0. Counted from <see cref="Cursor"/> on when there is one.</summary>
    public int Offset { get; private init; }

    /// <summary>Where the page begins, as <see cref="QuotePage.Cursor"/> told it; null at the beginning.</summary>
    public string? Cursor { get; private init; }

    /// <summary>What the statements that match are counted by; default nothing. Each at most once, in the order asked for.</summary>
    public FacetSet Facets { get; private init; } = FacetSet.Empty;

    /// <summary>How many values of each facet are told at most; default 10.</summary>
    public int FacetSize { get; private init; } = 10;

    /// <summary>True when each utterance comes once, with its variants: see <see cref="Collapse"/>.</summary>
    public bool Collapsed { get; private init; }

    /// <summary>True when every hit tells why it matches: see <see cref="Explain"/>.</summary>
    public bool Explained { get; private init; }

    /// <summary>What other words count for those asked for; null for those of the archive.</summary>
    public Synonyms? Synonyms { get; private init; }

    /// <summary>True when words count as well that only tell of what is asked for: see <see cref="Widen"/>.</summary>
    public bool Widened { get; private init; }

    /// <summary>What other words count for those asked for, when all is said.</summary>
    internal Synonyms OtherWords => (Synonyms ?? Synonyms.Default) is var same && Widened ? same.Wider : same;

    /// <summary>Only statements by this speaker: <see cref="QuoteFilter.Speaker"/>.</summary>
    public QuoteQuery By(string name) => Where(QuoteFilter.Speaker(name));

    /// <summary>Only statements by this company or its people: <see cref="QuoteFilter.Company"/>.</summary>
    public QuoteQuery Of(string company) => Where(QuoteFilter.Company(company));

    /// <summary>Only statements by someone in this role: <see cref="QuoteFilter.Title"/>.</summary>
    public QuoteQuery InRole(string role) => Where(QuoteFilter.Title(role));

    /// <summary>Only statements about these words: <see cref="QuoteFilter.Words"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="match"/> does not tell how many.</exception>
    public QuoteQuery About(string words, WordMatch match = WordMatch.All) => Where(QuoteFilter.Words(words, match));

    /// <summary>Only statements with these words in a row: <see cref="QuoteFilter.Phrase"/>.</summary>
    public QuoteQuery Phrase(string phrase) => Where(QuoteFilter.Phrase(phrase));

    /// <summary>Only statements with a word that begins so: <see cref="QuoteFilter.Prefix"/>.</summary>
    public QuoteQuery Prefix(string prefix) => Where(QuoteFilter.Prefix(prefix));

    /// <summary>Only statements of these days, ends included; null leaves an end open: <see cref="QuoteFilter.Date"/>.</summary>
    public QuoteQuery Between(DateOnly? from, DateOnly? to) => Where(QuoteFilter.Date(from, to));

    /// <summary>Only statements of this day or later.</summary>
    public QuoteQuery Since(DateOnly day) => Where(QuoteFilter.Date(day, null));

    /// <summary>Only statements of this day or earlier.</summary>
    public QuoteQuery Until(DateOnly day) => Where(QuoteFilter.Date(null, day));

    /// <summary>Only statements published in these days, ends included; null leaves an end open: <see cref="QuoteFilter.Published"/>.</summary>
    public QuoteQuery PublishedBetween(DateOnly? from, DateOnly? to) => Where(QuoteFilter.Published(from, to));

    /// <summary>Only statements published on this day or later.</summary>
    public QuoteQuery PublishedSince(DateOnly day) => Where(QuoteFilter.Published(day, null));

    /// <summary>Only statements published on this day or earlier.</summary>
    public QuoteQuery PublishedUntil(DateOnly day) => Where(QuoteFilter.Published(null, day));

    /// <summary>Only statements said in these days, ends included; null leaves an end open: <see cref="QuoteFilter.Said"/>.</summary>
    public QuoteQuery SaidBetween(DateOnly? from, DateOnly? to) => Where(QuoteFilter.Said(from, to));

    /// <summary>Only statements said on this day or later.</summary>
    public QuoteQuery SaidSince(DateOnly day) => Where(QuoteFilter.Said(day, null));

    /// <summary>Only statements said on this day or earlier.</summary>
    public QuoteQuery SaidUntil(DateOnly day) => Where(QuoteFilter.Said(null, day));

    /// <summary>Only statements of one of these kinds: <see cref="QuoteFilter.Kind"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is no kind of statement.</exception>
    public QuoteQuery OfKind(params ReadOnlySpan<QuoteKind> kinds) => Where(QuoteFilter.Kind(kinds));

    /// <summary>Only statements of these sources: <see cref="QuoteFilter.Source"/>.</summary>
    public QuoteQuery From(string pathOrGlob) => Where(QuoteFilter.Source(pathOrGlob));

    /// <summary>Only statements from articles of this publisher: <see cref="QuoteFilter.Publisher"/>.</summary>
    public QuoteQuery PublishedBy(string publisher) => Where(QuoteFilter.Publisher(publisher));

    /// <summary>Only statements at least this certain, 0 to 1: <see cref="QuoteFilter.MinimumConfidence"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not a number.</exception>
    public QuoteQuery AtLeast(double confidence) => Where(QuoteFilter.MinimumConfidence(confidence));

    /// <summary>Only statements that another article has too: <see cref="QuoteFilter.Repeated"/>.</summary>
    public QuoteQuery Repeated() => Where(QuoteFilter.Repeated());

    /// <summary>Only statements that also match <paramref name="filter"/>.</summary>
    public QuoteQuery Where(QuoteFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return this with { Filter = Filter & filter };
    }

    /// <summary>Best match first.</summary>
    public QuoteQuery BestFirst() => OrderedBy(QuoteOrder.Relevance);

    /// <summary>Newest first, undated last.</summary>
    public QuoteQuery NewestFirst() => OrderedBy(QuoteOrder.Newest);

    /// <summary>Oldest first, undated last.</summary>
    public QuoteQuery OldestFirst() => OrderedBy(QuoteOrder.Oldest);

    /// <summary>In order of source and place in it.</summary>
    public QuoteQuery ByPlace() => OrderedBy(QuoteOrder.Place);

    /// <summary>In this order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no order.</exception>
    public QuoteQuery OrderedBy(QuoteOrder order) =>
        Enum.IsDefined(order) ? this with { Order = order } : throw new ArgumentOutOfRangeException(nameof(order), order, "Not an order.");

    /// <summary>At most this many hits a page; 0 only counts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public QuoteQuery Take(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return this with { PageSize = count };
    }

    /// <summary>Leaves out this many hits before the page. To go through many pages, <see cref="After"/> is faster and steadier.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public QuoteQuery Skip(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return this with { Offset = count };
    }

    /// <summary>
    /// The page that begins where another ended, given that page's <see cref="QuotePage.Cursor"/>. Pages that follow one another so
    /// give every statement that was there when the first was read exactly once, whatever is taken in meanwhile; what is
    /// removed meanwhile is left out. The cursor belongs to this filter, order and index;
    /// a search with one of another query throws <see cref="QuoteIndexException"/>. Null is the first page.
    /// </summary>
    public QuoteQuery After(string? cursor) => this with { Cursor = cursor, Offset = 0 };

    /// <summary>Also counts the statements that match by these facets, most frequent values first; in place of those asked for before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is no facet.</exception>
    public QuoteQuery CountedBy(params ReadOnlySpan<QuoteFacet> facets) => this with { Facets = FacetSet.Of(facets) };

    /// <summary>At most this many values of each facet.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public QuoteQuery TakeValues(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return this with { FacetSize = count };
    }

    /// <summary>
    /// Each utterance once: of the statements of several sources that are variants of one another, the one that comes first in
    /// the query's order, with the others as its <see cref="QuoteHit.Variants"/>. Totals and facets then count utterances.
    /// </summary>
    public QuoteQuery Collapse() => this with { Collapsed = true };

    /// <summary>Finds by these synonyms in place of the archive's.</summary>
    public QuoteQuery Using(Synonyms synonyms)
    {
        ArgumentNullException.ThrowIfNull(synonyms);
        return this with { Synonyms = synonyms };
    }

    /// <summary>
    /// Finds as well what is spoken of without its name, by words that news use then: "shooting" by "gunman". More is found, and more that is beside
    /// the point. A question is read so where it finds nothing otherwise.
    /// </summary>
    public QuoteQuery Widen() => this with { Widened = true };

    /// <summary>Every hit tells which words matched where, and why it stands at its place: <see cref="QuoteHit.Explanation"/>.</summary>
    public QuoteQuery Explain() => this with { Explained = true };

    /// <summary>The query as the C# that builds it: <c>QuoteQuery.All.By("Zuckerberg").About("capex").NewestFirst()</c>.</summary>
    public string ToFluent() => FluentText.Of(this);

    /// <summary>
    /// The query as the options of the tool, quoted for a POSIX shell: <c>search --speaker Zuckerberg --about capex --order newest</c>.
    /// Null when a text of it cannot stand on a command line (a NUL, half a surrogate pair).
    /// </summary>
    public string? ToOptions() => ShellText.Line(OptionsText.Of(this));

    /// <summary>
    /// The query as a question: <c>what did Zuckerberg say about capex since January 1, 2025</c>, which <see cref="QuoteArchive.AskAsync(string, CancellationToken)"/>
    /// takes to mean the same filter and order where the index knows the names. Null when no question says it.
    /// </summary>
    public string? ToQuestion() => QuestionText.Of(this);

    /// <summary>The filter and order in words, for every query: <c>statements by Zuckerberg, about capex, newest first</c>.</summary>
    public string ToWords() => QueryWords.Of(this);

    /// <summary>The query as C#: <see cref="ToFluent"/>.</summary>
    public override string ToString() => ToFluent();
}
