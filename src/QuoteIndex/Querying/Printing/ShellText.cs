using System.Text;

namespace QuoteIndex.Querying.Printing;

/// <summary>Arguments as a POSIX shell must be given them: whatever they hold, the command gets them back and nothing else happens.</summary>
internal static class ShellText
{
    /// <summary>The arguments on one command line; null when one of them is no text a command line can carry.</summary>
    public static string? Line(IEnumerable<string> arguments)
    {
        var line = new StringBuilder();
        foreach (string argument in arguments)
        {
            if (!CanCarry(argument))
            {
                return null;
            }

            line.Append(line.Length == 0 ? "" : " ").Append(Quoted(argument));
        }

        return line.ToString();
    }

    // "=name" is a path to some shells.
    private static string Quoted(string argument) => argument.Length > 0 && argument[0] != '=' && argument.All(IsPlain)
        ? argument
        : "'" + argument.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ',' or ':' or '+' or '@' or '%' or '=';

    // Arguments end at a NUL, and are UTF-8, which has no halves of surrogate pairs.
    private static bool CanCarry(string argument)
    {
        for (int i = 0; i < argument.Length; i++)
        {
            if (argument[i] == '\0' || (char.IsSurrogate(argument[i]) && !char.IsSurrogatePair(argument, i) && !(i > 0 && char.IsSurrogatePair(argument, i - 1))))
            {
                return false;
            }
        }

        return true;
    }
}
