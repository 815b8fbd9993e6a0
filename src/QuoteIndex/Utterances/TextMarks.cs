namespace QuoteIndex.Utterances;

/// <summary>Quotation marks, square brackets and ellipses of a statement's text.</summary>
internal static class TextMarks
{
    // An editor's insertion is short; a bracket that goes on longer was never closed.
    private const int LongestInsertion = 100;

    /// <summary>What stands in quotation marks, marks left out, in order of place.</summary>
    public static List<TextSpan> Quoted(string text)
    {
        var quoted = new List<TextSpan>();
        int start = -1;
        char closing = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            if (start < 0)
            {
                closing = Closing(text, i);
                start = closing == '\0' ? -1 : i + 1;
            }
            else if (text[i] == closing && (closing != '’' || i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])))
            {
                quoted.Add(new TextSpan(start, i));
                start = -1;
            }
        }

        if (start >= 0)
        {
            quoted.Add(new TextSpan(start, text.Length));
        }

        return quoted;
    }

    /// <summary>What stands in square brackets, brackets included, in order of place.</summary>
    public static List<TextSpan> Bracketed(string text)
    {
        var bracketed = new List<TextSpan>();
        for (int open = text.IndexOf('[', StringComparison.Ordinal); open >= 0;)
        {
            int close = text.AsSpan(open + 1, Math.Min(LongestInsertion, text.Length - open - 1)).IndexOfAny('[', ']');
            if (close >= 0 && text[open + 1 + close] == ']')
            {
                bracketed.Add(new TextSpan(open, open + close + 2));
            }

            open = text.IndexOf('[', open + 1);
        }

        return bracketed;
    }

    /// <summary>True when words are left out here: three points, however written.</summary>
    public static bool HasEllipsis(ReadOnlySpan<char> between)
    {
        int points = 0;
        foreach (char c in between)
        {
            points += c == '.' ? 1 : c == '…' ? 3 : 0;
            if (points >= 3)
            {
                return true;
            }

            if (c is not ('.' or ' ' or '\u00A0' or '[' or '(' or '\n' or '\r'))
            {
                points = 0;
            }
        }

        return false;
    }

    private static char Closing(string text, int i) => text[i] switch
    {
        '“' or '„' => '”',
        '«' => '»',
        '"' => '"',
        '‘' when i == 0 || !char.IsLetterOrDigit(text[i - 1]) => '’',
        _ => '\0',
    };
}
