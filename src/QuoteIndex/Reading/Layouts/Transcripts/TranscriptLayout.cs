namespace QuoteIndex.Reading;

/// <summary>
/// The layout of transcripts: earnings calls, interviews, hearings, panels. Every paragraph of a turn tells whose it is; the
/// operator's words, lists of those who take part, labels, stage directions and notices are nobody's statements.
/// </summary>
internal sealed class TranscriptLayout : ILayout
{
    private readonly TranscriptBlocks blocks;
    private readonly List<Turn> turns;
    private readonly Paragraph[] paragraphs;

    private TranscriptLayout(TranscriptBlocks blocks, List<Turn> turns, NewsLayout news)
    {
        this.blocks = blocks;
        this.turns = turns;
        paragraphs = [.. news.Paragraphs];
        Publisher = news.Publisher;
    }

    public IReadOnlyList<Paragraph> Paragraphs => paragraphs;

    public string? Title { get; private set; }

    public string? Publisher { get; }

    public PublicationDate? Published { get; private init; }

    /// <summary>Reads the text as a transcript; null when it is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="textBlocks">Its blocks.</param>
    /// <param name="news">The same text read as news: what stands before the first turn is.</param>
    /// <param name="title">The title the file states outside its text.</param>
    /// <param name="company">The company whose call it is, where the file says so outside its text.</param>
    public static TranscriptLayout? Read(string text, IReadOnlyList<TextBlock> textBlocks, NewsLayout news, string? title, string? company)
    {
        var cast = new Cast();
        var participants = Participants.Read(text, textBlocks, cast);
        List<Turn> turns = LabelChoice.Choose(text, textBlocks, participants, cast);
        if (turns.Count < TranscriptEvidence.FewestTurns)
        {
            return null;
        }

        var blocks = new TranscriptBlocks(text, textBlocks, participants);
        SpeechFinder.Find(blocks, turns);
        TranscriptSigns signs = TranscriptSigns.Find(blocks, turns, title ?? news.Title, company);
        Interviewee.NameAnswers(blocks, turns, news, cast);
        IntroducedPeople.Learn(blocks, turns, cast);
        if (!new TranscriptEvidence(blocks, turns).IsTranscript(signs.Any))
        {
            return null;
        }

        if (signs.IsCall)
        {
            CallSides.Find(blocks, turns, signs.Company);
        }
        else
        {
            SpeechFinder.FindFirstSection(blocks, turns, news);
        }

        Questions.Assign(text, turns, signs.IsCall);
        var layout = new TranscriptLayout(blocks, turns, news) { Published = TranscriptDate.Find(blocks, turns[0].Label.Block, news.Published) };
        layout.FindTitle();
        layout.WriteUnspoken(signs.IsCall);
        layout.WriteTurns();
        return layout;
    }

    private void FindTitle()
    {
        for (int i = 0; i < turns[0].Label.Block; i++)
        {
            ReadOnlySpan<char> line = blocks.Line(i);
            if (blocks[i].Kind == BlockKind.Furniture || blocks.IsListed(i) || !blocks.IsOpen(i) || paragraphs[i].Role == ParagraphRole.Boilerplate || TranscriptWords.IsRule(line))
            {
                continue;
            }

            bool isTitle = blocks[i].Kind == BlockKind.Heading || paragraphs[i].Role == ParagraphRole.Heading || (line.Length <= 200 && !LineText.EndsSentence(line));
            if (isTitle)
            {
                Title = line.TrimStart("# ").TrimEnd("*_ ").TrimStart("*_ ").ToString();
                blocks.MarkHeading(i);
            }

            return;
        }
    }

    private void WriteUnspoken(bool isCall)
    {
        int firstTurn = turns[0].Label.Block;
        for (int i = 0; i < blocks.Count; i++)
        {
            bool isOpening = i < firstTurn && blocks.IsOpen(i) && paragraphs[i].Role == ParagraphRole.Body;
            string? reason = blocks.IsListed(i) ? "participants"
                : isOpening ? WhyNoOpening(blocks.Line(i), isCall)
                : blocks.Reason(i);
            if (reason is not null)
            {
                paragraphs[i] = new(blocks[i].Span, ParagraphRole.Boilerplate) { Reason = reason };
            }
            else if (blocks.IsHeading(i))
            {
                paragraphs[i] = new(blocks[i].Span, ParagraphRole.Heading);
            }
        }
    }

    private static string? WhyNoOpening(ReadOnlySpan<char> line, bool isCall) =>
        TranscriptWords.IsNotice(line) ? "notice"
            : SafeHarbor.IsNotice(line) ? "forward-looking statements"
            : SpeechFinder.IsStageDirection(line) ? "stage direction"
            : TranscriptWords.IsRule(line) ? "rule"
            : isCall && LabelFinder.IsShortLine(line) ? "header"
            : null;

    private void WriteTurns()
    {
        foreach (Turn turn in turns.Where(t => t.Member.Side != SpeakerSide.Operator))
        {
            var said = new SpeakerTurn
            {
                Name = turn.Member.Name,
                Label = turn.Label.Label.Span,
                Title = turn.Member.Title,
                Company = turn.Member.Company,
                Section = turn.Section,
                Question = turn.Question,
            };
            foreach ((int block, TextSpan span) in turn.Speech)
            {
                paragraphs[block] = new(span, ParagraphRole.Body) { Turn = said };
            }
        }
    }
}
