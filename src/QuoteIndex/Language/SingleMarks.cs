namespace QuoteIndex.Language;

/// <summary>
/// Tells the single mark that closes a quotation from the apostrophe of a plural possessive where that is plain. The tagger
/// has learned from American texts, which have few single marks, and takes one after a noun for a possessive.
/// </summary>
internal static class SingleMarks
{
    /// <summary>Mends the classes of one tagged sentence: nothing is possessed by a word before a comma or a stop.</summary>
    public static void Mend(string text, Span<Token> tokens)
    {
        for (int i = 0; i + 1 < tokens.Length; i++)
        {
            ref Token token = ref tokens[i];
            if (token.Tag == WordClass.POS && token.End - token.Start == 1 && CharKinds.IsApostrophe(text[token.Start])
                && tokens[i + 1].Start == token.End && text[token.End] is ',' or '.' or ';' or ':' or '?' or '!')
            {
                token.Tag = WordClass.CloseQuote;
            }
        }
    }
}
