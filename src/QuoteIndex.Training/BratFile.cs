using System.Globalization;

namespace QuoteIndex.Training;

/// <summary>
/// Reads annotation in brat's standoff form: lines "T1⇥Role 12 30;35 40⇥text" for spans, and "E1⇥Type:T4 Role:T2 …" that group
/// them. Lines of other sorts, and the rest of a text with a line break, are passed over.
/// </summary>
internal static class BratFile
{
    public static List<GoldAttribution> Read(string path)
    {
        Dictionary<string, List<TextSpan>> spans = new(StringComparer.Ordinal);
        List<string> events = [];
        foreach (string line in File.ReadLines(path))
        {
            string[] parts = line.Split('\t');
            if (parts.Length >= 2 && parts[0].Length > 1 && parts[0].AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0)
            {
                if (parts[0][0] == 'T')
                {
                    int space = parts[1].IndexOf(' ', StringComparison.Ordinal);
                    spans[parts[0]] = [.. parts[1][(space + 1)..].Split(';').Select(Fragment)];
                }
                else if (parts[0][0] == 'E')
                {
                    events.Add(parts[1]);
                }
            }
        }

        return [.. events.Select(e => Group(e, spans)).Where(a => a.Content.Count > 0)];
    }

    /// <summary>Writes attributions of a text in the same form.</summary>
    public static void Write(string path, string text, IEnumerable<GoldAttribution> attributions)
    {
        using var file = new StreamWriter(path);
        int span = 0, statement = 0;
        foreach (GoldAttribution attribution in attributions)
        {
            string arguments = "";
            foreach ((string role, IReadOnlyList<TextSpan> spans) in (ReadOnlySpan<(string, IReadOnlyList<TextSpan>)>)
                [("Content", attribution.Content), ("Cue", attribution.Cue), ("Source", attribution.Source)])
            {
                if (spans.Count > 0)
                {
                    string words = string.Join(' ', spans.Select(s => text[s.Start..s.End])).ReplaceLineEndings(" ");
                    file.Write(string.Create(CultureInfo.InvariantCulture, $"T{++span}\t{role} {string.Join(';', spans.Select(s => $"{s.Start} {s.End}"))}\t{words}\n"));
                    arguments += string.Create(CultureInfo.InvariantCulture, $" {role}:T{span}");
                }
            }

            file.Write(string.Create(CultureInfo.InvariantCulture, $"E{++statement}\tAttribution:T0{arguments}\n"));
        }
    }

    private static TextSpan Fragment(string text)
    {
        string[] ends = text.Split(' ');
        return new(int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[1], CultureInfo.InvariantCulture));
    }

    private static GoldAttribution Group(string line, Dictionary<string, List<TextSpan>> spans)
    {
        List<TextSpan> source = [], cue = [], content = [];
        foreach (string argument in line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            int colon = argument.IndexOf(':', StringComparison.Ordinal);
            List<TextSpan>? role = argument[..colon].TrimEnd("0123456789".ToCharArray()) switch
            {
                "Source" => source,
                "Cue" => cue,
                "Content" => content,
                _ => null,
            };
            role?.AddRange(spans[argument[(colon + 1)..]]);
        }

        return new([.. source.OrderBy(s => s.Start)], [.. cue.OrderBy(s => s.Start)], [.. content.OrderBy(s => s.Start)]);
    }
}
