using System.Globalization;
using System.Text;

namespace QuoteIndex.Querying.Printing;

/// <summary>Values as C# writes them.</summary>
internal static class CSharpLiteral
{
    /// <summary>A string on one line, which compiles to exactly this text; what cannot be seen is escaped.</summary>
    public static string Text(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '"' or '\\':
                    literal.Append('\\').Append(c);
                    break;
                case '\n':
                    literal.Append("\\n");
                    break;
                case '\t':
                    literal.Append("\\t");
                    break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    {
                        literal.Append(c).Append(text[++i]);
                    }
                    else if (IsHidden(c))
                    {
                        literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    }
                    else
                    {
                        literal.Append(c);
                    }

                    break;
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A day where a day, or a day or null, is expected.</summary>
    public static string Day(DateOnly? day) => day is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"new({known.Year}, {known.Month}, {known.Day})")
        : "null";

    public static string Number(double number) =>
        double.IsPositiveInfinity(number) ? "double.PositiveInfinity"
        : double.IsNegativeInfinity(number) ? "double.NegativeInfinity"
        : number.ToString("R", CultureInfo.InvariantCulture);

    public static string Number(int number) => number == int.MaxValue ? "int.MaxValue" : number.ToString(CultureInfo.InvariantCulture);

    private static bool IsHidden(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;
}
