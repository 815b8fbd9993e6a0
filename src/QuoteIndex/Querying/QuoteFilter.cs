using QuoteIndex.Querying.Filters;

namespace QuoteIndex;

/// <summary>
/// A condition on quotes, combined with <c>&amp;</c>, <c>|</c> and <c>!</c>. The algebra is closed: only this library
/// makes filters, so every engine knows them all. Text given to a filter is only ever words, never query syntax.
/// Immutable and compared by value, so safe to share between threads.
/// </summary>
public abstract record QuoteFilter
{
    private protected QuoteFilter()
    {
    }

    /// <summary>Every quote.</summary>
    public static QuoteFilter All { get; } = new AndFilter([]);

    /// <summary>No quote.</summary>
    public static QuoteFilter None { get; } = new OrFilter([]);

    /// <summary>
    /// Statements by a speaker whose name has all words of <paramref name="name"/>, without regard to case, accents and
    /// honorifics: a full name, or only the surname. A speaker the article does not name is compared by the words that
    /// mention it ("analysts"). A name without any word matches nothing.
    /// </summary>
    public static QuoteFilter Speaker(string name) => new SpeakerFilter(Text(name));

    /// <summary>
    /// Statements by a company's people or by the company itself, under any name or ticker the library knows for it,
    /// with or without its legal form ("Meta", "Meta Platforms Inc.", "META").
    /// </summary>
    public static QuoteFilter Company(string name) => new CompanyFilter(Text(name));

    /// <summary>Statements by someone in this role, in any usual wording: "CFO" is "chief financial officer"; "president" is not "vice president".</summary>
    public static QuoteFilter Title(string role) => new TitleFilter(Text(role));

    /// <summary>
    /// Statements about <paramref name="words"/>: in their text, the sentences around them or, for all words but one,
    /// the headline; in any inflection, without regard to case and accents, or by a synonym. Function words count only
    /// when there are no others. Text without a word matches nothing.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="match"/> does not tell how many.</exception>
    public static QuoteFilter Words(string words, WordMatch match = WordMatch.All) =>
        Enum.IsDefined(match) ? new WordsFilter(Text(words), match) : throw new ArgumentOutOfRangeException(nameof(match), match, "Does not tell how many words.");

    /// <summary>Statements whose own text has these words in a row, in any inflection.</summary>
    public static QuoteFilter Phrase(string phrase) => new PhraseFilter(Text(phrase));

    /// <summary>Statements whose own text has a word that begins with <paramref name="prefix"/>; of several words each begins one.</summary>
    public static QuoteFilter Prefix(string prefix) => new PrefixFilter(Text(prefix));

    /// <summary>Statements of one of these kinds; of none given, no statement.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is no kind of statement.</exception>
    public static QuoteFilter Kind(params ReadOnlySpan<QuoteKind> kinds)
    {
        var set = KindSet.None;
        foreach (QuoteKind kind in kinds)
        {
            set |= kind switch
            {
                QuoteKind.Direct => KindSet.Direct,
                QuoteKind.Mixed => KindSet.Mixed,
                QuoteKind.Indirect => KindSet.Indirect,
                _ => throw new ArgumentOutOfRangeException(nameof(kinds), kind, "Not a kind of statement."),
            };
        }

        return new KindFilter(set);
    }

    /// <summary>Statements whose best known day (<see cref="Quote.Date"/>) lies in the range, ends included; null leaves an end open. Undated ones never match.</summary>
    public static QuoteFilter Date(DateOnly? from, DateOnly? to) => new DayFilter(DayBasis.BestKnown, from, to);

    /// <summary>Statements published in the range, ends included; null leaves an end open. Those of unknown publication never match.</summary>
    public static QuoteFilter Published(DateOnly? from, DateOnly? to) => new DayFilter(DayBasis.Published, from, to);

    /// <summary>Statements said in the range, ends included; null leaves an end open. Those whose day is not known never match.</summary>
    public static QuoteFilter Said(DateOnly? from, DateOnly? to) => new DayFilter(DayBasis.Said, from, to);

    /// <summary>
    /// Statements of sources whose path matches: a file, a folder (everything below it) or a glob with <c>*</c>,
    /// <c>?</c> (within one folder) and <c>**</c> (across folders). Compared with the path relative to what was
    /// ingested and with every ending of the full path that begins at a folder, exactly as written.
    /// </summary>
    public static QuoteFilter Source(string pathOrGlob) => new SourceFilter(Text(pathOrGlob));

    /// <summary>Statements published by <paramref name="name"/>, without regard to case and accents.</summary>
    public static QuoteFilter Publisher(string name) => new PublisherFilter(Text(name));

    /// <summary>Statements whose <see cref="Quote.Confidence"/>, 0 to 1, is at least this; below 0 all are, above 1 none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not a number.</exception>
    public static QuoteFilter MinimumConfidence(double confidence) =>
        double.IsNaN(confidence)
            ? throw new ArgumentOutOfRangeException(nameof(confidence), "A confidence lies between 0 and 1.")
            : new ConfidenceFilter(confidence);

    /// <summary>Statements that another article of the archive has too: whole, shortened, quoted in part or altered, as <see cref="QuoteQuery.Collapse"/> joins them.</summary>
    public static QuoteFilter Repeated() => new RepeatedFilter();

    /// <summary>Quotes that match both filters.</summary>
    public static QuoteFilter operator &(QuoteFilter left, QuoteFilter right) => AndFilter.Of(left, right);

    /// <summary>Quotes that match at least one of the filters.</summary>
    public static QuoteFilter operator |(QuoteFilter left, QuoteFilter right) => OrFilter.Of(left, right);

    /// <summary>Quotes that do not match the filter.</summary>
    public static QuoteFilter operator !(QuoteFilter filter) => NotFilter.Of(filter);

    private static string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text;
    }
}
