namespace QuoteIndex.Reading;

/// <summary>Finds the day of a call or talk in what stands above its first turn.</summary>
internal static class TranscriptDate
{
    private const int LongestLine = 240;

    /// <summary>The day of a line that speaks of the call, else of a line that holds nothing but a date.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="firstTurn">The block of the first turn.</param>
    /// <param name="asNews">The day that the text gives when it is read as news.</param>
    public static PublicationDate? Find(TranscriptBlocks blocks, int firstTurn, PublicationDate? asNews)
    {
        string text = blocks.Text;
        PublicationDate? named = null, alone = null, last = null;
        for (int i = 0; i < firstTurn; i++)
        {
            TextSpan span = WithoutEmphasis(text, blocks[i].Span);
            if (blocks[i].Kind == BlockKind.Furniture || span.Length > LongestLine)
            {
                continue;
            }

            if (DatedLine.TryRead(text, span, out DatedLine line))
            {
                alone ??= line.Label == DateLabel.None ? new(line.Date, DateBasis.OwnLine, line.Span) : null;
            }
            else if (LineText.EndsSentence(span.In(text)))
            {
                continue;
            }
            else if (TranscriptWords.CallNouns.HasAny(span.In(text)))
            {
                named ??= DateIn(text, span);
            }
            else if (DateIn(text, span) is { Span: { } day } found && day.End == span.End)
            {
                // "Harbour Forum, October 4, 2023"
                last ??= found;
            }
        }

        return named ?? alone ?? asNews ?? last;
    }

    private static TextSpan WithoutEmphasis(string text, TextSpan span)
    {
        ReadOnlySpan<char> words = span.In(text);
        int start = words.Length - words.TrimStart("*_").Length;
        return new(span.Start + start, span.Start + Math.Max(start, words.TrimEnd("*_").Length));
    }

    private static PublicationDate? DateIn(string text, TextSpan span)
    {
        for (int i = span.Start; i < span.End; i++)
        {
            bool isStart = char.IsLetterOrDigit(text[i]) && (i == span.Start || !char.IsLetterOrDigit(text[i - 1]));
            if (isStart && DateText.TryRead(text.AsSpan(i, span.End - i), out DateOnly date, out int length))
            {
                return new(date, DateBasis.OwnLine, new(i, i + length));
            }
        }

        return null;
    }
}
