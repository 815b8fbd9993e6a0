using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace QuoteIndex.Documentation.Tests;

/// <summary>
/// The C# of a page as one program: its blocks follow one another, as a reader who tries them would type them. Directives come first and types last,
/// as the language wants it.
/// </summary>
internal static class PageProgram
{
    // Between what two blocks print.
    private const char Separator = '\u001E';

    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    /// <summary>Compiles and runs the blocks; what each of them printed.</summary>
    /// <exception cref="InvalidOperationException">They do not compile: the message names the lines of the page.</exception>
    public static async Task<IReadOnlyList<string>> RunAsync(string page, IReadOnlyList<CodeBlock> blocks)
    {
        MethodInfo main = Compile(page, Source(page, blocks)).EntryPoint!;
        TextWriter before = Console.Out;
        using var output = new StringWriter { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            object? running = main.Invoke(null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
            if (running is Task task)
            {
                await task;
            }
        }
        finally
        {
            Console.SetOut(before);
        }

        return output.ToString().Split(Separator);
    }

    private static string Source(string page, IReadOnlyList<CodeBlock> blocks)
    {
        var usings = new StringBuilder();
        var statements = new StringBuilder();
        var types = new StringBuilder();
        foreach ((int number, CodeBlock block) in blocks.Index())
        {
            statements.Append(CultureInfo.InvariantCulture, $"{(number == 0 ? "" : $"Console.Write('\\u{(int)Separator:X4}');")}\n");
            StringBuilder? part = null;
            foreach ((int i, string line) in block.Text.Split('\n').Index())
            {
                StringBuilder next = IsUsing(line) ? usings : part == types || IsType(line) ? types : statements;
                if (next != part)
                {
                    next.Append(CultureInfo.InvariantCulture, $"#line {block.Line + i} \"{page}\"\n");
                    part = next;
                }

                part.Append(line).Append('\n');
            }
        }

        return $"{usings}{statements}\n{types}";
    }

    private static bool IsUsing(string line) =>
        line.StartsWith("using ", StringComparison.Ordinal) && !line.Contains('=', StringComparison.Ordinal) && !line.Contains('(', StringComparison.Ordinal);

    private static bool IsType(string line) =>
        line.Split(' ').TakeWhile(word => word is not ("=" or "(")).Any(word => word is "class" or "record" or "interface") && !line.StartsWith(' ');

    private static Assembly Compile(string page, string source)
    {
        CSharpParseOptions options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            "Page" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(source, options), CSharpSyntaxTree.ParseText(ImplicitUsings, options)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var bytes = new MemoryStream();
        Diagnostic[] problems = [.. compilation.Emit(bytes).Diagnostics.Where(problem => problem.Severity >= DiagnosticSeverity.Warning)];
        if (problems.Length > 0)
        {
            throw new InvalidOperationException($"The C# of {page} does not compile:\n{string.Join('\n', problems.Select(problem => problem.ToString()))}");
        }

        bytes.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(bytes);
    }
}
