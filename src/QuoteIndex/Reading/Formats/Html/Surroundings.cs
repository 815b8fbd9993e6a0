using System.Collections.Frozen;
using QuoteIndex.Language;

namespace QuoteIndex.Reading;

/// <summary>
/// Finds what stands around an article by what its headings are: one that says "Related stories" or "Comments" heads what
/// follows it, one that is a link is a teaser of another article.
/// </summary>
internal static class Surroundings
{
    private const string UntilText = ", until text";
    private const int TeaserWords = 60;
    private const int LevelsUp = 3;
    private const int LongestHeading = 60;

    // By the first word, with all the words it may go on with.
    private static readonly FrozenDictionary<string, (string Words, string Reason, bool UntilText)[]> Headings =
        WordList.Sections("html-headings.txt")
            .Select(e => (Words: e.Entry, Reason: e.Section.Replace(UntilText, "", StringComparison.Ordinal), UntilText: e.Section.EndsWith(UntilText, StringComparison.Ordinal)))
            .GroupBy(e => FirstWord(e.Words).ToString(), StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, (string Words, string Reason, bool UntilText)[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord =
        Headings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Gives their reason to the paragraphs after such headings, and to such teasers.</summary>
    public static void Mark(HtmlPage page, string text, List<HtmlBlock> blocks, TextAmounts amounts, int headline)
    {
        MarkSections(page, text, blocks, amounts, headline);
        MarkTeasers(page, blocks, amounts, headline);
    }

    private static void MarkSections(HtmlPage page, string text, List<HtmlBlock> blocks, TextAmounts amounts, int headline)
    {
        string? reason = null;
        bool untilText = false;
        int within = -1;
        HtmlTag rank = default;
        for (int b = 0; b < blocks.Count; b++)
        {
            HtmlBlock block = blocks[b];
            if (block.Heading >= 0 || IsLabel(text, block))
            {
                HtmlTag own = block.Heading >= 0 ? page.Elements[block.Heading].Tag : HtmlTag.H6;
                if (b != headline && Find(block.Span.In(text), out string found, out bool foundUntilText) && (reason, untilText) != (found, foundUntilText))
                {
                    (reason, untilText) = (found, foundUntilText);

                    // What follows beside the heading, or beside the element that holds nothing but it.
                    within = page.Elements[block.Heading >= 0 ? block.Heading : block.Element].Parent;
                    rank = own;
                    if (untilText && within >= 0 && IsBox(page, blocks, amounts, within, b, headline))
                    {
                        untilText = false;
                    }
                }
                else if (reason is not null && block.Heading >= 0 && own <= rank && !block.IsLinks)
                {
                    reason = null;
                }
            }
            else if (reason is not null
                && ((untilText && TextAmounts.IsProse(text, block) && block.LinkLength == 0) || (within >= 0 && !page.Contains(within, block.Element))))
            {
                reason = null;
            }

            block.Reason ??= b == headline ? null : reason;
        }
    }

    // An element that the heading begins, with a small part of the page's text and not the headline: all in it is under the heading.
    private static bool IsBox(HtmlPage page, List<HtmlBlock> blocks, TextAmounts amounts, int element, int heading, int headline) =>
        (heading == 0 || !page.Contains(element, blocks[heading - 1].Element))
        && (headline < 0 || !page.Contains(element, blocks[headline].Element))
        && amounts[element].Prose * 4 <= amounts[0].Prose;

    // "Related:" in bold is a heading too.
    private static bool IsLabel(string text, HtmlBlock block) => block.Words is > 0 and <= 4 && text[block.Span.End - 1] == ':';

    private static bool Find(ReadOnlySpan<char> heading, out string reason, out bool untilText)
    {
        // "2 comments:"
        heading = heading.TrimStart("0123456789 ");
        (reason, untilText) = ("", false);
        if (heading.Length > LongestHeading || !ByFirstWord.TryGetValue(FirstWord(heading), out var entries))
        {
            return false;
        }

        foreach ((string words, string known, bool until) in entries)
        {
            // One word must be the whole of it, or be followed by a number: "Comments (12)", but not "Comments from the chair".
            ReadOnlySpan<char> rest = heading[Math.Min(heading.Length, words.Length)..];
            bool isWhole = words.Contains(' ') ? rest.IsEmpty || !char.IsLetter(rest[0]) : !rest.ContainsAnyInRange('A', 'z');
            if (heading.StartsWith(words, StringComparison.OrdinalIgnoreCase) && isWhole)
            {
                (reason, untilText) = (known, until);
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> words)
    {
        int end = words.IndexOfAny(" :(");
        return end < 0 ? words : words[..end];
    }

    private static void MarkTeasers(HtmlPage page, List<HtmlBlock> blocks, TextAmounts amounts, int headline)
    {
        var teasers = new HashSet<int>();
        for (int b = 0; b < blocks.Count; b++)
        {
            HtmlBlock block = blocks[b];
            if (b == headline || block.Heading < 0 || !block.IsLinks)
            {
                continue;
            }

            block.Reason ??= "related links";
            int teaser = block.Heading;
            for (int up = 0; up < LevelsUp; up++)
            {
                int parent = page.Elements[teaser].Parent;
                if (parent <= 0 || amounts[parent].Words > TeaserWords || (headline >= 0 && page.Contains(parent, blocks[headline].Element)))
                {
                    break;
                }

                teaser = parent;
            }

            if (teaser != block.Heading)
            {
                teasers.Add(teaser);
            }
        }

        if (teasers.Count == 0)
        {
            return;
        }

        var isTeaser = new bool[page.Elements.Length];
        for (int e = 1; e < isTeaser.Length; e++)
        {
            isTeaser[e] = isTeaser[page.Elements[e].Parent] || teasers.Contains(e);
        }

        foreach (HtmlBlock block in blocks)
        {
            if (isTeaser[block.Element])
            {
                block.Reason ??= "related links";
            }
        }
    }
}
