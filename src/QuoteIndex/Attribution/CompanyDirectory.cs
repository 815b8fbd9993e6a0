using QuoteIndex.Attribution;
using QuoteIndex.Language;

namespace QuoteIndex;

/// <summary>
/// Well-known companies, so that "Meta Platforms Inc." and "Meta" are one. A company that is not listed is known by its
/// name without its legal form. Immutable, so safe to share between threads.
/// </summary>
public sealed class CompanyDirectory
{
    private static readonly Lazy<CompanyDirectory> Shared =
        new(() => new CompanyDirectory(WordList.Lines("companies.txt").Select(Company.Parse)));

    private readonly Company[] companies;
    private readonly Dictionary<string, Company> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> tickers = new(StringComparer.Ordinal);

    // The number of words of the longest name that begins with a word, so that a text is matched in one walk.
    private readonly Dictionary<string, int> longest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Company>.AlternateLookup<ReadOnlySpan<char>> namesBySpan;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> tickersBySpan;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> longestBySpan;

    /// <summary>Creates a directory; where two companies claim a name the first keeps it.</summary>
    public CompanyDirectory(IEnumerable<Company> companies)
    {
        ArgumentNullException.ThrowIfNull(companies);
        this.companies = [.. companies];
        namesBySpan = names.GetAlternateLookup<ReadOnlySpan<char>>();
        tickersBySpan = tickers.GetAlternateLookup<ReadOnlySpan<char>>();
        longestBySpan = longest.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Company company in this.companies)
        {
            names.TryAdd(company.Name, company);
            AddFirstWord(company.Name);
            foreach (string alias in company.Aliases)
            {
                names.TryAdd(alias, company);
                AddFirstWord(alias);
            }

            foreach (string ticker in company.Tickers)
            {
                tickers.TryAdd(ticker, company.Name);
            }
        }
    }

    /// <summary>The companies QuoteIndex ships.</summary>
    public static CompanyDirectory Default => Shared.Value;

    /// <summary>A directory that knows <paramref name="more"/> too; they come first where names collide.</summary>
    public CompanyDirectory With(IEnumerable<Company> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        return new(more.Concat(companies));
    }

    /// <summary>
    /// Reads a directory from a file: CSV with a heading, or JSON Lines. The fields are <c>name</c>, <c>aliases</c> and <c>tickers</c> (several; in
    /// CSV with semicolons between); all but the name may be missing. It knows the file's companies only:
    /// <c>CompanyDirectory.Default.With(loaded.Companies)</c> knows those QuoteIndex ships, too.
    /// </summary>
    /// <exception cref="QuoteIndexException">The file is not there, or wrong; the message names the line and what to write.</exception>
    public static async Task<CompanyDirectory> LoadAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        IReadOnlyList<DirectoryEntry> entries = await DirectoryFile.ReadAsync(path, ["name", "aliases", "tickers"], cancellationToken).ConfigureAwait(false);
        return new(entries.Select(entry => new Company(entry.Required("name")) { Aliases = entry.List("aliases"), Tickers = entry.List("tickers") }).ToList());
    }

    /// <summary>The companies in the order given.</summary>
    public IReadOnlyList<Company> Companies => companies;

    /// <summary>The company of that name or alias; null when there is none. The case of letters counts.</summary>
    public Company? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Find(name.AsSpan());
    }

    /// <summary>The same of a part of a text.</summary>
    internal Company? Find(ReadOnlySpan<char> name) => namesBySpan.TryGetValue(name, out Company? company) ? company : null;

    /// <summary>The company with that ticker; null when none has it.</summary>
    internal string? FindTicker(ReadOnlySpan<char> ticker) =>
        tickersBySpan.TryGetValue(ticker, out string? canonical) ? canonical : null;

    /// <summary>How many words the longest name has that begins with <paramref name="word"/>; 0 when none does.</summary>
    internal int LongestFrom(ReadOnlySpan<char> word) =>
        longestBySpan.TryGetValue(word, out int words) ? words : 0;

    /// <summary>The name the company goes by: the directory's, else the given one without its legal form and "the".</summary>
    public string Canonical(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string bare = CompanyName.WithoutLegalForm(name);
        ReadOnlySpan<char> first = bare.AsSpan();
        int partners = first.LastIndexOf(" & Co");
        Company? known = Find(name) ?? Find(name.AsSpan().TrimEnd('.')) ?? (partners > 0 && partners >= bare.Length - 6 ? Find(first[..partners]) : null)
            ?? Find(bare) ?? Find(CompanyName.WithoutArticle(bare));
        return known?.Name ?? CompanyName.WithoutArticle(bare);
    }

    private void AddFirstWord(string name)
    {
        int words = name.Count(c => c == ' ') + 1;
        int space = name.IndexOf(' ', StringComparison.Ordinal);
        string first = space < 0 ? name : name[..space];

        // A possessive mark is a word of its own in an analyzed text.
        if (first.EndsWith("'s", StringComparison.Ordinal))
        {
            (first, words) = (first[..^2], words + 1);
        }

        longest[first] = Math.Max(words, longest.GetValueOrDefault(first));
    }
}
