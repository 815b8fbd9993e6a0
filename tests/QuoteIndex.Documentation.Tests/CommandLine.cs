using System.Text;

namespace QuoteIndex.Documentation.Tests;

/// <summary>A line as it is typed into a shell.</summary>
internal static class CommandLine
{
    /// <summary>Its words, as a shell takes them apart; what stands in quotation marks is one.</summary>
    public static string[] Words(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        char mark = '\0';
        bool any = false;
        foreach (char letter in line)
        {
            if (letter == mark || (mark == '\0' && letter is '"' or '\''))
            {
                (mark, any) = (mark == '\0' ? letter : '\0', true);
            }
            else if (letter != ' ' || mark != '\0')
            {
                word.Append(letter);
                any = true;
            }
            else if (any)
            {
                words.Add(word.ToString());
                word.Clear();
                any = false;
            }
        }

        return any ? [.. words, word.ToString()] : [.. words];
    }
}
