using System.Diagnostics;
using System.Text;

namespace QuoteIndex.Packages.Tests;

/// <summary>A command run to its end, with what it printed.</summary>
internal sealed record Command(int ExitCode, string Output, string Error)
{
    /// <summary>All that was printed, for messages.</summary>
    public string Everything => Output + Error;

    /// <summary>Runs <c>dotnet</c>, which must succeed without a warning.</summary>
    public static async Task<Command> DotnetAsync(string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        Command command = await RunAsync(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", folder, arguments, environment);
        Assert.True(command.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{command.Everything}");
        Assert.DoesNotContain("warning ", command.Everything, StringComparison.Ordinal);
        return command;
    }

    /// <summary>Runs a program.</summary>
    public static async Task<Command> RunAsync(string program, string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        // What the build that runs these tests tells its own processes is not for those started here.
        foreach (string name in start.Environment.Keys.Where(IsOfBuild).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;

        CancellationToken cancel = TestContext.Current.CancellationToken;
        using Process process = Process.Start(start)!;
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(cancel);
            Task<string> error = process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return new Command(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static bool IsOfBuild(string variable) =>
        variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || variable.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || variable is "Configuration" or "Platform" or "CI";
}
