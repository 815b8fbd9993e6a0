namespace QuoteIndex.Storage;

/// <summary>What <see cref="QuoteFilter.Source"/> means, for engines that compare paths themselves.</summary>
internal static class SourcePattern
{
    /// <summary>
    /// True when the pattern is the path, a folder above it, or a glob that matches it, where the path is
    /// <paramref name="path"/> or any ending of <paramref name="location"/> that begins at a folder.
    /// </summary>
    public static bool Matches(string pattern, string path, string location)
    {
        ReadOnlySpan<char> normal = pattern.Replace('\\', '/');
        if (normal.StartsWith("./"))
        {
            normal = normal[2..];
        }

        normal = normal.Length > 1 ? normal.TrimEnd('/') : normal;
        if (normal.IsEmpty)
        {
            return false;
        }

        if (MatchesWhole(normal, path))
        {
            return true;
        }

        ReadOnlySpan<char> full = location.Replace('\\', '/');
        if (normal[0] == '/' || MatchesWhole(normal, full))
        {
            return MatchesWhole(normal, full);
        }

        for (int i = 0; i < full.Length; i++)
        {
            if (full[i] == '/' && MatchesWhole(normal, full[(i + 1)..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MatchesWhole(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path) =>
        pattern.IndexOfAny('*', '?') >= 0
            ? Glob(pattern, path)
            : path.StartsWith(pattern) && (path.Length == pattern.Length || path[pattern.Length] == '/' || pattern is "/");

    // Two stars to return to, the last that stays in its folder and the last that does not: no more is needed, so the
    // time is bounded by the product of the lengths.
    private static bool Glob(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        int p = 0, i = 0;
        int star = -1, starAt = 0, deep = -1, deepAt = 0;
        while (i < path.Length)
        {
            if (p + 1 < pattern.Length && pattern[p] == '*' && pattern[p + 1] == '*')
            {
                p += 2;
                if (p < pattern.Length && pattern[p] == '/')
                {
                    // "**/" is also no folder at all.
                    p++;
                }

                (deep, deepAt, star) = (p, i, -1);
            }
            else if (p < pattern.Length && pattern[p] == '*')
            {
                p++;
                (star, starAt) = (p, i);
            }
            else if (p < pattern.Length && (pattern[p] == path[i] || (pattern[p] == '?' && path[i] != '/')))
            {
                p++;
                i++;
            }
            else if (star >= 0 && path[starAt] != '/')
            {
                starAt++;
                (p, i) = (star, starAt);
            }
            else if (deep >= 0)
            {
                deepAt++;
                (p, i, star) = (deep, deepAt, -1);
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }
}
