namespace QuoteIndex.Utterances;

/// <summary>What decides whether a statement is the same utterance as another. Immutable.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Kind">How it is reported.</param>
/// <param name="Name">The speaker's canonical name; null when the article names nobody.</param>
/// <param name="SpeakerKind">What sort of speaker that is.</param>
/// <param name="Company">The speaker's company.</param>
/// <param name="Day">The best known day.</param>
internal readonly record struct UtteranceStatement(string Text, QuoteKind Kind, string? Name, SpeakerKind SpeakerKind, string? Company, DateOnly? Day)
{
    public static UtteranceStatement Of(Quote quote) =>
        new(quote.Text, quote.Kind, quote.Speaker.Name, quote.Speaker.Kind, quote.Company, quote.Date);
}
