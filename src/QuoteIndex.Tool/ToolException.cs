namespace QuoteIndex.Tool;

/// <summary>Nothing can be done, and the message says why and what to do; the command ends with <see cref="ExitCode.Error"/>.</summary>
internal sealed class ToolException(string message) : Exception(message);
