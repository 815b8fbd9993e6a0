using System.Globalization;

namespace QuoteIndex.Querying.Questions;

/// <summary>
/// Finds what a question says of statements besides who, about what and when: "direct quotes", "published by Reuters", "in the file 002.txt",
/// "words beginning with invest", "at least 80 % certain". The words are only taken where they can speak of nothing but the statements asked
/// for: "the emails published by WikiLeaks" are a topic.
/// </summary>
internal sealed class ConditionExpressions
{
    private const int MostKinds = 3;

    private readonly MarkedTokens tokens;
    private readonly PublicationExpressions publication;

    // The noun that names what is asked for ("quotes by …"), and the first word that leads to a topic; past the end where there is none.
    private readonly int head;
    private readonly int topic;

    public ConditionExpressions(MarkedTokens tokens, DateOnly today)
    {
        this.tokens = tokens;
        publication = new PublicationExpressions(tokens, today);
        topic = First(i => QuestionParser.Is("topic", tokens.All[i]) && !tokens.Is("that", i));
        int verb = First(i => QuestionParser.Is("report", tokens.All[i]) && !QuestionParser.Is("command", tokens.All[i]) && !IsNoun(i));
        head = First(IsNoun) is int noun && noun < Math.Min(topic, verb) ? noun : tokens.Count;
    }

    /// <summary>The expression that begins at a place: its length, 0 when there is none, and what it says.</summary>
    public int Find(int i, out QuoteFilter? filter)
    {
        int length = Kinds(i, out filter);
        length = length > 0 ? length : publication.InArticles(i, out filter);
        length = length > 0 || !IsApart(i) ? length : publication.Find(i, dates: true, named: BeforeTopic(i), said: IsClose(i), out filter);
        length = length > 0 ? length : Source(i, out filter);
        length = length > 0 ? length : Prefix(i, out filter);
        length = length > 0 ? length : SomeOf(i, out filter);
        length = length > 0 || !IsApart(i) ? length : Certainty(i, out filter);
        return length > 0 ? length : Repeated(i, out filter);
    }

    private bool IsNoun(int i) => tokens.Is("quotes", i) || tokens.Is("statements", i) || tokens.Is("others", i);

    private int First(Predicate<int> holds)
    {
        int i = 0;
        while (i < tokens.Count && !holds(i))
        {
            i++;
        }

        return i;
    }

    // True where no other word can be meant: after a comma, at the beginning, right after the noun that asks.
    private bool IsClose(int i) => tokens.All[i].Comma || (i > 0 && i - 1 == head);

    private bool IsApart(int i) => i == 0 || IsClose(i) || (head < i && !tokens.Is("publication", i - 1));

    private bool BeforeTopic(int i) => i == 0 || IsClose(i) || i < topic;

    // "Direct or mixed quotes".
    private int Kinds(int i, out QuoteFilter? filter)
    {
        filter = null;
        var kinds = new List<QuoteKind>();
        int at = i;
        while (kinds.Count < MostKinds && tokens.Is("kind", at, out int kind))
        {
            kinds.Add((QuoteKind)kind);
            at++;
            at += tokens.Form(at) is "and" or "or" && tokens.Is("kind", at + 1) ? 1 : 0;
        }

        // "Mixed statements" contradict each other.
        if (at != head || !(tokens.Is("quotes", at) || (tokens.Is("statements", at) && !kinds.Contains(QuoteKind.Mixed))))
        {
            return 0;
        }

        filter = kinds.Count == 0 ? null : QuoteFilter.Kind([.. kinds]);
        return at - i;
    }

    // "In the file 002.txt", "from seeds/*.txt".
    private int Source(int i, out QuoteFilter? filter)
    {
        filter = null;
        if (!tokens.Is("within", i))
        {
            return 0;
        }

        int at = i + 1 + (tokens.Form(i + 1) == "the" ? 1 : 0);
        bool folder = tokens.Is("folder", at), said = tokens.Is("place", at);
        at += said ? 1 : 0;
        string path = "";
        int length = said ? tokens.Quoted(at, out path) : 0;
        if (length == 0)
        {
            length = tokens.Chunk(at, out path);
            string ending = Path.GetExtension(path).TrimStart('.');
            bool file = path.Contains('*', StringComparison.Ordinal) || WordClasses.Conditions.Has("extension", ending.ToLowerInvariant());
            bool like = said && (ending.Length > 1 || path.AsSpan().IndexOfAny(@"/\?") >= 0);
            bool ends = at + length >= tokens.Count || tokens.All[at + length].Comma || tokens.IsStopWord(at + length);
            length = file || like || (folder && ends && !tokens.IsStopWord(at)) ? length : 0;
        }

        filter = length == 0 ? null : QuoteFilter.Source(path);
        return length == 0 ? 0 : at + length - i;
    }

