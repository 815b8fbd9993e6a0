using QuoteIndex.Language;

namespace QuoteIndex.Benchmarks.Corpus;

/// <summary>Who is quoted in the corpus, most quoted first: a speaker for every fifty quotes, ten speakers a company.</summary>
internal sealed class Cast
{
    private static readonly string[] Titles = ["chief executive", "chief financial officer", "chief operating officer", "chairman", "president", "analyst", "spokesperson", "founder", "head of research", "general counsel"];
    private static readonly string[] CompanyForms = ["Group", "Holdings", "Systems", "Capital", "Labs", "Energy", "Motors", "Bank"];

    private readonly CastMember[] members;

    public Cast(int quotes, Random random)
    {
        var invented = new InventedWords(random);
        string[] firstNames = [.. WordList.Lines("first-names.txt").SelectMany(line => line.Split(' ')).Where(name => name.Length > 2)];
        members = new CastMember[Math.Max(20, quotes / 50)];
        Companies = [.. Enumerable.Range(0, Math.Max(5, members.Length / 10)).Select(_ => $"{Capitalized(invented.Next())} {Any(CompanyForms)}")];
        var companies = new Zipf(Companies.Count);
        for (int i = 0; i < members.Length; i++)
        {
            members[i] = new CastMember($"{Any(firstNames)} {Capitalized(invented.Next())}", Any(Titles), Companies[companies.Next(random)]);
        }

        T Any<T>(T[] of) => of[random.Next(of.Length)];
    }

    public int Count => members.Length;

    public IReadOnlyList<string> Companies { get; }

    public CastMember this[int rank] => members[rank];

    /// <summary>Everything the corpus may say of a speaker.</summary>
    public IReadOnlyCollection<string> Names => [.. members.Select(member => member.Name), .. Companies, .. Titles];

    private static string Capitalized(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
