using QuoteIndex.Reading;

namespace QuoteIndex;

/// <summary>Days of files by what stands outside them, for <see cref="ReadingOptions.DateOf"/>. Safe for use by several threads at once.</summary>
public static class FileDates
{
    private static readonly int[] Lengths = [4, 2, 2];

    /// <summary>
    /// The day in a file's path, the last one where there are several: "2024-03-02", "2024_03_02", "20240302", "2024.03.02", or folders "2024/03/02". Null when there
    /// is none.
    /// </summary>
    public static DateOnly? InPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        for (int start = path.Length - 8; start >= 0; start--)
        {
            if ((start == 0 || !char.IsAsciiDigit(path[start - 1])) && DayAt(path, start) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>The day a file was last written, in the system's time zone; null when it is not there, or cannot be asked.</summary>
    public static DateOnly? Modified(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            return File.Exists(path) ? DateOnly.FromDateTime(File.GetLastWriteTime(path)) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Year, month and day, with the same sign between or none.
    private static DateOnly? DayAt(string path, int start)
    {
        Span<char> iso = stackalloc char[10];
        iso[4] = iso[7] = '-';
        int at = start, to = 0;
        char? between = null;
        foreach ((int index, int length) in Lengths.Index())
        {
            if (index > 0)
            {
                char sign = at < path.Length && path[at] is '-' or '_' or '.' or '/' or '\\' ? path[at++] : '\0';
                if (between is { } first && first != sign)
                {
                    return null;
                }

                between = sign;
            }

            if (at + length > path.Length || path.AsSpan(at, length).ContainsAnyExceptInRange('0', '9'))
            {
                return null;
            }

            path.AsSpan(at, length).CopyTo(iso[to..]);
            (at, to) = (at + length, to + length + 1);
        }

        bool ends = at == path.Length || !char.IsAsciiDigit(path[at]);
        return ends && DateText.TryRead(iso, out DateOnly day, out _) && day.Year is >= 1700 and <= 2200 ? day : null;
    }
}
