using System.Globalization;

namespace QuoteIndex.Tool;

/// <summary>Days as the tool prints them everywhere.</summary>
internal static class IsoDay
{
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
