using System.Globalization;

namespace QuoteIndex.Tool.Rendering;

/// <summary>Where a variant's words differ, in one line: “over time” → “in time”.</summary>
internal static class VariantWords
{
    private const int MostShown = 3;
    private const int LongestShown = 60;

    public static string Of(string text, QuoteVariant variant)
    {
        IEnumerable<string> shown = variant.Differences.Take(MostShown).Select(difference => Said(
            Short(difference.Here.In(text)), Short(difference.There.In(variant.Quote.Text))));
        int more = variant.Differences.Count - MostShown;
        return string.Join("; ", shown) + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {more} more") : "");
    }

    private static string Said(string here, string there) => (here, there) switch
    {
        ("", _) => $"adds “{there}”",
        (_, "") => $"leaves out “{here}”",
        _ => $"“{there}” for “{here}”",
    };

    private static string Short(ReadOnlySpan<char> words)
    {
        words = words.Trim();
        return words.Length <= LongestShown
            ? words.ToString()
            : string.Concat(words[..(char.IsHighSurrogate(words[LongestShown - 1]) ? LongestShown - 1 : LongestShown)], "…");
    }
}
