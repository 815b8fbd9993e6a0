using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace QuoteIndex.Benchmarks;

/// <summary>How much a benchmark works through in a second: an amount that is known, by the mean that was measured.</summary>
/// <param name="unit">What is counted; the column's name is this and "/s".</param>
/// <param name="format">How the rate is written.</param>
/// <param name="amount">How much one operation works through.</param>
internal sealed class RateColumn(string unit, string format, Func<BenchmarkCase, double> amount) : IColumn
{
    public string Id => nameof(RateColumn) + "." + unit;

    public string ColumnName => unit + "/s";

    public string Legend => $"{unit} worked through in a second, by the mean";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        summary[benchmarkCase]?.ResultStatistics is { Mean: > 0 and double nanoseconds }
            ? (amount(benchmarkCase) / (nanoseconds / 1e9)).ToString(format, CultureInfo.InvariantCulture)
            : "NA";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);
}
