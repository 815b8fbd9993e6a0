using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using QuoteIndex.Benchmarks;

// Everything BenchmarkDotNet takes, and "--quotes 1000000" (or several, by commas) for the sizes of the query corpora.
List<string> arguments = [.. args];
int quotes = arguments.IndexOf("--quotes");
if (quotes >= 0)
{
    if (quotes + 1 == arguments.Count || !CorpusSizes.TrySet(arguments[quotes + 1]))
    {
        Console.Error.WriteLine("--quotes takes numbers of quotes, 1000 or more, separated by commas: --quotes 10000,1000000");
        return 2;
    }

    arguments.RemoveRange(quotes, 2);
}

using var folder = new RunFolder();
bool ownJob = !arguments.Exists(argument => argument is "-j" or "--job");
IEnumerable<Summary> summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. arguments], new ShortRunConfig(ownJob));
return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
