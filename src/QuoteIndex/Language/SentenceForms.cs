namespace QuoteIndex.Language;

/// <summary>
/// The forms of a sentence's words, reused from sentence to sentence. Words are counted from 0; three places before the first
/// and after the last hold <see cref="WordForm.Outside"/>, so that looking around needs no check.
/// </summary>
internal sealed class SentenceForms
{
    private const int Margin = 3;

    private WordForm[] forms = new WordForm[SentenceSplitter.LongestSentence + (2 * Margin)];

    public int Count { get; private set; }

    public ref readonly WordForm this[int word] => ref forms[word + Margin];

    public void Fill(string text, ReadOnlySpan<Token> tokens)
    {
        Count = tokens.Length;
        if (forms.Length < Count + (2 * Margin))
        {
            forms = new WordForm[Count + (2 * Margin)];
        }

        for (int i = 0; i < Count; i++)
        {
            forms[i + Margin] = WordForm.Of(text, tokens[i].Start, tokens[i].End);
        }

        for (int i = 0; i < Margin; i++)
        {
            forms[i] = WordForm.Outside;
            forms[Margin + Count + i] = WordForm.Outside;
        }
    }
}
