using System.Globalization;
using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>The words of days and months.</summary>
internal static class CalendarWords
{
    private static readonly Lazy<Dictionary<string, (string Kind, int Number)>> Words = new(Read);

    /// <summary>The day of the week; null when the word is none.</summary>
    public static DayOfWeek? Weekday(ReadOnlySpan<char> word) => (DayOfWeek?)Number(word, "weekday");

    /// <summary>The month, 1 for January; null when the word is none.</summary>
    public static int? Month(ReadOnlySpan<char> word) => Number(word, "month");

    /// <summary>Days before the article's day ("yesterday"); null when the word is no such.</summary>
    public static int? Ago(ReadOnlySpan<char> word) => Number(word, "ago") ?? (word.Length > 0 && char.IsUpper(word[0]) ? Number(word.ToString().ToLowerInvariant(), "ago") : null);

    private static int? Number(ReadOnlySpan<char> word, string kind) =>
        Words.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out (string Kind, int Number) entry) && entry.Kind == kind
            ? entry.Number
            : null;

    private static Dictionary<string, (string Kind, int Number)> Read()
    {
        var words = new Dictionary<string, (string Kind, int Number)>(StringComparer.Ordinal);
        foreach (string line in WordList.Lines("calendar.txt"))
        {
            string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (string word in parts[2..])
            {
                words[word] = (parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture));
            }
        }

        return words;
    }
}
