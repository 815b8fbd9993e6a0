namespace QuoteIndex.Reading;

/// <summary>
/// The layout of interviews without labels: the questions stand in bold or as headings, or in a text without either as paragraphs
/// of one question, and what follows each is the answer of the one who is interviewed. It is believed only where the page says that
/// it is an interview, names one person before it begins, and question and answer address each other: explanations for readers ask
/// in bold too, and essays ask themselves.
/// </summary>
internal sealed class InterviewLayout : ILayout
{
    private const string Interviewer = "Interviewer";
    private const int FewestQuestions = 3;
    private const int MostIntroduction = 15;
    private const int LongestPlainQuestion = 300;

    private readonly string text;
    private readonly IReadOnlyList<TextBlock> blocks;
    private readonly NewsLayout news;
    private readonly bool plain;
    private readonly Paragraph[] paragraphs;
    private readonly Cast cast = new();

    private InterviewLayout(string text, IReadOnlyList<TextBlock> blocks, NewsLayout news, bool plain)
    {
        this.plain = plain;
        this.text = text;
        this.blocks = blocks;
        this.news = news;
        paragraphs = [.. news.Paragraphs];
    }

    public IReadOnlyList<Paragraph> Paragraphs => paragraphs;

    public string? Title => news.Title;

    public string? Publisher => news.Publisher;

    public PublicationDate? Published => news.Published;

    /// <summary>Reads the text as an interview; null when it is none for certain.</summary>
    /// <param name="text">The text.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="news">The same text read as news.</param>
    /// <param name="title">The title the file states outside its text.</param>
    public static InterviewLayout? Read(string text, IReadOnlyList<TextBlock> blocks, NewsLayout news, string? title) =>
        Read(text, blocks, news, title, plain: false) ?? Read(text, blocks, news, title, plain: true);

    private static InterviewLayout? Read(string text, IReadOnlyList<TextBlock> blocks, NewsLayout news, string? title, bool plain)
    {
        int first = -1, questions = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (IsQuestion(text, blocks[i], news.Paragraphs[i], plain))
            {
                first = first < 0 && questions == 0 ? i : first;
                questions++;
            }
        }

        if (questions < FewestQuestions)
        {
            return null;
        }

