namespace QuoteIndex.Language;

/// <summary>The logistic function, which turns a linear score into a probability.</summary>
internal static class Logistic
{
    public static double Of(double score) => 1 / (1 + Math.Exp(-score));
}
