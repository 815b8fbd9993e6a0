namespace QuoteIndex.Language;

/// <summary>Turns an article into tokens, sentences, word classes and names.</summary>
internal static class TextAnalyzer
{
    public static AnalyzedText Analyze(Article article) => throw new NotImplementedException(article.Path);
}
