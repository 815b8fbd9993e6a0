using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>Tells who the mentions of one article are.</summary>
internal sealed class SpeakerResolver(AnalyzedText text)
{
    private readonly AnalyzedText text = text;

    /// <summary>Who the words at <paramref name="mention"/> stand for; nothing is guessed.</summary>
    public ResolvedSpeaker Resolve(TextSpan mention) => throw new NotImplementedException(text.Article.Path + mention);
}
