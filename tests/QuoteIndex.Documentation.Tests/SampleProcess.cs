using System.Diagnostics;

namespace QuoteIndex.Documentation.Tests;

/// <summary>A sample application in a process of its own, killed at the end where it has not ended by itself.</summary>
internal sealed class SampleProcess : IDisposable
{
    private readonly Process process;

    public SampleProcess(string name, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, name + ".dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        process = Process.Start(start)!;
    }

    /// <summary>All it prints until it ends.</summary>
    public async Task<string> OutputAsync(CancellationToken cancellationToken)
    {
        string output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return output;
    }

    /// <summary>The rest of the first line that has <paramref name="words"/>.</summary>
    public async Task<string> WaitForAsync(string words, CancellationToken cancellationToken)
    {
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            int found = line.IndexOf(words, StringComparison.Ordinal);
            if (found >= 0)
            {
                return line[(found + words.Length)..].Trim();
            }
        }

        throw new InvalidOperationException($"The sample ended without '{words}'.");
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process.Dispose();
    }
}
