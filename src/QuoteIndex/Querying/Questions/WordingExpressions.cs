namespace QuoteIndex.Querying.Questions;

/// <summary>Finds which words statements have, besides phrases. Each method tells the length of what begins at a place, 0 when nothing does.</summary>
internal sealed class WordingExpressions(MarkedTokens tokens)
{
    /// <summary>"With words beginning with invest".</summary>
    public int Prefix(int i, out QuoteFilter? filter)
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

    /// <summary>"About any of the words “tariffs trade”", "most of “tariffs”, “trade” and “China”".</summary>
    public int SomeOf(int i, out QuoteFilter? filter)
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
}
