namespace QuoteIndex.Querying.Questions;

/// <summary>
/// Finds the words in quotation marks that a question asks for: "what did Hood say about “cloud demand”", "who used the word “deplorable”".
/// A name in quotation marks is a name, and stays in the question.
/// </summary>
internal sealed class PhraseExpressions(MarkedTokens tokens, NameDirectory names)
{
    /// <summary>The expression that begins at a place: its length, 0 when there is none, and how many of its words only lead up to the phrase.</summary>
    public int Find(int i, out QuoteFilter? filter, out int lead)
    {
        int at = i;
        at += tokens.Is("use", at) || tokens.Is("with", at) ? 1 : 0;
        bool verb = at > i;
        at += tokens.Form(at) is "the" or "a" or "these" ? 1 : 0;
        at += tokens.Skip("exact", at);
        bool named = tokens.Is("word", at);
        lead = named ? at + 1 - i : verb ? at - i : 0;
        int length = tokens.Quoted(i + lead, out string text);
        bool asked = length > 0 && (named || !(IsName(i + lead, length) || NamesSpeaker(i + lead)));
        filter = asked ? QuoteFilter.Phrase(text) : null;
        return asked ? lead + length : 0;
    }

    private bool IsName(int i, int length) =>
        names.FindPerson(tokens.All, i, i + length).Length == length || names.FindCompany(tokens.All, i, i + length, out _) == length;

    // "Quotes by “Tim Cook”", "did “Tim Cook” say".
    private bool NamesSpeaker(int i) => i > 0 && (QuestionParser.Is("by", tokens.All[i - 1]) || QuestionParser.Is("auxiliary", tokens.All[i - 1]));
}
