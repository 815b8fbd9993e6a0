namespace QuoteIndex.Reading;

/// <summary>
/// The fields in front of a Markdown text, between lines of three hyphens (YAML) or plus signs (TOML): those of one line each,
/// which is what title, date and publisher are.
/// </summary>
internal sealed class FrontMatter
{
    private const string Yaml = "---";
    private const string Toml = "+++";

    private readonly Dictionary<string, TextSpan> fields = new(StringComparer.Ordinal);

    /// <summary>Where the text itself begins; 0 without front matter.</summary>
    public int End { get; private set; }

    /// <summary>The fields by the normal form of their names, each with where its value stands.</summary>
    public IReadOnlyDictionary<string, TextSpan> Fields => fields;

    public static FrontMatter Read(string text)
    {
        var matter = new FrontMatter();
        int line = 0;
        string? fence = null;
        while (line < text.Length)
        {
            int length = text.AsSpan(line).IndexOf('\n');
            int end = length < 0 ? text.Length : line + length;
            ReadOnlySpan<char> words = text.AsSpan(line..end).TrimEnd();
            if (fence is null)
            {
                fence = words is Yaml ? Yaml : words is Toml ? Toml : null;
                if (fence is null)
                {
                    return matter;
                }
            }
            else if (words.SequenceEqual(fence) || (fence == Yaml && words is "..."))
            {
                matter.End = Math.Min(end + 1, text.Length);
                return matter;
            }
            else
            {
                matter.AddField(text, line, end, fence == Yaml ? ':' : '=');
            }

            line = end + 1;
        }

        // A rule at the top of a text that goes on without another.
        return new FrontMatter();
    }

    private void AddField(string text, int start, int end, char separator)
    {
        int at = text.AsSpan(start..end).IndexOf(separator);
        if (at <= 0 || char.IsWhiteSpace(text[start]))
        {
            return;
        }

        int from = start + at + 1, to = end;
        while (from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        if (to - from >= 2 && text[from] is '"' or '\'' && text[to - 1] == text[from])
        {
            from++;
            to--;
        }

        if (to > from)
        {
            fields.TryAdd(FieldNames.Normalize(text.AsSpan(start, at).Trim().ToString()), new(from, to));
        }
    }
}
