using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>Sentences in which most words have a capital, as headlines do, so that capitals show no names.</summary>
internal static class HeadlineCase
{
    private const int LongestDateline = 16;

    /// <summary>True when the sentence is written so.</summary>
    public static bool IsIn(SpeakerText text, Sentence sentence)
    {
        int words = 0, capitals = 0;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            // "BOSTON, May 6 -- Tern Therapeutics, Inc.": a dateline is no heading's beginning.
            if (i - sentence.First < LongestDateline && text[i] is "--" or "—" or "–" or "-" && text.IsUpper(sentence.First))
            {
                words = capitals = 0;
            }

            if (text[i].Length > 3 && char.IsLetter(text[i][0]))
            {
                words++;
                capitals += text.IsUpper(i) ? 1 : 0;
            }
        }

        return words >= (IsHeading(text, sentence) ? 2 : 4) && capitals >= words * 0.75;
    }

    /// <summary>True when the layout has the sentence for a heading.</summary>
    public static bool IsHeading(SpeakerText text, Sentence sentence) =>
        text.Analyzed.Article.Paragraphs[sentence.Paragraph].Role == ParagraphRole.Heading;
}
