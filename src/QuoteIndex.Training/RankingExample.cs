namespace QuoteIndex.Training;

/// <summary>A choice: the features of each candidate, and which of them are right (one at least).</summary>
internal sealed record RankingExample(uint[][] Candidates, bool[] Right);
