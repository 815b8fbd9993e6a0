using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>The words of a question with what stands around them: quotation marks, paths, signs.</summary>
internal sealed class MarkedTokens
{
    // What is longer without a space is no path; nor need it be looked through again and again.
    private const int LongestChunk = 1000;

    private static readonly WordClasses Conditions = WordClasses.Conditions;

    private readonly string question;
    private readonly List<QuestionToken> tokens;

    // For each word, where what it begins in quotation marks ends, and the text between them; 0 where nothing begins.
    private readonly (int End, TextSpan Inner)[] quoted;

    public MarkedTokens(string question, List<QuestionToken> tokens)
    {
        this.question = question;
        this.tokens = tokens;
        quoted = new (int, TextSpan)[tokens.Count];
        int i = 0;
        foreach (TextSpan inner in QuotationMarks.Find(question))
        {
            while (i < tokens.Count && tokens[i].Word.Span.Start < inner.Start)
            {
                i++;
            }

            int first = i;
            while (i < tokens.Count && tokens[i].Word.Span.Start < inner.End)
            {
                i++;
            }

            if (i > first)
            {
                quoted[first] = (i, inner);
            }
        }
    }

    public IReadOnlyList<QuestionToken> All => tokens;

    public int Count => tokens.Count;

    public string Form(int i) => i < Count ? tokens[i].Form : "";

    public bool Is(string wordClass, int i) => i < Count && Conditions.Has(wordClass, tokens[i].Form);

    public bool Is(string wordClass, int i, out int value)
    {
        value = 0;
        return i < Count && Conditions.Has(wordClass, tokens[i].Form, out value);
    }

    /// <summary>One where the word is of the class, else none: to step over it.</summary>
    public int Skip(string wordClass, int i) => Is(wordClass, i) ? 1 : 0;

    public bool IsCapital(int i) => i < Count && (char.IsUpper(tokens[i].Text[0]) || char.IsDigit(tokens[i].Text[0]));

    public bool IsStopWord(int i) => i < Count && StopWords.Contains(tokens[i].Form);

    /// <summary>How many words stand in quotation marks from here on, and what stands between these; 0 when no quotation begins here.</summary>
    public int Quoted(int i, out string text)
    {
        (int end, TextSpan inner) = i < Count ? quoted[i] : default;
        text = end > 0 ? inner.In(question).ToString() : "";
        return end > 0 ? end - i : 0;
    }

    /// <summary>The words as they were typed, with what stands between them.</summary>
    public string Text(int start, int end) => question[tokens[start].Word.Span.Start..tokens[end - 1].Word.Span.End];

    /// <summary>True when this sign is the first that follows the word.</summary>
    public bool Follows(int i, char sign) => question.AsSpan(tokens[i].Word.Span.End).TrimStart() is [var first, ..] && first == sign;

    /// <summary>How many words stand from here to the next space, and all that stands there; without marks that may end a sentence.</summary>
    public int Chunk(int i, out string text)
    {
        text = "";
        if (i >= Count)
        {
            return 0;
        }

        int start = tokens[i].Word.Span.Start, least = i == 0 ? 0 : tokens[i - 1].Word.Span.End;
        while (start > least && tokens[i].Word.Span.Start - start <= LongestChunk && !char.IsWhiteSpace(question[start - 1]))
        {
            start--;
        }

        int end = tokens[i].Word.Span.End;
        while (end < question.Length && end - start <= LongestChunk && !char.IsWhiteSpace(question[end]))
        {
            end++;
        }

        if (end - start > LongestChunk)
        {
            return 0;
        }

        int length = 0;
        while (i + length < Count && tokens[i + length].Word.Span.Start < end)
        {
            length++;
        }

        text = question[start..end].TrimEnd('.', ',', ';', ':', '!', '?', ')').TrimStart('(');
        return length;
    }
}
