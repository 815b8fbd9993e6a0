namespace QuoteIndex.Querying.Questions;

/// <summary>Finds where and when statements were published, or when they were said, as a condition of its own: "published by Reuters", "said since 2024".</summary>
internal sealed class PublicationExpressions(MarkedTokens tokens, DateOnly today)
{
    // A name without capitals is no longer than this.
    private const int LongestSmallName = 4;

    private readonly DateExpressions days = new(tokens.All, today);

    /// <summary>"Published by Reuters in 2024", "published since March", "said in 2024", as far as these are allowed; the length, 0 when there is none.</summary>
    public int Find(int i, bool dates, bool named, bool said, out QuoteFilter? filter)
    {
        filter = null;
        if (said && tokens.Is("said", i))
        {
            return Days(i + 1, QuoteFilter.Said, out filter) is int length and > 0 ? length + 1 : 0;
        }

        if (!tokens.Is("published", i))
        {
            return 0;
        }

        int when = dates ? Days(i + 1, QuoteFilter.Published, out filter) : 0;
        int who = when == 0 && named && tokens.Form(i + 1) == "by" ? Publishers(i + 2, small: true, out filter) + 1 : 0;
        return when > 0 ? when + 1 : who > 1 ? who + 1 : 0;
    }

    /// <summary>"In articles published in 2024", "from articles by Reuters".</summary>
    public int InArticles(int i, out QuoteFilter? filter)
    {
        filter = null;
        if (!tokens.Is("within", i))
        {
            return 0;
        }

        int at = i + 1;
        at += tokens.Form(at) is "the" or "any" or "all" or "an" ? 1 : 0;
        if (!tokens.Is("article", at))
        {
            return 0;
        }

        at++;
        int length = tokens.Is("published", at) ? Find(at, dates: true, named: true, said: false, out filter)
            : tokens.Form(at) is "of" or "by" or "from" ? OfArticles(at + 1, out filter)
            : 0;
        return length == 0 ? 0 : at + length - i;
    }

    private int OfArticles(int i, out QuoteFilter? filter)
    {
        int when = Days(i, QuoteFilter.Published, out filter);
        int length = when > 0 ? when : Publishers(i, small: false, out filter);
        return length == 0 ? 0 : length + 1;
    }

    private int Days(int i, Func<DateOnly?, DateOnly?, QuoteFilter> filter, out QuoteFilter? found)
    {
        DayRange range = default;
        int length = i < tokens.Count ? days.Find(i, out range) : 0;
        bool past = length > 0 && !(range.From > today) && !(range.From is null && range.To > today);
        found = past ? filter(range.From, range.To) : null;
        return past ? length : 0;
    }

    // "Reuters or the New York Times", and the day they did it.
    private int Publishers(int i, bool small, out QuoteFilter? filter)
    {
        filter = null;
        int at = i;
        for (int length; (length = Name(at, small, out string name)) > 0;)
        {
            filter = filter is null ? QuoteFilter.Publisher(name) : filter | QuoteFilter.Publisher(name);
            at += length;
            if (tokens.Form(at) is not ("or" or "and") || Name(at + 1, small: false, out _) == 0)
            {
                break;
            }

            at++;
        }

        if (filter is not null && Days(at, QuoteFilter.Published, out QuoteFilter? when) is int more and > 0)
        {
            filter &= when!;
            at += more;
        }

        return at - i;
    }

    // A name in quotation marks, or as far as capitals go.
    private int Name(int i, bool small, out string name)
    {
        int length = tokens.Quoted(i, out name);
        if (length > 0)
        {
            return length;
        }

        int first = tokens.Form(i) == "the" && !tokens.IsCapital(i) ? i + 1 : i, end = first;
        while (end < tokens.Count && Continues(first, end) && (tokens.IsCapital(end) || (end > first && tokens.Form(end) is "of" or "the" && tokens.IsCapital(end + 1))))
        {
            end++;
        }

        if (end == first && small)
        {
            while (end < tokens.Count && end < first + LongestSmallName && Continues(first, end) && !tokens.IsStopWord(end))
            {
                end++;
            }
        }

        name = end > first ? tokens.Text(first, end) : "";
        return end > first ? end - i : 0;
    }

    private bool Continues(int first, int i) => i == first || !(tokens.All[i].Comma || tokens.Quoted(i, out _) > 0 || days.Find(i, out _) > 0);
}
