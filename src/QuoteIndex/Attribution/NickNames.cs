using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>Short forms of given names that do not begin like them ("Bill" for "William").</summary>
internal static class NickNames
{
    private static readonly Lazy<Dictionary<string, int[]>> Groups = new(Read);
    private static readonly Lazy<Dictionary<string, string[]>> Forms = new(ReadForms);

    /// <summary>True when both are forms of one given name. Names are folded (see <see cref="PersonName.Fold"/>).</summary>
    public static bool Same(string a, string b) =>
        Groups.Value.TryGetValue(a, out int[]? ofA) && Groups.Value.TryGetValue(b, out int[]? ofB) && ofA.Intersect(ofB).Any();

    /// <summary>The other forms of a given name, folded; none for a name without any.</summary>
    public static IReadOnlyList<string> Others(string name) => Forms.Value.GetValueOrDefault(name, []);

    private static Dictionary<string, string[]> ReadForms()
    {
        var forms = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (string line in WordList.Lines("nicknames.txt"))
        {
            string[] names = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (string name in names)
            {
                forms[name] = [.. forms.GetValueOrDefault(name, []).Union(names.Where(other => other != name))];
            }
        }

        return forms;
    }

    private static Dictionary<string, int[]> Read()
    {
        var groups = new Dictionary<string, int[]>(StringComparer.Ordinal);
        int number = 0;
        foreach (string line in WordList.Lines("nicknames.txt"))
        {
            foreach (string name in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                groups[name] = [.. groups.GetValueOrDefault(name, []), number];
            }

            number++;
        }

        return groups;
    }
}
