using System.CommandLine;
using System.Reflection;
using QuoteIndex.Tool;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Documentation.Tests;

/// <summary>
/// Commands that a page shows for a shell. They install, build for minutes or need data kept elsewhere, so they are not run: what they name must be
/// there, and the tool's own parser must take what is meant for the tool.
/// </summary>
internal static class ShellCommand
{
    private const string Tool = "src/QuoteIndex.Tool";

    private static readonly string Repository =
        typeof(ShellCommand).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryFolder").Value!;

    // What no reader sees: these commands are only parsed.
    private static readonly Command Root =
        QuoteIndexCommand.Create(new ToolContext(new ToolConsole(TextWriter.Null, TextWriter.Null) { OutIsTerminal = false }, Engine.Default));

    private static readonly Lazy<string> BenchmarkCode = new(() => CodeOf("benchmarks"));

    /// <summary>What is wrong with a line; null when it can be typed.</summary>
    public static string? Problem(string line) => CommandLine.Words(line) switch
    {
        ["dotnet", "run", .. var rest] => ProjectProblem(rest),
        ["dotnet", "test" or "pack", var target, ..] => Exists(target),
        ["dotnet", "add", "package", var id, ..] => Exists($"src/{id}/{id}.csproj"),
        ["dotnet", "tool", "install", "--global", var id, ..] => Exists($"src/{id}/{id}.csproj"),
        var words when words.IndexOf("quoteindex") is >= 0 and var at => ToolProblem(words[(at + 1)..]),
        _ => "nothing is known of such a command",
    };

    /// <summary>What is wrong with the commands and options that a sentence or a row of a table names.</summary>
    public static IEnumerable<string> Problems(IReadOnlyList<string> code)
    {
        string[] names = [.. code.Where(span => span.StartsWith("quoteindex ", StringComparison.Ordinal)).Select(span => CommandLine.Words(span)[1])];
        Command[] commands = [.. Root.Subcommands.Where(command => names.Contains(command.Name))];
        string[] known = [.. (names.Length > 0 ? commands : Root.Subcommands).Append(Root).SelectMany(command => command.Options).SelectMany(option => option.Aliases.Append(option.Name))];
        return
        [
            .. names.Except(commands.Select(command => command.Name)).Select(name => $"there is no command '{name}'"),
            .. code.Where(span => span.StartsWith("--", StringComparison.Ordinal)).Select(span => span.Split(' ')[0])
                .Where(option => !(option.EndsWith('…') ? known.Any(one => one.StartsWith(option[..^1], StringComparison.Ordinal)) : known.Contains(option) || IsOfBenchmarks(option)))
                .Select(option => $"there is no option '{option}' of {(names.Length > 0 ? string.Join(", ", names) : "any command")}"),
        ];
    }

    private static string? ProjectProblem(string[] words)
    {
        int at = words.IndexOf("--project");
        int rest = words.IndexOf("--");
        return at < 0 || rest < 0 ? "it names no project or gives it nothing"
            : Exists(words[at + 1]) ?? (words[at + 1] == Tool ? ToolProblem(words[(rest + 1)..]) : OthersProblem(words[(rest + 1)..]));
    }

    private static string? ToolProblem(string[] arguments) =>
        Root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null }).Errors is [var error, ..] ? error.Message : null;

    private static string? OthersProblem(string[] arguments) =>
        arguments.Where((word, i) => (i == 0 || word.StartsWith("--", StringComparison.Ordinal)) && !IsOfBenchmarks(word)).FirstOrDefault() is { } unknown
            ? $"no benchmark takes '{unknown}'" : null;

    // "--filter" is BenchmarkDotNet's.
    private static bool IsOfBenchmarks(string word) => word == "--filter" || BenchmarkCode.Value.Contains($"\"{word}\"", StringComparison.Ordinal);

    private static string? Exists(string path) => Path.Exists(Path.Combine(Repository, path)) ? null : $"there is no '{path}'";

    private static string CodeOf(string folder) => string.Join(
        '\n', Directory.EnumerateFiles(Path.Combine(Repository, folder), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
}
