namespace QuoteIndex.Accuracy.Scoring;

/// <summary>
/// Finds quoted stretches the way the referee of the PolNeAR corpus defines them. This is the measure, not the thing
/// measured: it shares no code with the library, so that an error of the library cannot hide itself.
/// </summary>
/// <remarks>
/// A stretch ends with its line at the latest. Marks of the other style inside an open stretch are nested and do not
/// end it; marks turned the wrong way are read by their neighbours.
/// </remarks>
internal static class QuotedStretches
{
    private const int LongestSingle = 400;
    private const string Opening = "“„‟«";
    private const string Closing = "”»";
    private const char Straight = '"';

    private static readonly HashSet<string> Elisions = ["em", "til", "till", "n", "cause", "tis", "twas", "bout"];

    private enum Action
    {
        Skip, Open, Close, Nest, Reopen,
    }

    /// <summary>All stretches of the text, in order of place.</summary>
    public static List<QuotedStretch> Find(string text)
    {
        List<TextSpan> lines = Lines(text);
        var found = new List<QuotedStretch>();
        foreach (TextSpan line in lines)
        {
            FindDouble(text, line, found);
        }

        bool[] covered = new bool[text.Length + 1];
        foreach (QuotedStretch stretch in found)
        {
            int start = Math.Max(0, stretch.Span.Start - 1), end = Math.Min(text.Length, stretch.Span.End + 1);
            Array.Fill(covered, true, start, end - start);
        }

        foreach (TextSpan line in lines)
        {
            FindSingle(text, line, covered, found);
        }

        found.Sort((a, b) => (a.Span.Start, a.Span.End).CompareTo((b.Span.Start, b.Span.End)));
        return found;
    }

    private static List<TextSpan> Lines(string text)
    {
        var lines = new List<TextSpan>();
        for (int start = 0; start <= text.Length;)
        {
            int length = text.AsSpan(start).IndexOf('\n');
            int end = length < 0 ? text.Length : start + length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                lines.Add(new(start, end));
            }

            start = end + 1;
        }

        return lines;
    }

    private static void FindDouble(string text, TextSpan line, List<QuotedStretch> found)
    {
        int start = -1;
        bool openedStraight = false, nested = false;
        for (int i = line.Start; i < line.End;)
        {
            (char mark, int width) = MarkAt(text, i);
            if (mark == '\0')
            {
                i++;
                continue;
            }

            char before = i > line.Start ? text[i - 1] : ' ';
            char after = i + width < line.End ? text[i + width] : ' ';
            Action action;
            if (start < 0)
            {
                action = WhenClosed(mark, before, after);
            }
            else if (nested)
            {
                (action, nested) = (Action.Skip, false);
            }
            else
            {
                action = WhenOpen(mark, before, after, openedStraight);
            }

            nested |= action == Action.Nest;
            if (action is Action.Close or Action.Reopen)
            {
                AddUnlessEmpty(found, start, i);
                start = -1;
            }

            if (action is Action.Open or Action.Reopen)
            {
                start = i + width;
                openedStraight = mark == Straight;
            }

            i += width;
        }

        if (start >= 0)
        {
            AddUnlessEmpty(found, start, line.End);
        }
    }

    private static void AddUnlessEmpty(List<QuotedStretch> found, int start, int end)
    {
        if (end > start)
        {
            found.Add(new(new(start, end), IsDouble: true));
        }
    }

    // The double mark at this place, doubled single ones read as what they stand for; NUL when there is none.
    private static (char Mark, int Width) MarkAt(string text, int i)
    {
        char c = text[i];
        if (c is '`' or '\'' or '‘' or '’' && i + 1 < text.Length && text[i + 1] == c)
        {
            return (c switch { '\'' => Straight, '’' => '”', _ => '“' }, 2);
        }

        return c == Straight || Opening.Contains(c) || Closing.Contains(c) ? (c, 1) : ('\0', 1);
    }

    private static bool LooksOpening(char before, char after) =>
        (char.IsWhiteSpace(before) || "([{—–-/‘'".Contains(before)) && !char.IsWhiteSpace(after);

    private static bool LooksClosing(char before, char after) =>
        !char.IsWhiteSpace(before) && !Words.IsWordCharacter(after);

    private static Action WhenClosed(char mark, char before, char after)
    {
        bool opens = mark == Straight
            ? !LooksClosing(before, after) || "([{—–-/‘'“:".Contains(before)
            : Opening.Contains(mark)
                ? !LooksClosing(before, after) || LooksOpening(before, after) || before == ':'
                : char.IsWhiteSpace(before) && Words.IsWordCharacter(after);
        return opens ? Action.Open : Action.Skip;
    }

    private static Action WhenOpen(char mark, char before, char after, bool openedStraight)
    {
        if (mark == Straight)
        {
            // Between curly marks it nests; between straight ones, the stretch before was never closed.
            bool opens = LooksOpening(before, after) && char.IsWhiteSpace(before);
            return !opens ? Action.Close : openedStraight ? Action.Reopen : Action.Nest;
        }

        bool isClosing = Closing.Contains(mark) || (LooksClosing(before, after) && !LooksOpening(before, after));
        return isClosing ? Action.Close : openedStraight ? Action.Nest : Action.Reopen;
    }

    private static void FindSingle(string text, TextSpan line, bool[] covered, List<QuotedStretch> found)
    {
        for (int i = line.Start; i < line.End; i++)
        {
            if (!covered[i] && OpensSingle(text, line, i))
            {
                int close = CloseOfSingle(text, line, i, covered);
                if (close > 0)
                {
                    found.Add(new(new(i + 1, close), IsDouble: false));
                    i = close;
                }
            }
        }
    }

    private static bool OpensSingle(string text, TextSpan line, int i)
    {
        if (text[i] is not ('‘' or '\'' or '`'))
        {
            return false;
        }

        char before = i > line.Start ? text[i - 1] : ' ';
        char after = i + 1 < line.End ? text[i + 1] : ' ';
        return (char.IsWhiteSpace(before) || "([{—–-/:".Contains(before))
            && (Words.IsWordCharacter(after) || "$[#@…".Contains(after))
            && (text[i] == '`' || !IsElision(text, i + 1));
    }

    // 'em, '90s: an apostrophe, not a mark.
    private static bool IsElision(string text, int start)
    {
        int end = start;
        while (end < text.Length && (Words.IsWordCharacter(text[end]) || text[end] == '_'))
        {
            end++;
        }

        string word = text[start..end].ToLowerInvariant();
        string decade = word.EndsWith('s') ? word[..^1] : word;
        return Elisions.Contains(word) || (decade.Length == 2 && decade.All(char.IsDigit));
    }

    // The closing mark: an apostrophe that no letter follows. One that may be a plural's possessive closes only when
    // no better one comes.
    private static int CloseOfSingle(string text, TextSpan line, int open, bool[] covered)
    {
        int possessive = 0;
        int limit = Math.Min(line.End, open + LongestSingle);
        for (int i = open + 2; i < limit && !covered[i]; i++)
        {
            char after = i + 1 < line.End ? text[i + 1] : ' ';
            if (text[i] is '’' or '\'' && !char.IsWhiteSpace(text[i - 1]) && !Words.IsWordCharacter(after))
            {
                bool mayBePossessive = text[i - 1] is 's' or 'S' && after == ' ' && i + 2 < line.End && char.IsLower(text[i + 2]);
                if (!mayBePossessive)
                {
                    return i;
                }

                possessive = possessive == 0 ? i : possessive;
            }
        }

        return possessive;
    }
}
