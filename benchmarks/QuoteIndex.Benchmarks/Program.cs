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

using var folder = new RunFolder();
if (arguments is ["ratios" or "sizes", ..])
{
    try
    {
        RatioOptions options = RatioOptions.Parse(args.AsSpan(1));
        await (arguments[0] == "ratios" ? RatiosCommand.RunAsync(options) : SizesCommand.RunAsync(options));
        return 0;
    }
    catch (FormatException error)
    {
        Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine(RatioOptions.Usage);
        return 2;
    }
}

// Everything BenchmarkDotNet takes, "--quotes 1000000" (or several, by commas) for the sizes of the corpora, and
// "--folder DIR" to keep their index files there.
if (Take("--folder") is { } kept)
{
    CorpusFolder.Keep(kept);
}

if (arguments.Contains("--quotes") && !CorpusSizes.TrySet(Take("--quotes") ?? ""))
{
    Console.Error.WriteLine("--quotes takes numbers of quotes, 10000 or more, separated by commas: --quotes 10000,1000000");
    return 2;
}

// BenchmarkDotNet builds this program once more for the processes that measure; its analyzers have just run.
Environment.SetEnvironmentVariable("RunAnalyzers", "false");

bool ownJob = !arguments.Exists(argument => argument is "-j" or "--job");
IEnumerable<Summary> summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. arguments], new ShortRunConfig(ownJob));
return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;

// The value of an option that is ours, which BenchmarkDotNet does not get to see.
string? Take(string option)
{
    int at = arguments.IndexOf(option);
    if (at < 0 || at + 1 == arguments.Count)
    {
        return null;
    }

    string value = arguments[at + 1];
    arguments.RemoveRange(at, 2);
    return value;
}
