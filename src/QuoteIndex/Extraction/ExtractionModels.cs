using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>The learned models of the Extraction stage. Immutable; the embedded ones load on first use.</summary>
/// <param name="Cues">Which words report speech.</param>
/// <param name="Contents">Which words of a cue's sentence are what was said.</param>
/// <param name="Sources">Which noun phrase is the source of a cue.</param>
/// <param name="Judge">Whether cue, content and source make a statement; null while the ones before it are being learned.</param>
/// <param name="Quotations">Whose the quotations are that no cue explains; null while the ones before it are being learned.</param>
/// <param name="Confidence">How sure an accepted statement is; null while the ones before it are being learned.</param>
internal sealed record ExtractionModels(LinearModel Cues, LinearModel Contents, LinearModel Sources, LinearModel? Judge, LinearModel? Quotations, LinearModel? Confidence)
{
    private static readonly Lazy<ExtractionModels> Embedded = new(static () => new(
        LinearModelFile.LoadEmbedded("cues.bin", 1, CueFinder.FeatureVersion),
        LinearModelFile.LoadEmbedded("contents.bin", 1, ContentFinder.FeatureVersion),
        LinearModelFile.LoadEmbedded("sources.bin", 1, SourceFinder.FeatureVersion),
        LinearModelFile.LoadEmbedded("judge.bin", 1, DraftJudge.FeatureVersion),
        LinearModelFile.LoadEmbedded("quotations.bin", 1, QuotationAttributor.FeatureVersion),
        LinearModelFile.LoadEmbedded("confidence.bin", 1, DraftJudge.FeatureVersion)));

    public static ExtractionModels Default => Embedded.Value;
}
