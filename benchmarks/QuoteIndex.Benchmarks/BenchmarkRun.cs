using System.Reflection;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace QuoteIndex.Benchmarks;

/// <summary>
/// Runs the benchmarks of an assembly with everything BenchmarkDotNet takes, and besides "--quotes 1000000" (or several, by commas) for the
/// sizes of the corpora, and "--folder DIR" to keep their index files there.
/// </summary>
internal static class BenchmarkRun
{
    /// <summary>The program's exit code.</summary>
    public static int Run(Assembly assembly, List<string> arguments)
    {
        if (Take(arguments, "--folder") is { } kept)
        {
            CorpusFolder.Keep(kept);
        }

        if (arguments.Contains("--quotes") && !CorpusSizes.TrySet(Take(arguments, "--quotes") ?? ""))
        {
            Console.Error.WriteLine("--quotes takes numbers of quotes, 10000 or more, separated by commas: --quotes 10000,1000000");
            return 2;
        }

        // BenchmarkDotNet builds this program once more for the processes that measure; its analyzers have just run.
        Environment.SetEnvironmentVariable("RunAnalyzers", "false");

        bool ownJob = !arguments.Exists(argument => argument is "-j" or "--job");
        IEnumerable<Summary> summaries = BenchmarkSwitcher.FromAssembly(assembly).Run([.. arguments], new ShortRunConfig(ownJob));
        return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
    }

    // The value of an option that is ours, which BenchmarkDotNet does not get to see.
    private static string? Take(List<string> arguments, string option)
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
}
