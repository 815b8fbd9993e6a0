namespace QuoteIndex.Training;

/// <summary>One hand-annotated attribution: its spans as they stand in the text. A role that is missing is empty.</summary>
internal sealed record GoldAttribution(
    IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content);
