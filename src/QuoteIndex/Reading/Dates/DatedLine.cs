using System.Collections.Frozen;
using QuoteIndex.Language;

namespace QuoteIndex.Reading;

/// <summary>A date on a line of its own: the line holds dates, times and words that go with them, and nothing else.</summary>
/// <param name="Date">The day.</param>
/// <param name="Span">Where the line states it.</param>
/// <param name="Label">What the line says the date is.</param>
internal readonly record struct DatedLine(DateOnly Date, TextSpan Span, DateLabel Label)
{
    private const int LongestLine = 160;

    private static readonly FrozenDictionary<string, DateLabel?> Words = WordList.Sections("date-lines.txt").ToFrozenDictionary(
        word => word.Entry,
        word => word.Section switch { "published" => DateLabel.Published, "updated" => DateLabel.Updated, _ => (DateLabel?)null },
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, DateLabel?>.AlternateLookup<ReadOnlySpan<char>> LabelOf =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The best date of the line, one of publication before one of change; false when it is not a date line.</summary>
    public static bool TryRead(string text, TextSpan line, out DatedLine found)
    {
        found = default;
        if (line.Length > LongestLine)
        {
            return false;
        }

        bool any = false;
        var label = DateLabel.None;
        for (int i = line.Start; i < line.End;)
        {
            ReadOnlySpan<char> rest = text.AsSpan(i, line.End - i);
            if (DateText.TryRead(rest, out DateOnly date, out int length))
            {
                if (!any || label > found.Label)
                {
                    found = new(date, new(i, i + length), label);
                }

                any = true;
                i += length;
            }
            else if (char.IsAsciiDigit(rest[0]))
            {
                i += CountWhile(rest, c => char.IsAsciiDigit(c) || c is ':' or '.' or '+');
            }
            else if (char.IsLetter(rest[0]))
            {
                int word = CountWhile(rest, c => char.IsLetter(c) || c == '.');
                ReadOnlySpan<char> letters = rest[..word].TrimEnd('.');
                bool isTimeMark = letters is "T" && word < rest.Length && char.IsAsciiDigit(rest[word]);
                if (!isTimeMark)
                {
                    if (!LabelOf.TryGetValue(letters, out DateLabel? meaning))
                    {
                        return false;
                    }

                    label = meaning ?? label;
                }

                i += word;
            }
            else if (char.IsWhiteSpace(rest[0]) || ",.:;|()[]/-–—·•".Contains(rest[0]))
            {
                i++;
            }
            else
            {
                return false;
            }
        }

        return any;
    }

    /// <summary>True for the words that stand beside a date: "Monday", "updated", "at".</summary>
    public static bool IsDateWord(ReadOnlySpan<char> word) => LabelOf.ContainsKey(word);

    private static int CountWhile(ReadOnlySpan<char> text, Func<char, bool> belongs)
    {
        int count = 0;
        while (count < text.Length && belongs(text[count]))
        {
            count++;
        }

        return count;
    }
}
