namespace QuoteIndex.Benchmarks.Ratios;

/// <summary>How long two ways to do a thing take, in milliseconds.</summary>
internal readonly record struct PairedTimes(double First, double Second);
