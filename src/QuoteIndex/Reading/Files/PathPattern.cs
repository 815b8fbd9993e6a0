using System.IO.Enumeration;

namespace QuoteIndex.Reading;

/// <summary>
/// A glob: '*' stands for any characters of a name, '?' for one, '**' for any number of folders. Names that begin with
/// a full stop are hidden, and only a part that begins with one matches them.
/// </summary>
/// <remarks>
/// Matching follows all places in the pattern where a path may stand at once, so its time is linear in the path however
/// many stars there are. A place is the index of the part that the next name must match.
/// </remarks>
internal sealed class PathPattern
{
    private const string AnyFolders = "**";

    private readonly string[] parts;

    private PathPattern(string root, string[] parts)
    {
        Root = root;
        this.parts = parts;
        Start = Settle([0]);
    }

    /// <summary>The folder that the pattern begins with, "." when it has none.</summary>
    public string Root { get; }

    /// <summary>The places at which matching begins, below <see cref="Root"/>.</summary>
    public IReadOnlyList<int> Start { get; }

    /// <summary>True when the text holds a wildcard.</summary>
    public static bool IsPattern(string text) => text.AsSpan().ContainsAny('*', '?');

    public static PathPattern Parse(string glob)
    {
        int wildcard = glob.AsSpan().IndexOfAny('*', '?');
        int rootEnd = glob.AsSpan(0, wildcard).LastIndexOfAny('/', Path.DirectorySeparatorChar) + 1;
        string[] parts = glob[rootEnd..].Split(['/', Path.DirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        string root = rootEnd switch { 0 => ".", 1 => glob[..1], _ => glob[..(rootEnd - 1)] };
        return new(root, parts);
    }

    /// <summary>The places after a folder of this name; empty when nothing below it can match.</summary>
    public IReadOnlyList<int> Enter(IReadOnlyList<int> places, ReadOnlySpan<char> name)
    {
        List<int> next = [];
        foreach (int place in places)
        {
            if (place < parts.Length && (parts[place] == AnyFolders ? !IsHidden(name) : IsMatch(parts[place], name)))
            {
                int after = parts[place] == AnyFolders ? place : place + 1;
                if (!next.Contains(after))
                {
                    next.Add(after);
                }
            }
        }

        return Settle(next);
    }

    /// <summary>True when a file of this name, found at these places, matches the whole pattern.</summary>
    public bool Accepts(IReadOnlyList<int> places, ReadOnlySpan<char> name)
    {
        foreach (int place in places)
        {
            if (place == parts.Length - 1 && (parts[place] == AnyFolders ? !IsHidden(name) : IsMatch(parts[place], name)))
            {
                return true;
            }
        }

        return false;
    }

    // "**" may stand for no folder at all, so whoever stands before it stands behind it, too.
    private List<int> Settle(List<int> places)
    {
        for (int i = 0; i < places.Count; i++)
        {
            int place = places[i];
            if (place + 1 < parts.Length && parts[place] == AnyFolders && !places.Contains(place + 1))
            {
                places.Add(place + 1);
            }
        }

        return places;
    }

    private static bool IsMatch(string part, ReadOnlySpan<char> name) =>
        (!IsHidden(name) || IsHidden(part))
        && FileSystemName.MatchesSimpleExpression(part, name, ignoreCase: OperatingSystem.IsWindows());

    private static bool IsHidden(ReadOnlySpan<char> name) => name.StartsWith(".");
}
