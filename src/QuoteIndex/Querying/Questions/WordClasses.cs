using System.Collections.Frozen;
using System.Globalization;
using QuoteIndex.Language;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>Classes of words from a data file, with a number for each: lines of "class number: words".</summary>
internal sealed class WordClasses
{
    private readonly FrozenDictionary<(string Class, string Form), int> values;

    private WordClasses(string file)
    {
        var read = new Dictionary<(string, string), int>();
        foreach (string line in WordList.Lines(file))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string[] head = line[..colon].Split(' ');
            int value = head.Length > 1 ? int.Parse(head[1], CultureInfo.InvariantCulture) : 0;
            foreach (string form in WordAnalyzer.Forms(line[(colon + 1)..]))
            {
                read[(head[0], form)] = value;
            }
        }

        values = read.ToFrozenDictionary();
    }

    /// <summary>The words that ask.</summary>
    public static WordClasses Frames { get; } = new("query-frames.txt");

    /// <summary>The words that name days.</summary>
    public static WordClasses Dates { get; } = new("query-dates.txt");

    /// <summary>The words that say more of statements than who, about what and when.</summary>
    public static WordClasses Conditions { get; } = new("query-conditions.txt");

    public bool Has(string wordClass, string form) => values.ContainsKey((wordClass, form));

    public bool Has(string wordClass, string form, out int value) => values.TryGetValue((wordClass, form), out value);
}
