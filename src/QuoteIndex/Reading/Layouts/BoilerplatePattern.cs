namespace QuoteIndex.Reading;

/// <summary>
/// One pattern of boilerplate.txt, in the notation that file explains. Matching reads the line once from left to
/// right and never goes back: a wildcard ends where the literal after it first occurs.
/// </summary>
internal sealed class BoilerplatePattern
{
    private readonly List<Piece> pieces = [];

    public BoilerplatePattern(string section, string pattern)
    {
        Kind = section;
        IsLink = section == "link";
        ReadOnlySpan<char> rest = pattern;
        while (!rest.IsEmpty)
        {
            (Wildcard wildcard, int length) =
                rest[0] == '*' ? (Wildcard.Any, 1)
                : rest.StartsWith("<names>") ? (Wildcard.Names, "<names>".Length)
                : rest.StartsWith("<publisher>") ? (Wildcard.Publisher, "<publisher>".Length)
                : (Wildcard.None, 0);
            if (wildcard == Wildcard.None)
            {
                length = rest.IndexOfAny('*', '<') is > 0 and int next ? next : rest.Length;
            }

            pieces.Add(new(wildcard, wildcard == Wildcard.None ? rest[..length].ToString() : ""));
            rest = rest[length..];
        }
    }

    private enum Wildcard
    {
        None, Any, Names, Publisher,
    }

    /// <summary>The letters a line must begin with; empty when the pattern begins with a wildcard.</summary>
    public string Start => pieces[0].Literal;

    /// <summary>Letters that a line must hold, the first the pattern has; empty when it has none.</summary>
    public string Required => pieces.Find(p => p.Literal.Length > 0).Literal ?? "";

    /// <summary>True for patterns of lines that point to other articles.</summary>
    public bool IsLink { get; }

    /// <summary>What such a line is, for a person: "byline", "credit".</summary>
    public string Kind { get; }

    /// <summary>
    /// True when the pattern speaks of the whole of <paramref name="line"/>; <paramref name="publisher"/> is the part of
    /// the line that names one, or empty.
    /// </summary>
    public bool Matches(ReadOnlySpan<char> line, NameWords names, out ReadOnlySpan<char> publisher)
    {
        publisher = default;
        for (int i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Wildcard == Wildcard.None)
            {
                if (!line.StartsWith(pieces[i].Literal, StringComparison.OrdinalIgnoreCase))
                {
                    return false;
                }

                line = line[pieces[i].Literal.Length..];
                continue;
            }

            ReadOnlySpan<char> words = line[..WildcardLength(line, i)].Trim();
            if (pieces[i].Wildcard != Wildcard.Any && !names.AreNames(words))
            {
                return false;
            }

            publisher = pieces[i].Wildcard == Wildcard.Publisher ? words : publisher;
            line = line[WildcardLength(line, i)..];
        }

        return line.IsEmpty;
    }

    // To the end where nothing follows; to the literal at the end where it is the last piece; else to its first place.
    private int WildcardLength(ReadOnlySpan<char> line, int piece)
    {
        if (piece + 1 == pieces.Count)
        {
            return line.Length;
        }

        string next = pieces[piece + 1].Literal;
        int at = piece + 2 == pieces.Count && line.EndsWith(next, StringComparison.OrdinalIgnoreCase)
            ? line.Length - next.Length
            : line.IndexOf(next, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? line.Length : at;
    }

    private readonly record struct Piece(Wildcard Wildcard, string Literal);
}
