using System.Buffers;
using System.Collections.Frozen;
using QuoteIndex.Language;

namespace QuoteIndex.Reading;

/// <summary>Knows the lines of an article that are not its text: bylines, credits, links, notices, source lines.</summary>
internal static class Boilerplate
{
    private const int LongestLine = 400;

    private static readonly NameWords Names =
        new(WordList.Sections("boilerplate.txt").Where(e => e.Section == "names").Select(e => e.Entry));

    private static readonly BoilerplatePattern[] All =
        [.. WordList.Sections("boilerplate.txt").Where(e => e.Section != "names").Select(e => new BoilerplatePattern(e.Section, e.Entry))];

    // Two ways to look at few of the patterns only: by the line's first letter, and by whether it holds any of the
    // words that the patterns without a fixed start need.
    private static readonly FrozenDictionary<char, BoilerplatePattern[]> ByFirstLetter =
        All.Where(p => p.Start.Length > 0).GroupBy(p => char.ToUpperInvariant(p.Start[0])).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    private static readonly BoilerplatePattern[] Floating = [.. All.Where(p => p.Start.Length == 0)];

    private static readonly SearchValues<string> FloatingWords =
        SearchValues.Create([.. Floating.Select(p => p.Required)], StringComparison.OrdinalIgnoreCase);

    /// <summary>True when the line is boilerplate; <paramref name="publisher"/> is the publisher it names, or null.</summary>
    /// <param name="line">The line, without surrounding white space.</param>
    /// <param name="allowLinks">False where the line may be the headline ("Watch: …").</param>
    /// <param name="publisher">The publisher, or null.</param>
    public static bool Matches(ReadOnlySpan<char> line, bool allowLinks, out string? publisher) =>
        KindOf(line, allowLinks, out publisher) is not null;

    /// <summary>What a boilerplate line is, for a person ("byline", "credit"); null when it is none.</summary>
    /// <param name="line">The line, without surrounding white space.</param>
    /// <param name="allowLinks">False where the line may be the headline ("Watch: …").</param>
    /// <param name="publisher">The publisher it names, or null.</param>
    public static string? KindOf(ReadOnlySpan<char> line, bool allowLinks, out string? publisher)
    {
        publisher = null;
        if (line.Length > LongestLine)
        {
            return null;
        }

        ReadOnlySpan<char> bare = Strip(line);
        if (bare.IsEmpty)
        {
            return null;
        }

        bool hasQuotation = LineText.HasQuotation(line);
        string? kind = ByFirstLetter.TryGetValue(char.ToUpperInvariant(bare[0]), out BoilerplatePattern[]? anchored)
            ? FirstKind(anchored, bare, allowLinks, hasQuotation, out publisher)
            : null;
        return kind ?? (bare.ContainsAny(FloatingWords) ? FirstKind(Floating, bare, allowLinks, hasQuotation, out publisher) : null);
    }

    private static string? FirstKind(
        BoilerplatePattern[] patterns, ReadOnlySpan<char> line, bool allowLinks, bool hasQuotation, out string? publisher)
    {
        foreach (BoilerplatePattern pattern in patterns)
        {
            bool applies = pattern.IsLink ? allowLinks : !hasQuotation;
            if (applies && pattern.Matches(line, Names, out ReadOnlySpan<char> name))
            {
                publisher = name.IsEmpty ? null : name.Trim("\"“”'’,").ToString();
                return pattern.Kind;
            }
        }

        publisher = null;
        return null;
    }

    // "(Reporting by …)", "— Reporting by …", "*This story originally appeared on …*."
    private static ReadOnlySpan<char> Strip(ReadOnlySpan<char> line)
    {
        line = line.TrimStart("-–—•*_> ").TrimEnd("*_ ");
        line = line switch
        {
            ['(', .. var inner, ')'] => inner,
            ['(', .. var inner, ')', '.'] => inner,
            ['[', .. var inner, ']'] => inner,
            _ => line,
        };
        return line.TrimEnd(". ");
    }
}
