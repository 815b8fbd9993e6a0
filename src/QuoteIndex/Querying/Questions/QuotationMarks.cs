namespace QuoteIndex.Querying.Questions;

/// <summary>Finds what stands in quotation marks in a question. Marks without a partner are none, and so are apostrophes and inches.</summary>
internal static class QuotationMarks
{
    private const string Opening = "“«„";
    private const string Closing = "”»”";

    /// <summary>What stands between marks, in order of place. Takes time linear in the text.</summary>
    public static List<TextSpan> Find(string text)
    {
        var found = new List<TextSpan>();
        int open = -1;
        char closing = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (open >= 0 && (c == closing || (closing == '”' && c == '“')) && (c != '"' || Closes(text, i)))
            {
                found.Add(new TextSpan(open, i));
                open = -1;
            }
            else if (Opening.IndexOf(c, StringComparison.Ordinal) is int mark and >= 0)
            {
                (open, closing) = (i + 1, Closing[mark]);
            }
            else if (open < 0 && c == '"' && Opens(text, i))
            {
                (open, closing) = (i + 1, '"');
            }
        }

        return found;
    }

    private static bool Opens(string text, int i) =>
        (i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '—' or ',') && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]);

    private static bool Closes(string text, int i) => i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]);
}
