using System.Globalization;
using System.Text;

namespace QuoteIndex.Training;

/// <summary>
/// A text whose attributions are marked where they stand: "{s1 Dana Orme} {c1 said} {t1 that sales fell}". A mark is a role (s source,
/// c cue, t content) with the numbers of the statements it belongs to ("{s1,2 …}"); marks may hold others.
/// </summary>
internal static class MarkedText
{
    private const string Roles = "sct";

    /// <summary>The text without its marks, and the attributions in the order of their numbers; those without content left out.</summary>
    /// <param name="marked">The text.</param>
    /// <param name="name">What errors call it.</param>
    /// <exception cref="QuoteIndexException">A mark is not closed, closes nothing or is not of the form above.</exception>
    public static (string Text, List<GoldAttribution> Attributions) Read(string marked, string name)
    {
        var text = new StringBuilder(marked.Length);
        var open = new Stack<(string Mark, int Start)>();
        var spans = new SortedDictionary<int, List<TextSpan>[]>();
        for (int i = 0; i < marked.Length; i++)
        {
            switch (marked[i])
            {
                case '{':
                    int space = marked.IndexOf(' ', i);
                    string mark = space < 0 ? "" : marked[(i + 1)..space];
                    if (mark.Length < 2 || !Roles.Contains(mark[0], StringComparison.Ordinal))
                    {
                        throw Wrong("is no mark such as {s1 …}");
                    }

                    open.Push((mark, text.Length));
                    i = space;
                    break;
                case '}':
                    if (!open.TryPop(out (string Mark, int Start) closed))
                    {
                        throw Wrong("closes nothing");
                    }

                    foreach (string number in closed.Mark[1..].Split(','))
                    {
                        if (!int.TryParse(number, CultureInfo.InvariantCulture, out int statement))
                        {
                            throw Wrong("closes a mark without number");
                        }

                        if (!spans.TryGetValue(statement, out List<TextSpan>[]? roles))
                        {
                            spans[statement] = roles = [[], [], []];
                        }

                        roles[Roles.IndexOf(closed.Mark[0], StringComparison.Ordinal)].Add(new(closed.Start, text.Length));
                    }

                    break;
                default:
                    text.Append(marked[i]);
                    break;
            }

            QuoteIndexException Wrong(string what) =>
                new($"{name}: '{marked[i..Math.Min(marked.Length, i + 20)]}' {what}. Mend it in Data of QuoteIndex.Training.");
        }

        return open.Count > 0
            ? throw new QuoteIndexException($"{name}: the mark '{open.Peek().Mark}' is not closed. Mend it in Data of QuoteIndex.Training.")
            : (text.ToString(), [.. spans.Values.Select(s => new GoldAttribution(s[0], s[1], s[2])).Where(a => a.Content.Count > 0)]);
    }
}
