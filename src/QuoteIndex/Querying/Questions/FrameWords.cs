namespace QuoteIndex.Querying.Questions;

/// <summary>Asks the words of a question by their place, which may be past the end.</summary>
internal static class FrameWords
{
    /// <summary>True when the word is of a class of <c>query-frames.txt</c>.</summary>
    public static bool Is(this List<QuestionToken> tokens, string wordClass, int i) => i < tokens.Count && QuestionParser.Is(wordClass, tokens[i]);

    /// <summary>True for a verb by which people ask what somebody says or thinks.</summary>
    public static bool Reports(this List<QuestionToken> tokens, int i) => i < tokens.Count && QuestionParser.Reports(tokens[i]);
}
