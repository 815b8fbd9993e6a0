using System.Globalization;
using QuoteIndex.Accuracy.Scoring;

namespace QuoteIndex.Accuracy.Polnear;

/// <summary>
/// Reads PolNeAR's annotation of one text: brat standoff, where a T line gives a role and its fragments, and an E line
/// joins T lines to one attribution of Source, Cue and Content.
/// </summary>
internal static class BratFile
{
    /// <summary>The attributions that have words for content, and the words the annotators discarded.</summary>
    public static (List<ScoredStatement> Attributions, WordSet Discarded) Read(string path, string annotation, ScoredText text)
    {
        var fragments = new Dictionary<string, TextSpan[]>();
        var discarded = new List<TextSpan>();
        var events = new List<string[]>();
        foreach (string line in annotation.Split('\n'))
        {
            string[] columns = line.Split('\t');
            if (columns.Length >= 2 && IsId(columns[0], 'T'))
            {
                int space = columns[1].IndexOf(' ', StringComparison.Ordinal);
                TextSpan[] spans = Fragments(path, columns[0], columns[1][(space + 1)..], text);
                fragments[columns[0]] = spans;
                if (columns[1].AsSpan(0, Math.Max(space, 0)) is "Discard")
                {
                    discarded.AddRange(spans);
                }
            }
            else if (columns.Length >= 2 && IsId(columns[0], 'E'))
            {
                events.Add(columns[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        var attributions = new List<ScoredStatement>();
        foreach (string[] arguments in events)
        {
            ILookup<string, TextSpan> roles = arguments.Skip(1)
                .Select(a => a.Split(':', 2))
                .SelectMany(a => a.Length == 2 && fragments.TryGetValue(a[1], out TextSpan[]? spans)
                    ? spans.Select(span => (Role: a[0].TrimEnd(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']), Span: span))
                    : throw new InputException($"'{path}': an event names '{string.Join(':', a)}', which the file does not define."))
                .ToLookup(a => a.Role, a => a.Span);
            var attribution = new ScoredStatement(text, roles["Content"], roles["Source"], roles["Cue"]);
            if (attribution.Words.Count > 0)
            {
                attributions.Add(attribution);
            }
        }

        return (attributions, text.Words.In(discarded));
    }

    private static bool IsId(string column, char letter) =>
        column.Length > 1 && column[0] == letter && column.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    private static TextSpan[] Fragments(string path, string id, string offsets, ScoredText text) =>
        [.. offsets.Split(';').Select(fragment =>
        {
            string[] ends = fragment.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return ends.Length == 2
                && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int start)
                && int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out int end)
                && start < end && end <= text.Text.Length
                    ? new TextSpan(start, end)
                    : throw new InputException($"'{path}': {id} has the offsets '{fragment}', which are no span of the text.");
        })];
}
