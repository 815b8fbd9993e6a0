using System.Collections.Frozen;
using System.Globalization;
using QuoteIndex.Language;

namespace QuoteIndex.Reading;

/// <summary>
/// What the names that a page's makers gave its elements say of them: "related-links", "cookieBanner". The words are those of
/// html-hints.txt, whose head explains them.
/// </summary>
internal static class ClassHints
{
    /// <summary>The reason of what is in the page for screen readers only.</summary>
    public const string Unseen = "not shown";

    /// <summary>The name of what says whose words a quotation holds; no furniture.</summary>
    public const string Attribution = "attribution";

    /// <summary>The name of what holds the article's text.</summary>
    public const string ArticleBody = "article body";

    private const int MostWords = 3;

    private static readonly FrozenDictionary<string, Hint> Hints = ReadHints();

    private static readonly FrozenDictionary<string, Hint>.AlternateLookup<ReadOnlySpan<char>> ByWords =
        Hints.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a class attribute says: the strongest of what its names say.</summary>
    public static Hint? Find(ReadOnlySpan<char> classes)
    {
        const int Longest = 4_096;
        Hint? found = null;
        Span<char> words = stackalloc char[64];
        foreach (Range range in classes[..Math.Min(Longest, classes.Length)].SplitAny(' ', '\t', '\n', '\r', '\f'))
        {
            ReadOnlySpan<char> name = classes[range];
            if (!name.IsEmpty && name.Length <= words.Length / 2)
            {
                found = Hint.Stronger(found, FindIn(words[..Hyphenate(name, words)]));
            }
        }

        return found;
    }

    // The words of a name and how they follow each other: of "is-related-links", "related", "links" and "related-links".
    private static Hint? FindIn(ReadOnlySpan<char> name)
    {
        Hint? found = null;
        Span<int> starts = stackalloc int[32];
        int count = 0;
        for (int i = 0; i < name.Length && count < starts.Length; i++)
        {
            if (i == 0 || name[i - 1] == '-')
            {
                starts[count++] = i;
            }
        }

        // "no-sidebar", "has-comments" say what the page around is like.
        if (count > 1 && name[..(starts[1] - 1)] is "no" or "has" or "with" or "without" or "not" or "js")
        {
            return null;
        }

        for (int first = 0; first < count; first++)
        {
            // The longest entry that begins here: an "article-header" is no "header".
            for (int last = Math.Min(count, first + MostWords) - 1; last >= first; last--)
            {
                int end = last + 1 < count ? starts[last + 1] - 1 : name.Length;
                if (ByWords.TryGetValue(name[starts[first]..end], out Hint? hint))
                {
                    found = Hint.Stronger(found, hint);
                    first = last;
                    break;
                }
            }
        }

        return found;
    }

    // "relatedLinks", "related_links" and "related--links" are "related-links".
    private static int Hyphenate(ReadOnlySpan<char> name, Span<char> words)
    {
        int length = 0;
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            bool isWord = char.IsAsciiLetterOrDigit(c);
            if (!isWord || (i > 0 && char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(name[i - 1])))
            {
                if (length > 0 && words[length - 1] != '-')
                {
                    words[length++] = '-';
                }
            }

            if (isWord)
            {
                words[length++] = char.ToLowerInvariant(c);
            }
        }

        return length > 0 && words[length - 1] == '-' ? length - 1 : length;
    }

    // "[sidebar? 80]": furniture where there are fewer words than that.
    private static FrozenDictionary<string, Hint> ReadHints() => WordList.Sections("html-hints.txt")
        .ToFrozenDictionary(e => e.Entry, e => ReadSection(e.Section), StringComparer.Ordinal);

    private static Hint ReadSection(string section)
    {
        int mark = section.IndexOf('?', StringComparison.Ordinal);
        return mark > 0 ? new(section[..mark], HintStrength.Weak) { FewerWordsThan = int.Parse(section[(mark + 1)..], CultureInfo.InvariantCulture) }
            : new(section, section is Attribution or ArticleBody or "article header" ? HintStrength.Content : HintStrength.Strong);
    }
}
