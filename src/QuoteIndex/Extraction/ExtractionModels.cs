using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>The learned models of the Extraction stage. Immutable; the embedded ones load on first use.</summary>
/// <param name="Cues">Which words report speech.</param>
/// <param name="Contents">Which words of a cue's sentence are what was said.</param>
/// <param name="Readings">Which reading of a content is best as a whole; null while contents are being learned.</param>
/// <param name="Sources">Which noun phrase is the source of a cue.</param>
/// <param name="Judge">Whether cue, content and source make a statement; null while the ones before it are being learned.</param>
/// <param name="Quotations">Whose the quotations are that no cue explains; null while the ones before it are being learned.</param>
/// <param name="Confidence">How sure an accepted statement is; null while the ones before it are being learned.</param>
internal sealed record ExtractionModels(ScoreModel Cues, ChainModel Contents, ScoreModel? Readings, ScoreModel Sources, ScoreModel? Judge, ScoreModel? Quotations, ScoreModel? Confidence)
{
    private static readonly Lazy<ExtractionModels> Embedded = new(Load);

    public static ExtractionModels Default => Embedded.Value;

    /// <summary>Reads the embedded models afresh; <see cref="Default"/> keeps those it has read.</summary>
    public static ExtractionModels Load() => new(
        ScoreModel.LoadEmbedded("cues.bin", CueFinder.FeatureVersion),
        ChainModel.LoadEmbedded("contents.bin", ContentFinder.FeatureVersion),
        ScoreModel.LoadEmbedded("readings.bin", ContentChooser.FeatureVersion),
        ScoreModel.LoadEmbedded("sources.bin", SourceFinder.FeatureVersion),
        ScoreModel.LoadEmbedded("judge.bin", DraftJudge.FeatureVersion),
        ScoreModel.LoadEmbedded("quotations.bin", QuotationAttributor.FeatureVersion),
        ScoreModel.LoadEmbedded("confidence.bin", DraftJudge.FeatureVersion));
}
