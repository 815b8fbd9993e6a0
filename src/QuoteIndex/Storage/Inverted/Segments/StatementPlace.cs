namespace QuoteIndex.Storage.Inverted;

/// <summary>Where a statement stands in the sentences around it, so that its words need not be kept twice.</summary>
internal static class StatementPlace
{
    /// <summary>
    /// The place, as UTF-16 code units of <see cref="Quote.Context"/>; null when it does not stand there in one piece, or when
    /// its first or last word goes on beyond its borders and so is another word there.
    /// </summary>
    public static TextSpan? Find(Quote quote)
    {
        string context = quote.Context, text = quote.Text;
        int start = text.Length == 0 ? -1 : context.IndexOf(text, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        int end = start + text.Length;
        return MayGoOn(context, start - 1, -1) || MayGoOn(context, end, 1) ? null : new TextSpan(start, end);
    }

    // A letter or digit right behind the border, or behind one mark, as in "U.S." and "don't".
    private static bool MayGoOn(string context, int at, int step)
    {
        if (at < 0 || at >= context.Length || char.IsWhiteSpace(context[at]))
        {
            return false;
        }

        return IsPartOfWord(context[at])
            || (context[at] is '.' or ',' or '&' or '\'' or '\u2019' or '\u02BC'
                && at + step >= 0 && at + step < context.Length && IsPartOfWord(context[at + step]));
    }

    private static bool IsPartOfWord(char c) => c > 127 ? !char.IsPunctuation(c) && !char.IsWhiteSpace(c) : char.IsAsciiLetterOrDigit(c);
}
