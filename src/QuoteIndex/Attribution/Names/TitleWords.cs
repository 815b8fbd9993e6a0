using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>Which words of an article are titles ("chief executive").</summary>
internal sealed class TitleWords
{
    private readonly SpeakerText text;
    private readonly bool[] inTitle;

    public TitleWords(SpeakerText text, IReadOnlyList<List<Title>> titles)
    {
        this.text = text;
        inTitle = new bool[text.Count];
        foreach (List<Title> ofSentence in titles)
        {
            foreach (Title title in ofSentence)
            {
                Array.Fill(inTitle, true, title.First, title.End - title.First);
            }
        }
    }

    public bool this[int token] => inTitle[token];

    /// <summary>The end of the title that the token stands in; the token itself where it stands in none.</summary>
    public int EndFrom(int token)
    {
        while (token < text.Count && inTitle[token])
        {
            token++;
        }

        return token;
    }

    /// <summary>True of "finance chief" in "Harlow Grid's finance chief": nobody has such a chief but a company.</summary>
    public bool IsChief(int token)
    {
        int end = EndFrom(token);
        return end > token && end - token <= 4 && !text.Is(end, "of") && text.Lexicon.SameRole(text.Words(token, end)) is ['C', _, 'O'];
    }
}
