namespace QuoteIndex.Reading;

/// <summary>Tells what of the blocks of a turn is said, and what only stands there: headings, stage directions, notices.</summary>
internal sealed class SpeechFinder
{
    private const int LongestStage = 80;

    private readonly TranscriptBlocks blocks;
    private readonly List<Turn> turns;
    private string? section;
    private bool isOver;

    private SpeechFinder(TranscriptBlocks blocks, List<Turn> turns)
    {
        this.blocks = blocks;
        this.turns = turns;
    }

    /// <summary>Gives every turn its speech and its section, and marks the blocks that are nobody's speech.</summary>
    public static void Find(TranscriptBlocks blocks, List<Turn> turns)
    {
        var finder = new SpeechFinder(blocks, turns);
        finder.ReadOpening();
        foreach (Turn turn in turns)
        {
            finder.ReadTurn(turn);
        }
    }

    /// <summary>Where headings stand between turns, the one above the first turn is of their sort.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="turns">The turns, with the sections found between them.</param>
    /// <param name="news">The text read as news, with its headings.</param>
    public static void FindFirstSection(TranscriptBlocks blocks, List<Turn> turns, NewsLayout news)
    {
        int block = turns[0].Label.Block - 1;
        bool hasOthers = turns.Exists(t => t.Section is not null);
        if (!hasOthers || turns[0].Section is not null || block < 1 || blocks.IsListed(block) || news.Paragraphs[block].Role != ParagraphRole.Heading
            || news.Title is { } title && blocks.Line(block).SequenceEqual(title))
        {
            return;
        }

        string section = SectionName(blocks.Line(block));
        blocks.MarkHeading(block);
        foreach (Turn turn in turns.TakeWhile(t => t.Section is null))
        {
            turn.Section = section;
        }
    }

    public static bool IsStageDirection(ReadOnlySpan<char> words)
    {
        words = words.Trim("*_. ");
        return words.Length <= LongestStage && (words is ['[', .., ']'] or ['(', .., ')'] or ['<', .., '>']) && words[1..^1].IndexOfAny("[](") < 0;
    }

    private static string SectionName(ReadOnlySpan<char> line) => TranscriptWords.Bare(line).ToString();

    private void ReadOpening()
    {
        for (int i = 0; i < turns[0].Label.Block; i++)
        {
            if (!blocks.IsListed(i) && IsHeading(i))
            {
                ReadHeading(i);
            }
        }
    }

    private void ReadTurn(Turn turn)
    {
        turn.Section = section;
        LabelCandidate label = turn.Label;
        if (!label.StandsAlone)
        {
            AddSpeech(turn, label.Block, label.Speech);
        }

        for (int i = label.Block; label.StandsAlone && i <= label.LastBlock; i++)
        {
            blocks.LeaveOut(i, "label");
        }

        bool isLast = ReferenceEquals(turn, turns[^1]);
        for (int i = label.LastBlock + 1; i < turn.End; i++)
        {
            if (blocks.IsListed(i))
            {
                isOver |= isLast;
            }
            else if (isOver || (isLast && EndsTranscript(turn, i)))
            {
                isOver = true;
                blocks.LeaveOut(i, "closing matter");
            }
            else if (IsHeading(i) || (i + 1 == turn.End && IsBetweenTurns(turn, i)))
            {
                ReadHeading(i);
            }
            else
            {
                AddSpeech(turn, i, blocks[i].Span.Start);
            }
        }
    }

    private void ReadHeading(int block)
    {
        section = SectionName(blocks.Line(block));
        blocks.MarkHeading(block);
    }

    private void AddSpeech(Turn turn, int block, int start)
    {
        TextSpan span = blocks[block].Span;
        start += SpeakerLabel.TimeAtStart(blocks.Text.AsSpan(start, span.End - start));
        var speech = new TextSpan(start, span.End);
        string? reason = WhyUnsaid(turn, blocks[block], speech.In(blocks.Text));
        if (reason is not null)
        {
            blocks.LeaveOut(block, reason);
        }

        // What the operator says introduces others.
        if (reason is null or "operator")
        {
            turn.Speech.Add((block, speech));
        }
    }

    private static string? WhyUnsaid(Turn turn, TextBlock block, ReadOnlySpan<char> words) =>
        block.Kind == BlockKind.Furniture ? block.Reason ?? "furniture"
            : TranscriptWords.IsRule(words) ? "rule"
            : words is ['A' or 'Q'] ? "label"
            : IsStageDirection(words) ? "stage direction"
            : TranscriptWords.IsNotice(words) ? "notice"
            : turn.Member.Side == SpeakerSide.Operator ? "operator"
            : SafeHarbor.IsNotice(words) ? "forward-looking statements"
            : words.Length <= 200 && !LineText.EndsSentence(words) && LineText.CountWords(words) > 1 && Boilerplate.Matches(words, allowLinks: true, out _) ? "furniture"
            : null;

    private bool EndsTranscript(Turn last, int block)
    {
        ReadOnlySpan<char> line = blocks.Line(block);
        return TranscriptWords.IsClosing(line) || TellsOfSpeaker(last, line)
            || (last.Speech.Count > 0 && Boilerplate.Matches(line, allowLinks: true, out _));
    }

    // After the last turn a writer may go on: about the last speaker, in the third person.
    private static bool TellsOfSpeaker(Turn turn, ReadOnlySpan<char> line) =>
        turn.Member.Name is { } name && name.Contains(' ', StringComparison.Ordinal)
        && line.Contains(name, StringComparison.Ordinal) && !TranscriptWords.FirstPerson.HasAny(line);

    private bool IsHeading(int block)
    {
        ReadOnlySpan<char> line = blocks.Line(block);
        if (line.Length > 100 || blocks[block].Kind == BlockKind.Furniture)
        {
            return false;
        }

        if (TranscriptWords.IsSection(line))
        {
            return true;
        }

        // A heading between two turns, as magazines set them.
        bool isMarked = blocks[block].Kind == BlockKind.Heading || (LineText.CountWords(line) is >= 2 and <= 8 && line.ContainsAnyInRange('A', 'Z') && !line.ContainsAnyInRange('a', 'z'));
        return (isMarked && !LineText.EndsSentence(line) && block > turns[0].Label.Block)
            || (line.EndsWith(":") && LineText.CountWords(line) <= 6 && TranscriptWords.IsSection(line[..^1]));
    }

    // "Money": a short line that is no sentence, after somebody ended and before the next begins.
    private bool IsBetweenTurns(Turn turn, int block)
    {
        ReadOnlySpan<char> line = blocks.Line(block);
        bool isShort = line.Length is > 0 and <= 60 && LineText.CountWords(line) <= 8 && char.IsUpper(line[0]) && !LineText.HasMarks(line)
            && LineText.LastMark(line) is var mark && (char.IsLetterOrDigit(mark) || (mark == '?' && LineText.IsTitleCase(line)));
        return isShort && block + 1 < blocks.Count && turn.Speech is [.., var before] && LineText.EndsSentence(before.Span.In(blocks.Text))
            && !TranscriptWords.Acknowledgement.HasAll(line, TranscriptWords.Thanks);
    }
}
