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
    private readonly PlaceExpressions place;
    private readonly WordingExpressions wording;

    // The noun that names what is asked for ("quotes by …"), and the first word that leads to a topic; past the end where there is none.
    private readonly int head;
    private readonly int topic;

    public ConditionExpressions(MarkedTokens tokens, DateOnly today)
    {
        this.tokens = tokens;
        publication = new PublicationExpressions(tokens, today);
        place = new PlaceExpressions(tokens);
        wording = new WordingExpressions(tokens);
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
        length = length > 0 ? length : place.Source(i, out filter);
        length = length > 0 ? length : wording.Prefix(i, out filter);
        length = length > 0 ? length : wording.SomeOf(i, out filter);
        length = length > 0 || !IsApart(i) ? length : Certainty(i, out filter);
        return length > 0 ? length : place.Repeated(i, out filter);
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
}
