using QuoteIndex.Language;

namespace QuoteIndex.Reading;

/// <summary>
/// Finds what a page says of its article's authors: paragraphs that begin with the name of one and tell what they do. Who writes an
/// article is not in it by name, so nothing else is meant.
/// </summary>
internal static class AuthorNotes
{
    private const int MostWords = 120;

    private static readonly string[] Deeds = [.. WordList.Sections("author-notes.txt").Select(e => e.Entry)];

    /// <summary>Gives such paragraphs their reason.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="blocks">Its paragraphs.</param>
    /// <param name="authors">The names of the authors, as the page states them outside its text.</param>
    public static void Mark(string text, List<HtmlBlock> blocks, IReadOnlyList<string> authors)
    {
        const int Most = 10;
        foreach (string author in authors.Where(IsFullName).Distinct(StringComparer.Ordinal).Take(Most))
        {
            string first = author[..author.IndexOf(' ')];
            foreach (HtmlBlock block in blocks)
            {
                if (block.Reason is null && block.Words is > 3 and <= MostWords && block.Heading < 0)
                {
                    ReadOnlySpan<char> words = block.Span.In(text);
                    bool isNote = IsDoing(words, author) || IsDoing(words, first);
                    block.Reason = isNote ? "author bio" : null;
                }
            }
        }
    }

    private static bool IsFullName(string name) => SpeakerLabel.LooksLikeName(name, fewest: 2);

    private static bool IsDoing(ReadOnlySpan<char> words, string name)
    {
        if (!words.StartsWith(name, StringComparison.OrdinalIgnoreCase) || words.Length <= name.Length || words[name.Length] is not (' ' or ','))
        {
            return false;
        }

        ReadOnlySpan<char> rest = words[name.Length..].TrimStart(" ,");
        foreach (string deed in Deeds)
        {
            if (rest.StartsWith(deed, StringComparison.OrdinalIgnoreCase) && (rest.Length == deed.Length || !char.IsLetterOrDigit(rest[deed.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