    // "With words beginning with invest".
    private int Prefix(int i, out QuoteFilter? filter)
    {
        filter = null;
        int at = i + (tokens.Is("use", i) || tokens.Is("with", i) ? 1 : 0);
        at += tokens.Form(at) is "a" or "the" or "any" ? 1 : 0;
        if (!tokens.Is("word", at))
        {
            return 0;
        }

        at += 1 + tokens.Skip("that", at + 1);
        if (!tokens.Is("begin", at) || tokens.Form(at + 1) != "with")
        {
            return 0;
        }

        at += 2;
        int letters = at + (tokens.Form(at) == "the" ? 1 : 0);
        at = tokens.Is("letters", letters) ? letters + 1 : at;
        int length = tokens.Quoted(at, out string text);
        if (length == 0 && at < tokens.Count)
        {
            (length, text) = (1, tokens.All[at].Text);
        }

        filter = length == 0 ? null : QuoteFilter.Prefix(text);
        return length == 0 ? 0 : at + length - i;
    }

    // "About any of the words “tariffs trade”", "most of “tariffs”, “trade” and “China”".
    private int SomeOf(int i, out QuoteFilter? filter)
    {
        filter = null;
        int at = i + (i < tokens.Count && QuestionParser.Is("topic", tokens.All[i]) ? 1 : 0);
        bool most = tokens.Is("most", at);
        if (!(most || tokens.Is("any", at)) || tokens.Form(at + 1) != "of")
        {
            return 0;
        }

        at += 2;
        at += tokens.Form(at) is "the" or "these" ? 1 : 0;
        at += tokens.Skip("word", at);
        var words = new List<string>();
        for (int length; (length = tokens.Quoted(at, out string text)) > 0; at += tokens.Form(at) is "and" or "or" && tokens.Quoted(at + 1, out _) > 0 ? 1 : 0)
        {
            words.Add(text);
            at += length;
        }

        filter = words.Count == 0 ? null : QuoteFilter.Words(string.Join(' ', words), most ? WordMatch.Most : WordMatch.Any);
        return words.Count == 0 ? 0 : at - i;
    }

    // "At least 80 % certain", but not "at least 80 percent certain that …".
    private int Certainty(int i, out QuoteFilter? filter)
    {
        filter = null;
        if (tokens.Form(i) != "at" || tokens.Form(i + 1) != "least" || i + 2 >= tokens.Count
            || !decimal.TryParse(tokens.All[i + 2].Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
        {
            return 0;
        }

        int at = i + 3;
        bool word = tokens.Is("percent", at);
        number /= word || tokens.Follows(i + 2, '%') ? 100 : 1;
        at += word ? 1 : 0;
        if (!tokens.Is("certain", at) || number > 1 || (at + 1 < tokens.Count && !tokens.All[at + 1].Comma && (tokens.Is("that", at + 1) || tokens.Form(at + 1) is "of" or "about" or "to")))
        {
            return 0;
        }

        filter = QuoteFilter.MinimumConfidence((double)number);
        return at + 1 - i;
    }

    // "Repeated in several articles", "that several articles have".
    private int Repeated(int i, out QuoteFilter? filter)
    {
        int at = i + tokens.Skip("that", i);
        at += tokens.Form(at) is "are" or "were" or "is" or "was" ? 1 : 0;
        int length = tokens.Is("repeated", at) && tokens.Form(at + 1) == "in" && tokens.Is("several", at + 2) && tokens.Is("article", at + 3) ? 4
            : tokens.Is("several", at) && tokens.Is("article", at + 1) && tokens.Form(at + 2) == "have" && at > i ? 3
            : 0;
        filter = length == 0 ? null : QuoteFilter.Repeated();
        return length == 0 ? 0 : at + length - i;
    }
}
