using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using Perfolizer.Horology;

namespace QuoteIndex.Benchmarks;

/// <summary>
/// BenchmarkDotNet's defaults with few and short iterations, so that all benchmarks together take minutes: enough to
/// tell factors apart, not single per cents. A job given on the command line takes the place of this one.
/// </summary>
internal sealed class ShortRunConfig : ManualConfig
{
    public ShortRunConfig(bool withJob)
    {
        Add(DefaultConfig.Instance);
        HideColumns(Column.Job, Column.Arguments, Column.RatioSD);

        // Whole questions, not their ends.
        WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(80));

        // Each run builds the library once more for the processes that measure; two minutes are too few on a busy machine.
        WithBuildTimeout(TimeSpan.FromMinutes(10));
        if (withJob)
        {
            // The default job, so that options such as --iterationCount change it. Warmed up for three seconds: before, the runtime still compiles better code.
            AddJob(Job.Default.WithWarmupCount(15).WithIterationCount(5).WithIterationTime(TimeInterval.FromMilliseconds(200)).AsDefault());
        }
    }
}
