namespace QuoteIndex.Language;

/// <summary>A word or mark: its characters, and what the models made of it.</summary>
internal struct Token
{
    /// <summary>A head that has not been looked for: the sentence is not parsed.</summary>
    public const int NotParsed = -2;

    /// <summary>The head of a sentence's root.</summary>
    public const int NoHead = -1;

    public Token(int start, int end)
    {
        Start = start;
        End = end;
        Head = NotParsed;
    }

    public int Start { get; }

    public int End { get; }

    public WordClass Tag { get; set; }

    public NameClass Name { get; set; }

    public Relation Relation { get; set; }

    /// <summary>Index of the head among the article's tokens, <see cref="NoHead"/> or <see cref="NotParsed"/>.</summary>
    public int Head { get; set; }

    public readonly TextSpan Span => new(Start, End);
}
