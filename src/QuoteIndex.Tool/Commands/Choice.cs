using System.CommandLine;
using System.CommandLine.Parsing;

namespace QuoteIndex.Tool.Commands;

/// <summary>Options whose value is one of a few names; numbers, which the usual parser takes for enumerations, are none.</summary>
internal static class Choice
{
    /// <summary>An option with one value.</summary>
    public static Option<T> One<T>(string name, string description, string valueName, T standard)
        where T : struct, Enum
    {
        string standardName = NameOf(standard);
        return new Option<T>(name)
        {
            Description = $"{description} [default: {standardName}]",
            HelpName = valueName,
            CustomParser = result => Parse<T>(result, name).FirstOrDefault(standard),
        };
    }

    /// <summary>An option that may be repeated, or have several values with commas between.</summary>
    public static Option<T[]> Many<T>(string name, string description, string valueName)
        where T : struct, Enum => new(name)
        {
            Description = description,
            HelpName = valueName,
            CustomParser = result => [.. Parse<T>(result, name, several: true)],
        };

    /// <summary>An option that may be left out, which then says nothing.</summary>
    public static Option<T?> Optional<T>(string name, string description, string valueName)
        where T : struct, Enum => new(name)
        {
            Description = description,
            HelpName = valueName,
            CustomParser = result => Parse<T>(result, name) is [var value, ..] ? value : null,
        };

    private static List<T> Parse<T>(ArgumentResult result, string option, bool several = false)
        where T : struct, Enum
    {
        var values = new List<T>();
        foreach (string name in result.Tokens.SelectMany(token => several ? token.Value.Split(',') : [token.Value]))
        {
            int index = Array.FindIndex(Enum.GetValues<T>(), value => string.Equals(NameOf(value), name, StringComparison.OrdinalIgnoreCase));
            if (index < 0)
            {
                result.AddError($"{option} takes {string.Join(", ", Enum.GetValues<T>().Select(NameOf))}, not '{name}'.");
                break;
            }

            values.Add(Enum.GetValues<T>()[index]);
        }

        return values;
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
