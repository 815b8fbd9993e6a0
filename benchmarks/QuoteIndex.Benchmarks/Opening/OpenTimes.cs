using System.Diagnostics;
using System.Globalization;

namespace QuoteIndex.Benchmarks.Opening;

/// <summary>What a fresh process told of opening an index.</summary>
/// <param name="Opened">Milliseconds until it was open.</param>
/// <param name="Answered">Milliseconds until it was open and the first question was answered.</param>
/// <param name="Again">The same for a second archive in the process, whose code has run once.</param>
/// <param name="AtFirst">Memory after that.</param>
/// <param name="AfterQueries">Memory after every class of query, several times.</param>
internal sealed record OpenTimes(double Opened, double Answered, double Again, MemoryUse AtFirst, MemoryUse AfterQueries)
{
    public static async Task<OpenTimes> OfFreshProcessAsync(string path, string speaker, int quotes)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(OpenTimes).Assembly.Location);
        }

        foreach (string argument in (string[])[OpenProbe.Command, path, speaker, quotes.ToString(CultureInfo.InvariantCulture)])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        double[] told = [.. output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        return process.ExitCode == 0 && told is [var opened, var answered, var again, var heap, var own, var heapAfter, var ownAfter]
            ? new OpenTimes(opened, answered, again, new MemoryUse((long)heap, (long)own), new MemoryUse((long)heapAfter, (long)ownAfter))
            : throw new InvalidOperationException($"The process that opens '{path}' ended with {process.ExitCode}.");
    }
}
