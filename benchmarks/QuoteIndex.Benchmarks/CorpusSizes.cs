using System.Globalization;

namespace QuoteIndex.Benchmarks;

/// <summary>How many quotes the corpora of the benchmarks have. In an environment variable, where BenchmarkDotNet's processes find it.</summary>
internal static class CorpusSizes
{
    private const string Variable = "QUOTEINDEX_BENCHMARKS_QUOTES";

    /// <summary>Those asked for; by default what queries are measured over.</summary>
    public static IReadOnlyList<int> All => Asked ?? [10_000, 100_000];

    /// <summary>Those asked for; by default one that can be written again and again.</summary>
    public static IReadOnlyList<int> ToWrite => Asked ?? [10_000];

    private static int[]? Asked =>
        Environment.GetEnvironmentVariable(Variable)?.Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture)).ToArray();

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
