namespace QuoteIndex.Documentation.Tests;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">What stands behind the fence: "csharp", "console", "text" …</param>
/// <param name="Text">Its lines.</param>
/// <param name="Line">The line of the page its first line is on, from 1.</param>
internal sealed record CodeBlock(string Language, string Text, int Line)
{
    public const string CSharp = "csharp";
    public const string Console = "console";
    public const string Output = "text";
    public const string Shell = "sh";
}
