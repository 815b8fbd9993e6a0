using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace QuoteIndex.Tool.Commands;

/// <summary>Options whose value is a whole number of 0 or more, or, where that makes sense, "all".</summary>
internal static class CountOption
{
    /// <summary>The number that stands for "all".</summary>
    public const int All = int.MaxValue;

    public static Option<int> Create(string name, string description, int standard, params string[] aliases) => Create(name, description, standard, orAll: false, aliases);

    public static Option<int> OrAll(string name, string description, int standard, params string[] aliases) => Create(name, description, standard, orAll: true, aliases);

    private static Option<int> Create(string name, string description, int standard, bool orAll, string[] aliases) => new(name, aliases)
    {
        Description = standard == All ? description + " [default: all]" : description,
        HelpName = orAll ? "N|all" : "N",
        DefaultValueFactory = _ => standard,
        CustomParser = result => Parse(result, orAll) ?? standard,
    };

    /// <summary>The number given; null, and an error that names the option, when it is none.</summary>
    public static int? Parse(ArgumentResult result, bool orAll)
    {
        string text = result.Tokens[0].Value;
        if (orAll && string.Equals(text, "all", StringComparison.OrdinalIgnoreCase))
        {
            return All;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count))
        {
            return count;
        }

        result.AddError($"{(result.Parent as OptionResult)?.Option.Name} takes a whole number of 0 or more{(orAll ? " or 'all'" : "")}, not '{text}'.");
        return null;
    }
}
