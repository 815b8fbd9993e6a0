using System.Collections.Frozen;

namespace QuoteIndex.Reading;

/// <summary>Patterns of boilerplate that mean the same, looked at by the line's first letter.</summary>
internal sealed class PatternGroup
{
    private readonly FrozenDictionary<char, BoilerplatePattern[]> byFirstLetter;
    private readonly BoilerplatePattern[] floating;

    public PatternGroup(string section, IEnumerable<string> patterns)
    {
        BoilerplatePattern[] all = [.. patterns.Select(p => new BoilerplatePattern(section, p))];
        byFirstLetter = all.Where(p => p.Start.Length > 0).GroupBy(p => char.ToUpperInvariant(p.Start[0])).ToFrozenDictionary(g => g.Key, g => g.ToArray());
        floating = [.. all.Where(p => p.Start.Length == 0)];
    }

    /// <summary>True when a pattern speaks of the whole of the line, which is bare of the marks around it.</summary>
    public bool Matches(ReadOnlySpan<char> line) => !line.IsEmpty
        && ((byFirstLetter.TryGetValue(char.ToUpperInvariant(line[0]), out BoilerplatePattern[]? anchored) && MatchesAny(anchored, line)) || MatchesAny(floating, line));

    private static bool MatchesAny(BoilerplatePattern[] patterns, ReadOnlySpan<char> line)
    {
        foreach (BoilerplatePattern pattern in patterns)
        {
            if (pattern.Matches(line, NameWords.OfBodies, out _))
            {
                return true;
            }
        }

        return false;
    }
}
