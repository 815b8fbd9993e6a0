using QuoteIndex.Language;
using QuoteIndex.Querying.Words;

namespace QuoteIndex;

/// <summary>
/// Words and abbreviations that mean the same, by which a search finds what was said in other words. They are looked up when a query
/// runs, so an index need not be made again for others. Members of a group are compared in any inflection, without regard to case
/// and accents; a word may be of several groups. Immutable and compared by value.
/// </summary>
public sealed class Synonyms : IEquatable<Synonyms>
{
    // No term has more words than this; what is longer is a sentence.
    private const int LongestMember = 8;

    private static readonly Lazy<Synonyms> Shared = new(() => new Synonyms([.. WordList.Lines("synonyms.txt"), .. WordList.Lines("synonyms-topics.txt"), .. Companies()]));

    private static readonly Lazy<SynonymTable> Related = new(() => new SynonymTable(WordList.Lines("related-words.txt")));

    // Made when first asked, which takes longer than opening an index may.
    private readonly Lazy<SynonymTable> table;
    private readonly Lazy<Synonyms> wider;
    private readonly bool related;

    private Synonyms(Synonyms narrower)
    {
        Groups = narrower.Groups;
        related = true;
        table = narrower.table;
        wider = new Lazy<Synonyms>(this);
    }

    private Synonyms(IReadOnlyList<string> groups)
    {
        Groups = groups;
        table = new Lazy<SynonymTable>(() => new SynonymTable(groups));
        wider = new Lazy<Synonyms>(() => new Synonyms(this));
    }

    /// <summary>The groups that come with the library: business, technology and the topics of general news.</summary>
    public static Synonyms Default => Shared.Value;

    /// <summary>No groups: only the words that are asked for.</summary>
    public static Synonyms None { get; } = new([]);

    /// <summary>
    /// These groups, and words by which something is spoken of without its name: <see cref="QuoteQuery.Widen"/>.
    /// </summary>
    internal Synonyms Wider => wider.Value;

    /// <summary>The groups as they were given.</summary>
    public IReadOnlyList<string> Groups { get; }

    /// <summary>
    /// These groups and more: "capex, capital budget" for what means the same; "economy > growth, recession" for words that
    /// tell of the first without meaning it.
    /// </summary>
    /// <exception cref="QuoteIndexException">A group is none; the message says which and how to write it.</exception>
    public Synonyms With(params IEnumerable<string> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        string[] more = [.. groups];
        foreach (string group in more)
        {
            Validate(group);
        }

        if (more.Length == 0)
        {
            return this;
        }

        var all = new Synonyms([.. Groups, .. more]);
        return related ? all.Wider : all;
    }

    /// <summary>These groups and those of a text file, one a line; what follows <c>#</c> is a remark.</summary>
    /// <exception cref="QuoteIndexException">The file cannot be read, or a line is no group.</exception>
    public async Task<Synonyms> WithFileAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        string[] lines;
        try
        {
            lines = await File.ReadAllLinesAsync(path, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new QuoteIndexException($"The synonyms in '{path}' cannot be read: {error.Message}", error);
        }

        return With(lines.Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0));
    }

    /// <inheritdoc/>
    public bool Equals(Synonyms? other) => ReferenceEquals(this, other) || (other is not null && related == other.related && Groups.SequenceEqual(other.Groups));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Synonyms);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(related, Groups.Count, Groups.Count == 0 ? "" : Groups[^1]);

    /// <summary>The longest run of words from <paramref name="start"/> on that has synonyms, those that only tell of what is asked for among them.</summary>
    internal SynonymRun Find(IReadOnlyList<Word> words, int start)
    {
        int length = table.Value.Find(words, start, out SynonymEntry? entry);
        var run = new SynonymRun(length, entry?.All ?? [], entry?.Same.Count ?? 0);
        if (!related)
        {
            return run;
        }

        int longest = Related.Value.Find(words, start, out SynonymEntry? wide);
        if (longest < length || wide is null)
        {
            return run;
        }

        IReadOnlyList<string[]> known = longest == length ? run.Synonyms : [];
        return new SynonymRun(
            longest,
            [.. known, .. wide.All.Where(other => !known.Any(synonym => synonym.AsSpan().SequenceEqual(other)))],
            longest == length ? run.Same : 0);
    }

    /// <summary>The same without the words that only tell of what is asked for.</summary>
    internal SynonymRun FindSame(IReadOnlyList<Word> words, int start)
    {
        int length = table.Value.Find(words, start, out SynonymEntry? entry);
        IReadOnlyList<string[]> same = entry?.Same ?? [];
        return new SynonymRun(length, same, same.Count);
    }

    // The companies the directory knows by several names: lines of "Canonical | other names, … | TICKERS".
    private static IEnumerable<string> Companies() => WordList.Lines("companies.txt")
        .Select(line => line.Split('|'))
        .Where(columns => columns.Length > 1 && columns[1].Trim().Length > 0)
        .Select(columns => columns[0] + "," + columns[1]);

    private static void Validate(string group)
    {
        ArgumentNullException.ThrowIfNull(group);
        string[] sides = group.Split('>');
        string[][] members = [.. group.Split('>', ',').Select(member => WordAnalyzer.Stems(member).ToArray())];
        if (sides.Length > 2 || members.Count(member => member.Length > 0) < 2 || Array.Exists(sides, side => SynonymTable.Members(side).Length == 0))
        {
            throw new QuoteIndexException($"'{group}' is no group of synonyms. Write at least two, as in 'capex, capital expenditure', or 'economy > growth, recession'.");
        }

        if (Array.Exists(members, member => member.Length > LongestMember))
        {
            throw new QuoteIndexException($"'{group}' holds more than {LongestMember} words in a row. Separate synonyms by commas.");
        }
    }
}
