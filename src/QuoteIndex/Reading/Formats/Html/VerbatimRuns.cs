using System.Buffers;

namespace QuoteIndex.Reading;

/// <summary>Finds how much of a page's source is written as it stands. What is not is looked for once, however many tags cut the text.</summary>
internal sealed class VerbatimRuns(string source)
{
    // All that is not written as it stands: references, white space, what is not seen. A tag ends a run as well.
    private static readonly SearchValues<char> Specials = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c => c != ' ' && (c is '&' or '<' || char.IsWhiteSpace(c) || HtmlWords.IsInvisible(c)))]);

    private int lookedFrom;
    private int nextSpecial;

    /// <summary>How many characters from here on stand in the text as they are: up to a reference, or white space other than one space between words.</summary>
    /// <param name="start">Where the run begins.</param>
    /// <param name="end">Where the text between two tags ends.</param>
    /// <param name="hasReferences">True where "&amp;" begins a reference.</param>
    /// <param name="keepsSpaces">True where every space counts: none is part of a run.</param>
    public int Length(int start, int end, bool hasReferences, bool keepsSpaces)
    {
        if (start >= nextSpecial || start < lookedFrom)
        {
            int special = source.AsSpan(start).IndexOfAny(Specials);
            (lookedFrom, nextSpecial) = (start, special < 0 ? source.Length : start + special);
        }

        if (source[start] == ' ')
        {
            return 0;
        }

        int stop = Math.Min(end, nextSpecial);
        if (stop == start)
        {
            return start < end && (source[start] == '<' || (source[start] == '&' && !hasReferences)) ? 1 : 0;
        }

        ReadOnlySpan<char> run = source.AsSpan(start, stop - start);
        int spaces = keepsSpaces ? run.IndexOf(' ') : run.IndexOf("  ");
        return (spaces < 0 ? run : run[..spaces]).TrimEnd(' ').Length;
    }
}
