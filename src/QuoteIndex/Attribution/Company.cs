namespace QuoteIndex;

/// <summary>A company under its one name, and the other names and tickers it is known by. Immutable.</summary>
/// <param name="Name">The name every mention of the company is given.</param>
public sealed record Company(string Name)
{
    /// <summary>Other names, without legal forms such as "Inc.". Default none.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Exchange symbols, as they stand in brackets after a name. Default none.</summary>
    public IReadOnlyList<string> Tickers { get; init; } = [];

    /// <summary>Reads a line <c>Name | alias, alias | TICKER, TICKER</c>; the parts after the name may be missing.</summary>
    /// <exception cref="QuoteIndexException">The line has no name.</exception>
    internal static Company Parse(string line)
    {
        string[] parts = line.Split('|', StringSplitOptions.TrimEntries);
        if (parts[0].Length == 0)
        {
            throw new QuoteIndexException($"The company line '{line}' has no name. Write: Name | alias, alias | TICKER.");
        }

        return new Company(parts[0]) { Aliases = List(parts, 1), Tickers = List(parts, 2) };
    }

    private static string[] List(string[] parts, int index) => parts.Length <= index
        ? []
        : parts[index].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
