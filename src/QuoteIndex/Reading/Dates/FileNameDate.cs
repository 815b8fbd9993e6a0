namespace QuoteIndex.Reading;

/// <summary>Reads the ISO date in a file's name, "paper_2016-10-05_headline.txt".</summary>
internal static class FileNameDate
{
    private const int Length = 10;

    /// <summary>The date in the last part of <paramref name="path"/>; null when there is none, or two that differ.</summary>
    public static DateOnly? Read(string path)
    {
        ReadOnlySpan<char> name = path.AsSpan(path.AsSpan().LastIndexOfAny('/', '\\') + 1);
        DateOnly? found = null;
        for (int i = 0; i + Length <= name.Length; i++)
        {
            bool startsNumber = char.IsAsciiDigit(name[i]) && (i == 0 || !char.IsAsciiDigit(name[i - 1]));
            if (startsNumber && name[i + 4] == '-' && name[i + 7] == '-'
                && DateText.TryRead(name[i..], out DateOnly date, out int length) && length == Length)
            {
                if (found is not null && found != date)
                {
                    return null;
                }

                found = date;
            }
        }

        return found;
    }
}
