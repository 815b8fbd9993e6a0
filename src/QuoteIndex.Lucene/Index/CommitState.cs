using System.Globalization;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Lucene.Index;

/// <summary>What every commit of the index says of it, in Lucene's commit data, so that it is changed with the rest or not at all. Immutable.</summary>
internal sealed record CommitState
{
    /// <summary>The version of the format this library writes.</summary>
    public const int CurrentVersion = 3;

    private const string VersionKey = "quoteindex.version";
    private const string WordsKey = "quoteindex.words";
    private const string RevisionKey = "quoteindex.revision";
    private const string QuotesKey = "quoteindex.quotes";
    private const string NumbersKey = "quoteindex.numbers";
    private const string AliveKey = "quoteindex.alive";
    private const string LengthKey = "quoteindex.length";

    public int Version { get; init; } = CurrentVersion;

    /// <summary>The version of the word analyzer the index was made by.</summary>
    public int Words { get; init; } = WordAnalyzer.Version;

    /// <summary>How many changes there were.</summary>
    public long Revision { get; init; } = 1;

    /// <summary>The next quote's number.</summary>
    public long NextQuote { get; init; } = 1;

    /// <summary>The next number of an article or a name.</summary>
    public int NextNumber { get; init; } = 1;

    /// <summary>How many quotes there are.</summary>
    public long Alive { get; init; }

    /// <summary>How many words their statements have together.</summary>
    public long Length { get; init; }

    /// <summary>The same with a quote of so many words more.</summary>
    public CommitState With(int words) => this with { Alive = Alive + 1, Length = Length + words };

    /// <summary>The same with a quote of so many words less.</summary>
    public CommitState Without(int words) => this with { Alive = Alive - 1, Length = Length - words };

    /// <summary>Null when the data are of no index of ours.</summary>
    public static CommitState? Read(IDictionary<string, string> data) => data.ContainsKey(VersionKey)
        ? new CommitState
        {
            Version = (int)Number(data, VersionKey),
            Words = (int)Number(data, WordsKey),
            Revision = Number(data, RevisionKey),
            NextQuote = Number(data, QuotesKey),
            NextNumber = (int)Number(data, NumbersKey),
            Alive = Number(data, AliveKey),
            Length = Number(data, LengthKey),
        }
        : null;

    public Dictionary<string, string> Write() => new(StringComparer.Ordinal)
    {
        [VersionKey] = Text(Version),
        [WordsKey] = Text(Words),
        [RevisionKey] = Text(Revision),
        [QuotesKey] = Text(NextQuote),
        [NumbersKey] = Text(NextNumber),
        [AliveKey] = Text(Alive),
        [LengthKey] = Text(Length),
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(IDictionary<string, string> data, string key) =>
        data.TryGetValue(key, out string? text) && long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long number) ? number : 0;
}
