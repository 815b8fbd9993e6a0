namespace QuoteIndex.Reading;

/// <summary>
/// Decides over the whole text whether it is a transcript: most of it in turns, of several people who answer one another, of
/// whom at least some are known by more than a word, and who speak as people do.
/// </summary>
internal sealed class TranscriptEvidence(TranscriptBlocks blocks, List<Turn> turns)
{
    /// <summary>With fewer turns no text is a transcript.</summary>
    public const int FewestTurns = 3;

    private const int FewestWithoutSign = 6;

    /// <summary>True when the text is a transcript.</summary>
    /// <param name="hasSign">True when a headline, list or heading says what it is.</param>
    public bool IsTranscript(bool hasSign)
    {
        int spoken = 0, first = int.MaxValue, longest = 0, last = 0, withSpeech = 0, personal = 0, sentences = 0, ofSentences = 0;
        foreach (Turn turn in turns)
        {
            int length = turn.Speech.Sum(s => s.Span.Length);
            spoken += length;
            if (length == 0)
            {
                continue;
            }

            first = Math.Min(first, turn.Label.Block);
            longest = Math.Max(longest, last);
            last = length;
            withSpeech++;
            bool isSpoken = turn.Member.Side != SpeakerSide.Operator && length >= 25;
            sentences += isSpoken ? 1 : 0;
            personal += isSpoken && SpeaksToSomebody(turn) ? 1 : 0;
            ofSentences += turn.Speech.Exists(s => LineText.EndsSentence(s.Span.In(blocks.Text)) || LineText.LastMark(s.Span.In(blocks.Text)) is '-' or '—' or '–') ? 1 : 0;
        }

        int others = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            others += blocks[i].Kind == BlockKind.Furniture || blocks.IsListed(i) || i >= first ? 0 : blocks[i].Span.Length;
        }

        bool isMost = spoken * 10L >= (spoken + others) * (hasSign ? 5L : 7L);
        bool isSpread = last <= Math.Max(longest * 3 / 2, spoken / 3);
        return withSpeech >= (hasSign ? FewestTurns : FewestWithoutSign)
            && isMost && isSpread && Returns() && IsIdentified(hasSign)
            && ofSentences * 10 >= withSpeech * 6
            && personal * (hasSign ? 4 : 2) >= sentences && sentences >= 2
            && (hasSign || !IsDrama());
    }

    // Somebody speaks again after another did.
    private bool Returns()
    {
        var last = new Dictionary<CastMember, int>();
        for (int i = 0; i < turns.Count; i++)
        {
            if (last.TryGetValue(turns[i].Member, out int before) && before < i - 1)
            {
                return true;
            }

            last[turns[i].Member] = i;
        }

        return false;
    }

    private bool IsIdentified(bool hasSign)
    {
        CastMember[] named = [.. turns.Select(t => t.Member).Where(m => m.Name is not null).Distinct()];
        int full = named.Count(m => m.Name!.Contains(' ', StringComparison.Ordinal) || m.Title is not null);
        int described = named.Count(m => m.Title is not null || m.Company is not null || m.IsListed || m.Side is SpeakerSide.Host or SpeakerSide.Analyst or SpeakerSide.Answer);
        bool hasRole = turns.Exists(t => t.Member.Side is SpeakerSide.Operator or SpeakerSide.Host or SpeakerSide.Question);
        return full >= 1 && (hasSign || hasRole || described >= 1 || full >= 2);
    }

    private bool SpeaksToSomebody(Turn turn)
    {
        foreach ((_, TextSpan span) in turn.Speech)
        {
            ReadOnlySpan<char> words = span.In(blocks.Text);
            if (words.Contains('?'))
            {
                return true;
            }

            foreach (Range range in words.SplitAny(" ,.;:!?’'-—\"“”"))
            {
                if (TranscriptWords.ToSomebody.Contains(words[range]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Two lines of the stage's own words.
    private bool IsDrama()
    {
        int found = 0;
        for (int i = 0; i < blocks.Count && found < 2; i++)
        {
            ReadOnlySpan<char> line = TranscriptWords.Bare(blocks.Line(i));
            if (line.Length <= 200)
            {
                int space = line.IndexOfAny(" ,:.");
                bool isShort = line.Length <= 60;
                found += TranscriptWords.Drama.Contains(line.TrimEnd('.')) || (isShort && space > 0 && (TranscriptWords.Drama.Contains(line[..space]) || TranscriptWords.Drama.Contains(line[..(space + 1)]))) ? 1 : 0;
                found += isShort && line.StartsWith("act ", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            }
        }

        return found >= 2;
    }
}