        var layout = new InterviewLayout(text, blocks, news, plain);
        first = layout.FirstQuestion(first);
        return first >= 0 && layout.IsInterview(first) && layout.Interviewee(first, title ?? news.Title) is { } member && layout.Write(first, member) ? layout : null;
    }

    private static bool IsQuestion(string text, in TextBlock block, in Paragraph paragraph, bool plain) =>
        (block.IsStrong || block.Kind == BlockKind.Heading || (plain && block.Kind == BlockKind.Unmarked && block.Span.Length <= LongestPlainQuestion))
        && paragraph.Role != ParagraphRole.Boilerplate && block.Span.In(text).TrimEnd("\"”’*_ ").EndsWith("?");

    // The headline may ask too: a question is followed by text.
    private int FirstQuestion(int from)
    {
        for (int i = from; i < blocks.Count; i++)
        {
            if (IsQuestion(i) && Next(i) is var next && next < blocks.Count && !IsAsked(next) && paragraphs[next].Role == ParagraphRole.Body && news.Title != Words(i).ToString())
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsQuestion(int block) => IsQuestion(text, blocks[block], news.Paragraphs[block], plain);

    // "Tell me of your youth." in bold between the questions is asked as well.
    private bool IsAsked(int block) => IsQuestion(block) || (blocks[block] is { IsStrong: true, Kind: BlockKind.Unmarked } && news.Paragraphs[block].Role != ParagraphRole.Boilerplate);

    private ReadOnlySpan<char> Words(int block) => blocks[block].Span.In(text);

    private int Next(int block)
    {
        do
        {
            block++;
        }
        while (block < blocks.Count && news.Paragraphs[block].Role == ParagraphRole.Boilerplate);
        return block;
    }

    // Questions to "you", answers of "I", and nobody quoted at the start of them.
    private bool IsInterview(int first)
    {
        int questions = 0, toYou = 0, answers = 0, ofSelf = 0, quoted = 0;
        bool wasAsked = false, speaksOfSelf = false;
        for (int i = first; i < blocks.Count; i = Next(i))
        {
            if (IsAsked(i))
            {
                questions += IsQuestion(i) ? 1 : 0;
                toYou += TranscriptWords.SecondPerson.HasAny(Words(i)) ? 1 : 0;
                ofSelf += speaksOfSelf ? 1 : 0;
                (wasAsked, speaksOfSelf) = (true, false);
            }
            else if (news.Paragraphs[i].Role == ParagraphRole.Body)
            {
                answers += wasAsked ? 1 : 0;
                quoted += wasAsked && Words(i) is ['“' or '"', ..] ? 1 : 0;
                speaksOfSelf |= TranscriptWords.FirstPerson.HasAny(Words(i));
                wasAsked = false;
            }
        }

        ofSelf += speaksOfSelf ? 1 : 0;
        bool regular = !plain || (quoted == 0 && answers >= questions - 1);
        return regular && questions >= FewestQuestions && answers >= FewestQuestions && toYou * 3 >= questions && ofSelf * 2 >= answers && quoted * 3 <= answers;
    }

    // The only person that title and introduction name, where one of them says that this is an interview.
    private CastMember? Interviewee(int first, string? title)
    {
        bool hasSign = false;
        var introduction = new List<(string Text, TextSpan Span)>();
        if (title is not null)
        {
            introduction.Add((title, new(0, title.Length)));
        }

        for (int i = Math.Max(0, first - MostIntroduction); i < first; i++)
        {
            if (news.Paragraphs[i].Role != ParagraphRole.Boilerplate)
            {
                introduction.Add((text, blocks[i].Span));
            }
        }

        foreach ((string words, TextSpan span) in introduction)
        {
            hasSign |= TranscriptWords.Signs.HasAny(span.In(words));
            foreach (TextSpan run in NameRuns.In(words, span))
            {
                ReadOnlySpan<char> name = NameRuns.Person(words, run).In(words);
                if (SpeakerLabel.LooksLikeName(name, fewest: 2) && PeopleNames.BeginsWithGivenName(name) && !PeopleNames.HasCommonWord(name))
                {
                    cast.Add(name.ToString(), SpeakerSide.Answer);
                }
            }
        }

        if (!hasSign || cast.Members is not [{ } only])
        {
            return null;
        }

        foreach ((string words, TextSpan span) in introduction)
        {
            foreach (Introduction told in Introductions.In(words, span, allowsFirm: false, cast))
            {
                if (ReferenceEquals(cast.Find(told.Name.In(words).ToString()), only))
                {
                    only.Learn(told.Affiliation);
                }
            }
        }

        return only;
    }

    private bool Write(int first, CastMember member)
    {
        string? question = null;
        string surname = member.Name![(member.Name!.LastIndexOf(' ') + 1)..];
        bool wasAsked = false;
        for (int i = first; i < blocks.Count; i = Next(i))
        {
            TextSpan span = blocks[i].Span;
            if (IsAsked(i))
            {
                question = wasAsked ? question + "\n" + span.In(text).ToString() : span.In(text).ToString();
                paragraphs[i] = new(span, ParagraphRole.Body) { Turn = new() { Title = Interviewer } };
                wasAsked = true;
            }
            else if (news.Paragraphs[i].Role == ParagraphRole.Body)
            {
                // Who answers is not in the answer by name: what names them is the writer's.
                wasAsked = false;
                if (TranscriptWords.IsClosing(Words(i)))
                {
                    break;
                }

                bool isOfWriter = Words(i).Contains(surname, StringComparison.Ordinal);
                paragraphs[i] = isOfWriter ? news.Paragraphs[i] : new(span, ParagraphRole.Body)
                {
                    Turn = new() { Name = member.Name, Title = member.Title, Company = member.Company, Question = question },
                };
            }
        }

        return true;
    }
}
