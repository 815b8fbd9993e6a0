using System.Text;

namespace QuoteIndex.Reading;

/// <summary>Counts the UTF-16 code units in front of places of a text in UTF-8, going on from the place asked for before.</summary>
internal struct CharacterCount
{
    private int place;
    private int count;

    public int Before(int next, ReadOnlySpan<byte> text)
    {
        if (next < place)
        {
            this = default;
        }

        count += Encoding.UTF8.GetCharCount(text[place..next]);
        place = next;
        return count;
    }
}
