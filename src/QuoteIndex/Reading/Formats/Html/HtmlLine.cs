using System.Text;

namespace QuoteIndex.Reading;

/// <summary>The words of a page since its last line break, and whether a single break after them ends a paragraph.</summary>
internal sealed class HtmlLine(HtmlPage page)
{
    private const int LongestScrap = 100;

    private readonly StringBuilder words = new();
    private int element = -1;
    private int openMarks;

    public StringBuilder Words => words;

    /// <summary>The line has words of this element.</summary>
    public void AddElement(int wordsElement) => element = element < 0 ? wordsElement : page.CommonElement(element, wordsElement);

    /// <summary>A paragraph begins: nothing of the one before counts any more.</summary>
    public void Clear()
    {
        words.Clear();
        (element, openMarks) = (-1, 0);
    }

    /// <summary>
    /// Ends the line. True when its paragraph ends with it: after a sentence, after a line in type of its own, and after a line
    /// that is a date, a byline, a credit.
    /// </summary>
    /// <param name="next">What follows the line break.</param>
    public bool End(HtmlEvent next)
    {
        string line = words.ToString();
        words.Clear();
        bool hasOwnType = element >= 0 && page.Elements[element].Tag is HtmlTag.B or HtmlTag.Strong or HtmlTag.Font
            && !page.Contains(element, next.Element);
        element = -1;
        foreach (char c in line)
        {
            openMarks += c switch { '“' => 1, '”' => -1, '"' => openMarks > 0 ? -1 : 1, _ => 0 };
        }

        line = line.Trim();
        return openMarks <= 0 && (LineText.EndsSentence(line) || (line.Length <= LongestScrap && (hasOwnType || IsScrap(line))));
    }

    private static bool IsScrap(string line) =>
        DatedLine.TryRead(line, new(0, line.Length), out _) || Boilerplate.Matches(line, allowLinks: true, out _);
}
