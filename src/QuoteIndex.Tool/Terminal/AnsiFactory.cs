using Spectre.Console;

namespace QuoteIndex.Tool.Terminal;

/// <summary>Makes Spectre consoles that do what they are told instead of looking at the process's environment.</summary>
internal static class AnsiFactory
{
    public static IAnsiConsole Create(TextWriter writer, int width, bool color, bool interactive = false)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = color || interactive ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = interactive ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new WriterOutput(writer, width),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
