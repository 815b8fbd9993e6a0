namespace QuoteIndex;

/// <summary>What stands for a member of a group of synonyms: all of it, and what means the same alone; read when first asked for.</summary>
internal sealed class SynonymEntry(string member)
{
    private readonly List<(string List, bool Narrower)> lists = [];
    private IReadOnlyList<string[]>? all;
    private IReadOnlyList<string[]>? same;

    /// <summary>All that stands for the member, what means the same first.</summary>
    public IReadOnlyList<string[]> All => all ??= Read(narrower: true);

    /// <summary>What means the same.</summary>
    public IReadOnlyList<string[]> Same => same ??= Read(narrower: false);

    public void Add(string list, bool narrower) => lists.Add((list, narrower));

    private string[][] Read(bool narrower) => [.. lists
        .Where(list => narrower || !list.Narrower)
        .OrderBy(list => list.Narrower)
        .SelectMany(list => SynonymTable.Members(list.List))
        .Where(stems => SynonymTable.Key(stems) != member)
        .DistinctBy(SynonymTable.Key)];
}
