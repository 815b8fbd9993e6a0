using System.Collections.Frozen;
using QuoteIndex.Language;

namespace QuoteIndex.Reading;

/// <summary>
/// Reads dates as news text writes them: "2025-01-31", "31/01/2025", "January 31, 2025", "31 January 2025", "31-Jan-2025". A form
/// that could be two days ("03/04/2025"), a year of two figures or a day that does not exist is no date.
/// </summary>
internal static class DateText
{
    private static readonly FrozenDictionary<string, int> Months = ReadMonths();

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> MonthOf =
        Months.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The date that <paramref name="text"/> begins with, and how many characters it takes.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out DateOnly date, out int length)
    {
        var reader = new Reader(text);
        bool found = char.IsAsciiDigit(reader.Peek)
            ? TryReadFigures(ref reader, out date) || TryReadDayMonth(ref reader, out date)
            : TryReadMonthDay(ref reader, out date);
        length = reader.Position;
        return found && !char.IsAsciiDigit(reader.Peek);
    }

    // "2025-01-31" and, day and month being told apart by their size, "31/01/2025" and "01/31/2025".
    private static bool TryReadFigures(ref Reader reader, out DateOnly date)
    {
        int start = reader.Position;
        int first = reader.Number(out int width);
        char separator = reader.Peek;
        if (separator is '-' or '/' or '.')
        {
            reader.Position++;
            int second = reader.Number(out int secondWidth);
            if (reader.Peek == separator && secondWidth is 1 or 2)
            {
                reader.Position++;
                int third = reader.Number(out int thirdWidth);
                if (width == 4 && thirdWidth is 1 or 2 && secondWidth == thirdWidth)
                {
                    return TryCreate(first, second, third, out date);
                }

                if (width <= 2 && thirdWidth == 4 && (first > 12 || second > 12 || first == second))
                {
                    return first > 12 ? TryCreate(third, second, first, out date) : TryCreate(third, first, second, out date);
                }
            }
        }

        reader.Position = start;
        date = default;
        return false;
    }

    // "31 January 2025", "31st of Jan. 2025".
    private static bool TryReadDayMonth(ref Reader reader, out DateOnly date)
    {
        int day = reader.Day();
        if (reader.Peek == '-')
        {
            return TryReadHyphenated(ref reader, day, out date);
        }

        reader.Space();
        if (reader.Word().Equals("of", StringComparison.OrdinalIgnoreCase))
        {
            reader.Space();
        }
        else
        {
            reader.Back();
        }

        int month = Month(ref reader);
        reader.Comma();
        return TryCreate(reader.Number(out int width), month, day, out date) && width == 4;
    }

    // "31-Jan-2025".
    private static bool TryReadHyphenated(ref Reader reader, int day, out DateOnly date)
    {
        reader.Position++;
        int month = Month(ref reader);
        date = default;
        if (month == 0 || reader.Peek != '-')
        {
            return false;
        }

        reader.Position++;
        return TryCreate(reader.Number(out int width), month, day, out date) && width == 4;
    }

    // "January 31, 2025", "Jan. 31st 2025".
    private static bool TryReadMonthDay(ref Reader reader, out DateOnly date)
    {
        int month = Month(ref reader);
        reader.Space();
        int day = month > 0 ? reader.Day() : 0;
        reader.Comma();
        return TryCreate(reader.Number(out int width), month, day, out date) && width == 4;
    }

    private static int Month(ref Reader reader)
    {
        if (!MonthOf.TryGetValue(reader.Word(), out int month))
        {
            return 0;
        }

        if (reader.Peek == '.')
        {
            reader.Position++;
        }

        return month;
    }

    private static bool TryCreate(int year, int month, int day, out DateOnly date)
    {
        // No newspaper is older than the printing press; figures beyond are numbers of something else.
        bool exists = year is >= 1500 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = exists ? new DateOnly(year, month, day) : default;
        return exists;
    }

    private static FrozenDictionary<string, int> ReadMonths() => WordList.Lines("months.txt")
        .SelectMany((line, index) => line.Split(' ').Select(name => (name, month: index + 1)))
        .ToFrozenDictionary(m => m.name, m => m.month, StringComparer.OrdinalIgnoreCase);

    private ref struct Reader(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> text = text;
        private int wordStart;

        public int Position { get; set; }

        public readonly char Peek => Position < text.Length ? text[Position] : '\0';

        public int Number(out int width)
        {
            int start = Position, value = 0;
            while (char.IsAsciiDigit(Peek))
            {
                value = Position - start < 5 ? value * 10 + (Peek - '0') : value;
                Position++;
            }

            width = Position - start;
            return value;
        }

        /// <summary>A number of one or two figures, with or without its ordinal ending; 0 when there is none.</summary>
        public int Day()
        {
            int day = Number(out int width);
            ReadOnlySpan<char> ending = Word();
            if (!(ending is "st" or "nd" or "rd" or "th"))
            {
                Back();
            }

            return width is 1 or 2 ? day : 0;
        }

        public ReadOnlySpan<char> Word()
        {
            wordStart = Position;
            while (char.IsLetter(Peek))
            {
                Position++;
            }

            return text[wordStart..Position];
        }

        /// <summary>Returns to before the word last read.</summary>
        public void Back() => Position = wordStart;

        public void Space()
        {
            while (Peek is ' ' or '\t' or '\u00A0')
            {
                Position++;
            }
        }

        public void Comma()
        {
            Space();
            if (Peek == ',')
            {
                Position++;
                Space();
            }
        }
    }
}
