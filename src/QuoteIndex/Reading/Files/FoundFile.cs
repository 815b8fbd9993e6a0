namespace QuoteIndex.Reading;

/// <summary>A file that a path or glob led to.</summary>
/// <param name="FullPath">Where it is on disk.</param>
/// <param name="Path">Its path below what was asked for, with '/'; the name, for a file given directly.</param>
/// <param name="Problem">Why it (or the folder) cannot be read, for a person; null when it can.</param>
/// <param name="IsNothing">True when the problem is that a folder or glob that is there leads to no file.</param>
internal readonly record struct FoundFile(string FullPath, string Path, string? Problem, bool IsNothing = false);
