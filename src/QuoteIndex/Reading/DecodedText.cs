namespace QuoteIndex;

/// <summary>The text of a file. Immutable.</summary>
/// <param name="Text">The text after a byte-order mark and before any other change.</param>
/// <param name="Encoding">Name of the encoding the bytes were decoded with, such as "utf-8" or "windows-1252".</param>
public readonly record struct DecodedText(string Text, string Encoding);
