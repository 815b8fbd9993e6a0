using System.Reflection;
using PublicApiGenerator;

namespace QuoteIndex.Tests.PublicSurface;

/// <summary>The public surface of an assembly beside the approved text of it.</summary>
internal static class ApprovedSurface
{
    // What the build adds, which says nothing of the surface.
    private static readonly ApiGeneratorOptions Options = new()
    {
        IncludeAssemblyAttributes = false,
        // Extension methods stand in Microsoft's namespaces, as they do everywhere, and are ours.
        DenyNamespacePrefixes = [],
        ExcludeAttributes = ["System.Runtime.CompilerServices.CompilerGeneratedAttribute", "System.Runtime.CompilerServices.ScopedRefAttribute"],
    };

    /// <summary>Fails where the two differ, and says how to approve the change.</summary>
    /// <param name="assembly">The assembly's name.</param>
    /// <param name="folder">Where in the repository the approved text stands.</param>
    public static void Assert(string assembly, string folder)
    {
        string received = Lines(Assembly.Load(assembly).GeneratePublicApi(Options));
        string approved = Lines(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PublicSurface", assembly + ".approved.txt")));
        if (approved == received)
        {
            return;
        }

        string receivedFile = Path.Combine(AppContext.BaseDirectory, assembly + ".received.txt");
        File.WriteAllText(receivedFile, received);
        Xunit.Assert.Fail(
            $"The public surface of {assembly} is not the approved one. {FirstDifference(approved, received)}\n"
            + "If the change is meant, and compatible or announced in CHANGELOG.md, approve it:\n"
            + $"cp '{receivedFile}' '{folder}/{assembly}.approved.txt'");
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n").Trim() + "\n";

    private static string FirstDifference(string approved, string received)
    {
        string[] before = approved.Split('\n'), now = received.Split('\n');
        int line = Enumerable.Range(0, Math.Max(before.Length, now.Length)).First(i => At(before, i) != At(now, i));
        return $"First difference, in line {line + 1}: approved '{At(before, line)}', is '{At(now, line)}'.";

        static string At(string[] lines, int i) => i < lines.Length ? lines[i].Trim() : "(the end)";
    }
}
