using System.Globalization;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using QuoteIndex.Benchmarks;
using QuoteIndex.Benchmarks.Opening;
using QuoteIndex.Benchmarks.Ratios;

List<string> arguments = [.. args];
if (arguments is [OpenProbe.Command, var index, var speaker, var size])
{
    await OpenProbe.RunAsync(index, speaker, int.Parse(size, CultureInfo.InvariantCulture));
    return 0;
}

if (arguments is ["ratios" or "sizes", ..])
{
    try
    {
        RatioOptions options = RatioOptions.Parse(arguments.ToArray().AsSpan(1));
        using var ownFolder = new RunFolder();
        await (arguments[0] == "ratios" ? RatiosCommand.RunAsync(options) : SizesCommand.RunAsync(options));
        return 0;
    }
    catch (Exception error) when (error is FormatException or ArgumentException or OverflowException)
    {
        Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine(RatioOptions.Usage);
        return 2;
    }
}

// Everything BenchmarkDotNet takes, and "--quotes 1000000" (or several, by commas) for the sizes of the query corpora.
int quotes = arguments.IndexOf("--quotes");
if (quotes >= 0)
{
    if (quotes + 1 == arguments.Count || !CorpusSizes.TrySet(arguments[quotes + 1]))
    {
        Console.Error.WriteLine("--quotes takes numbers of quotes, 10000 or more, separated by commas: --quotes 10000,1000000");
        return 2;
    }

    arguments.RemoveRange(quotes, 2);
}

// BenchmarkDotNet builds this program once more for the processes that measure; its analyzers have just run.
Environment.SetEnvironmentVariable("RunAnalyzers", "false");

using var folder = new RunFolder();
bool ownJob = !arguments.Exists(argument => argument is "-j" or "--job");
IEnumerable<Summary> summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. arguments], new ShortRunConfig(ownJob));
return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
