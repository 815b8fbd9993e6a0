using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>The learned models of the Extraction stage. Immutable; the embedded ones load on first use.</summary>
/// <param name="Cues">Which words report speech.</param>
/// <param name="Contents">Which words of a cue's sentence are what was said.</param>
/// <param name="Sources">Which noun phrase is the source of a cue.</param>
/// <param name="Quotations">Whose the quotations are that no cue explains; null while the others are being learned.</param>
internal sealed record ExtractionModels(LinearModel Cues, LinearModel Contents, LinearModel Sources, LinearModel? Quotations)
{
    private static readonly Lazy<ExtractionModels> Embedded = new(static () => new(
        LinearModelFile.LoadEmbedded("cues.bin", 1, CueFinder.FeatureVersion),
        LinearModelFile.LoadEmbedded("contents.bin", 1, ContentFinder.FeatureVersion),
        LinearModelFile.LoadEmbedded("sources.bin", 1, SourceFinder.FeatureVersion),
        LinearModelFile.LoadEmbedded("quotations.bin", 1, QuotationAttributor.FeatureVersion)));

    public static ExtractionModels Default => Embedded.Value;
}
