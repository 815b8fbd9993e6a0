namespace QuoteIndex.Attribution;

/// <summary>
/// One choice of an antecedent as it was made, for learning: the candidates, and for each of them and for "none", which
/// comes last, its features in a row and its probability.
/// </summary>
internal sealed record AntecedentChoice(
    Mention Mention, AntecedentModel.Row Row, Entity[] Candidates, double[] Features, double[] Probabilities);
