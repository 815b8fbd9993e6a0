using System.CommandLine;

namespace QuoteIndex.Tool.Commands;

/// <summary>A command with examples for its help.</summary>
internal abstract class ToolCommand(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Command lines as a person would type them.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>What most often helps when the command line was wrong; null when nothing stands out.</summary>
    public virtual string? UsageHint => null;
}
