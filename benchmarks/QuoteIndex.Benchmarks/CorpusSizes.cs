using System.Globalization;

namespace QuoteIndex.Benchmarks;

/// <summary>How many quotes the corpora of the query benchmarks have. In an environment variable, where BenchmarkDotNet's processes find it.</summary>
internal static class CorpusSizes
{
    private const string Variable = "QUOTEINDEX_BENCHMARKS_QUOTES";
    private const string Default = "10000,100000";

    public static IReadOnlyList<int> All =>
        [.. (Environment.GetEnvironmentVariable(Variable) ?? Default).Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))];

    /// <summary>Sets the sizes from numbers separated by commas; false when they are none, or too small for the queries to find something.</summary>
    public static bool TrySet(string sizes)
    {
        if (!sizes.Split(',').All(size => int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 10_000))
        {
            return false;
        }

        Environment.SetEnvironmentVariable(Variable, sizes);
        return true;
    }
}
