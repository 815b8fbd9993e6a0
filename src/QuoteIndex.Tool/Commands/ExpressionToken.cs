using System.Text;

namespace QuoteIndex.Tool.Commands;

/// <summary>A word of a <c>--where</c> expression.</summary>
/// <param name="Text">The word; of one in quotation marks what is between them.</param>
/// <param name="Quoted">True for one in quotation marks, which is a value whatever it says.</param>
internal readonly record struct ExpressionToken(string Text, bool Quoted)
{
    /// <exception cref="FormatException">A quotation mark is not closed.</exception>
    public static List<ExpressionToken> Split(string expression)
    {
        var tokens = new List<ExpressionToken>();
        for (int i = 0; i < expression.Length;)
        {
            char c = expression[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
            }
            else if (c is '(' or ')')
            {
                tokens.Add(new ExpressionToken(c.ToString(), Quoted: false));
                i++;
            }
            else if (c == '"')
            {
                tokens.Add(new ExpressionToken(Between(expression, ref i), Quoted: true));
            }
            else
            {
                int start = i;
                while (i < expression.Length && !char.IsWhiteSpace(expression[i]) && expression[i] is not ('(' or ')' or '"'))
                {
                    i++;
                }

                tokens.Add(new ExpressionToken(expression[start..i], Quoted: false));
            }
        }

        return tokens;
    }

    // A backslash stands before a quotation mark or backslash that is meant as such.
    private static string Between(string expression, ref int i)
    {
        var text = new StringBuilder();
        for (i++; i < expression.Length; i++)
        {
            if (expression[i] == '"')
            {
                i++;
                return text.ToString();
            }

            if (expression[i] == '\\' && i + 1 < expression.Length && expression[i + 1] is '"' or '\\')
            {
                i++;
            }

            text.Append(expression[i]);
        }

        throw new FormatException("a closing quotation mark is missing");
    }
}
