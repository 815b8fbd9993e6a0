namespace QuoteIndex.Accuracy.Scoring;

/// <summary>A text with what scoring needs of it: its words and its quoted stretches. Offsets are UTF-16 code units.</summary>
internal sealed class ScoredText
{
    private readonly bool[] isQuoted;

    public ScoredText(string name, string text)
    {
        Name = name;
        Text = text;
        Words = new(text);
        Stretches = QuotedStretches.Find(text);
        isQuoted = new bool[Words.Count];
        foreach (QuotedStretch stretch in Stretches)
        {
            foreach (int word in Words.In([stretch.Span]).Indices)
            {
                isQuoted[word] |= stretch.Span.Contains(Words[word].Start);
            }
        }
    }

    public string Name { get; }

    public string Text { get; }

    public Words Words { get; }

    public IReadOnlyList<QuotedStretch> Stretches { get; }

    public ReadOnlySpan<char> this[int word] => Words[word].In(Text);

    /// <summary>Direct when all the words are quoted, mixed when some are, indirect when none is.</summary>
    public QuoteKind KindOf(WordSet words)
    {
        int quoted = 0;
        foreach (int word in words.Indices)
        {
            quoted += isQuoted[word] ? 1 : 0;
        }

        return quoted == 0 ? QuoteKind.Indirect : quoted == words.Count ? QuoteKind.Direct : QuoteKind.Mixed;
    }

    /// <summary>The text at the spans on one line, joined by an ellipsis.</summary>
    public string TextOf(IEnumerable<TextSpan> spans) =>
        string.Join(" … ", spans.Select(s => s.In(Text).ToString().ReplaceLineEndings(" ")));

    /// <summary>The line, counted from 1, of an offset.</summary>
    public int LineOf(int offset) => Text.AsSpan(0, offset).Count('\n') + 1;
}
