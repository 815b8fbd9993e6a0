namespace QuoteIndex.Extraction;

/// <summary>A word that reports a statement.</summary>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Token">The word: a verb, noun, "according", or a colon or dash between a name and what it said.</param>
/// <param name="Probability">How sure the model is, 0 to 1.</param>
internal readonly record struct Cue(int Sentence, int Token, double Probability);
