using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>
/// Finds the turns of a transcript: paragraphs that open with a speaker's name and a colon ("WALLACE: …"), with or without
/// quotation marks, and the paragraphs in which the same turn goes on. What a turn holds is said by its label's name.
/// </summary>
internal static class SpeakerTurns
{
    /// <summary>Turns are what the layout says, not what a model guesses; the rare list in the form of labels remains.</summary>
    public const double Confidence = 0.95;

    public const string Evidence = "turn";

    private const int LongestLabel = 5;

    // Unmarked paragraphs belong to a turn only when the conversation goes on so soon.
    private const int LongestTurn = 12;

    private readonly record struct Label(int Paragraph, int First, int Colon, int NounPhrase);

    /// <summary>A draft for each turn, or for each paragraph of it where nothing but layout joins them, in order of place.</summary>
    public static List<DraftStatement> Find(QuotedText text)
    {
        List<DraftStatement> drafts = [];
        List<Label> labels = FindLabels(text);
        if (!IsConversation(text, labels))
        {
            return drafts;
        }

        for (int i = 0; i < labels.Count; i++)
        {
            AddTurn(text, labels[i], i + 1 < labels.Count ? labels[i + 1].Paragraph : -1, drafts);
        }

        return drafts;
    }

    private static List<Label> FindLabels(QuotedText text)
    {
        List<Label> labels = [];
        int last = -1;
        for (int s = 0; s < text.Analysis.Sentences.Length; s++)
        {
            Sentence sentence = text.Analysis.Sentences[s];
            if (sentence.Paragraph != last)
            {
                last = sentence.Paragraph;
                bool isHeading = text.Analysis.Article.Paragraphs[last].Role == ParagraphRole.Heading;
                if (!isHeading && LabelOf(text, sentence) is { } label)
                {
                    labels.Add(label);
                }
            }
        }

        return labels;
    }

    private static Label? LabelOf(QuotedText text, Sentence s)
    {
        (int first, int colon) = LabelAt(text, s);
        int np = first < colon ? text.NounPhraseFrom(first) : text.NounPhrases.Length;
        return np < text.NounPhrases.Length && text.NounPhrases[np].End <= colon ? new(s.Paragraph, first, colon, np) : null;
    }

    /// <summary>
    /// The words before a colon with which a sentence opens, when they can be a name: few, each with a capital. Tokens
    /// [First, Colon), empty when there are none.
    /// </summary>
    public static (int First, int Colon) LabelAt(QuotedText text, Sentence s)
    {
        int first = s.First;
        while (first < s.End && text.Tag(first) is WordClass.OpenQuote or WordClass.CloseQuote)
        {
            first++;
        }

        int colon = first;
        while (colon < s.End && colon - first <= LongestLabel && char.IsUpper(text.Analysis[colon][0]))
        {
            colon++;
        }

        // Q and A are parts, not people.
        bool isLetter = colon == first + 1 && text.Tokens[first].End - text.Tokens[first].Start == 1;
        return !isLetter && colon < s.End - 1 && text.Is(colon, ":") ? (first, colon) : (first, first);
    }

    // Half of them say "I", "we" or "you"; or some do, and somebody speaks again after another did. A list of people whom the
    // reporter describes in turn does neither.
    private static bool IsConversation(QuotedText text, List<Label> labels)
    {
        if (labels.Count < 2)
        {
            return false;
        }

        int ofSelf = labels.Count(l => SpeaksOfSelf(text, l));
        if (ofSelf * 2 >= labels.Count || ofSelf * 4 < labels.Count)
        {
            return ofSelf * 2 >= labels.Count;
        }

        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = last.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i < labels.Count; i++)
        {
            ReadOnlySpan<char> name = text.Analysis.Text.AsSpan(text.Tokens[labels[i].First].Start..text.Tokens[labels[i].Colon].Start);
            if (names.TryGetValue(name, out int before) && before < i - 1)
            {
                return true;
            }

            names[name] = i;
        }

        return false;
    }

    private static bool SpeaksOfSelf(QuotedText text, Label label)
    {
        int end = EndOfParagraph(text, label.Paragraph, label.Colon);
        for (int t = label.Colon + 1; t < end; t++)
        {
            if (text.Tag(t) is WordClass.PRP or WordClass.PRPS && IsFirstOrSecondPerson(text.Analysis[t]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFirstOrSecondPerson(ReadOnlySpan<char> word) => word is "I" || word.ToString().ToUpperInvariant()
        is "WE" or "US" or "OUR" or "MY" or "ME" or "YOU" or "YOUR";

    private static void AddTurn(QuotedText text, Label label, int nextLabel, List<DraftStatement> drafts)
    {
        bool quoted = text.InQuotation(label.Colon + 1);
        DraftStatement turn = Start(label);
        int paragraph = label.Paragraph, token = label.Colon + 1;
        bool quotedParagraph = quoted;
        while (token < text.Tokens.Length)
        {
            int end = EndOfParagraph(text, paragraph, token);
            // Brackets around a whole paragraph are the stage's, not the speaker's: "(CROSSTALK)".
            int opening = FirstWord(text, token, end);
            if (opening < end && !InBrackets(text, token, end))
            {
                turn.Add(token, end);
                if (!quoted)
                {
                    drafts.Add(turn);
                    turn = Start(label);
                }
            }

            if (end >= text.Tokens.Length)
            {
                break;
            }

            int next = text.Analysis.Sentences[text.Analysis.SentenceOf(end)].Paragraph;
            bool wasOpen = quotedParagraph && (text.QuotationOf(end - 1) is var q && q >= 0 && !text.Quotations[q].IsClosed || InBrackets(text, token, end));
            quotedParagraph = text.InQuotation(FirstWord(text, end, EndOfParagraph(text, next, end)));
            if (next == nextLabel || (quoted ? !wasOpen || !quotedParagraph : nextLabel < 0 || nextLabel - label.Paragraph > LongestTurn))
            {
                break;
            }

            (paragraph, token) = (next, end);
        }

        if (turn.Content.Count > 0)
        {
            drafts.Add(turn);
        }
    }

    private static DraftStatement Start(Label label) => new() { Cue = label.Colon, Source = label.NounPhrase, Evidence = Evidence };

    private static int EndOfParagraph(QuotedText text, int paragraph, int token)
    {
        int s = text.Analysis.SentenceOf(token);
        while (s < text.Analysis.Sentences.Length && text.Analysis.Sentences[s].Paragraph == paragraph)
        {
            s++;
        }

        return text.Analysis.Sentences[s - 1].End;
    }

    private static int FirstWord(QuotedText text, int token, int end)
    {
        while (token < end && text.IsPunctuation(token))
        {
            token++;
        }

        return token;
    }

    private static bool InBrackets(QuotedText text, int token, int end)
    {
        while (token < end && text.Tag(token) is WordClass.OpenQuote or WordClass.CloseQuote)
        {
            token++;
        }

        return token < end && text.Tag(token) == WordClass.OpenBracket;
    }
}
