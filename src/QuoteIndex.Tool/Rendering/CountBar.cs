using System.Globalization;

namespace QuoteIndex.Tool.Rendering;

/// <summary>Counts as bars.</summary>
internal static class CountBar
{
    /// <summary>A bar as long as the count beside the greatest; never nothing for something.</summary>
    public static string Of(long count, long greatest, int cells) => count <= 0 || greatest <= 0
        ? ""
        : new string('█', (int)Math.Clamp(Math.Round((double)count / greatest * cells), 1, cells));

    public static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
