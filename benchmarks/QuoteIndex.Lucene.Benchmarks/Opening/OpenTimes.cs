using System.Diagnostics;
using System.Globalization;
using QuoteIndex.Lucene.Benchmarks.Engines;

namespace QuoteIndex.Lucene.Benchmarks.Opening;

/// <summary>What a fresh process told of opening an index, in milliseconds.</summary>
/// <param name="Opened">Until it was open.</param>
/// <param name="Answered">Until it was open and the first question was answered.</param>
/// <param name="Again">The same a second time in the process.</param>
internal sealed record OpenTimes(double Opened, double Answered, double Again)
{
    public static async Task<OpenTimes> OfFreshProcessAsync(Engine engine, string path, int quotes)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(OpenTimes).Assembly.Location);
        }

        foreach (string argument in (string[])[OpenProbe.Command, engine.ToString(), path, quotes.ToString(CultureInfo.InvariantCulture)])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        double[] told = [.. output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        return process.ExitCode == 0 && told is [var opened, var answered, var again]
            ? new OpenTimes(opened, answered, again)
            : throw new InvalidOperationException($"The process that opens '{path}' ended with {process.ExitCode}.");
    }
}
