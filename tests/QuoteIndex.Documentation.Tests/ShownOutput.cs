namespace QuoteIndex.Documentation.Tests;

/// <summary>What a page says is printed, compared with what is: a line "…" stands for any lines.</summary>
internal static class ShownOutput
{
    private const string Anything = "…";

    public static void AssertMatches(string shown, string printed, string place)
    {
        string[] expected = Lines(shown), actual = Lines(printed);
        Assert.True(Matches(expected, actual), $"{place} says:\n{shown}\n\nbut this is printed:\n{printed}");
    }

    private static string[] Lines(string text) => [.. text.TrimEnd().Split('\n').Select(line => line.TrimEnd())];

    // Between two "…" the lines stand together, and the first place where they do will do.
    private static bool Matches(ReadOnlySpan<string> expected, ReadOnlySpan<string> actual)
    {
        int skip = expected.IndexOf(Anything);
        if (skip < 0)
        {
            return expected.SequenceEqual(actual);
        }

        if (!actual.StartsWith(expected[..skip]))
        {
            return false;
        }

        ReadOnlySpan<string> rest = actual[skip..];
        expected = expected[(skip + 1)..];
        for (skip = expected.IndexOf(Anything); skip >= 0; skip = expected.IndexOf(Anything))
        {
            int found = Find(rest, expected[..skip]);
            if (found < 0)
            {
                return false;
            }

            rest = rest[(found + skip)..];
            expected = expected[(skip + 1)..];
        }

        return rest.EndsWith(expected);
    }

    private static int Find(ReadOnlySpan<string> lines, ReadOnlySpan<string> sought)
    {
        for (int i = 0; i + sought.Length <= lines.Length; i++)
        {
            if (lines[i..].StartsWith(sought))
            {
                return i;
            }
        }

        return -1;
    }
}
