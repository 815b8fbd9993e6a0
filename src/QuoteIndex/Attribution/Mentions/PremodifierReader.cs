using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>Reads what stands before a noun that may speak.</summary>
internal sealed class PremodifierReader(SpeakerText text, MentionMapBuilder at, ImpliedBodies implied)
{
    /// <summary>Reads leftwards from the noun, or the title, that begins with a token and has the sense.</summary>
    public Premodifiers Read(int index, Sentence sentence, int first, WordSense sense)
    {
        var left = new Premodifiers { First = first, Before = first - 1 };
        for (int words = 0; left.Before >= sentence.First && words < 10; words++)
        {
            int i = left.Before;
            if (text.Has(i, WordSense.Past))
            {
                left.Past = true;
            }
            else if (at[i] is { Form: MentionForm.Name } name && name.End == i + 1)
            {
                if (name.Kind is not (EntityKind.Place or EntityKind.Group))
                {
                    left.Owner ??= name;
                }

                left.First = name.First;
                left.Before = name.First - 1;
                continue;
            }
            else if (text.IsPossessive(i) && i > sentence.First)
            {
                left.Owner = at[i - 1] ?? left.Owner;
                left.First = at[i - 1]?.First ?? i;
                left.Before = left.First - 1;
                left.Definite = left.Determined = true;
                return left;
            }
            else if (text.Tag(i) == WordClass.PRPS)
            {
                left.Owner = at[i];
                left.Definite = left.Determined = true;
                left.First = i;
                left.Before = i - 1;
                return left;
            }
            else if (text.Tag(i) is WordClass.DT or WordClass.CD or WordClass.PDT)
            {
                left.Determined = true;
                left.Definite |= text.Is(i, AttributionWords.Definite);
                left.First = i;
                left.Before = i - 1;
                if (text.Tag(i) != WordClass.CD)
                {
                    return left;
                }

                continue;
            }
            else if (words == 0 && (sense & WordSense.Role) != 0 && text.Has(i, WordSense.Organization)
                && ((text.IsNoun(i) && char.IsLower(text[i][0])) || (i == sentence.First && at[i] is null && text.Has(i, WordSense.Company | WordSense.Government) && char.IsLower(text[first][0]))))
            {
                // "a company spokesperson" speaks for the company at hand; "Council director Jane Doe" for the council.
                left.Owner = implied.At(index, i);
            }
            else if (!(text.Tag(i) is WordClass.JJ or WordClass.JJS or WordClass.JJR or WordClass.NN or WordClass.NNS or WordClass.VBG or WordClass.VBN || text.Has(i, WordSense.Adornment))
                || text.Quoted(i) != text.Quoted(first))
            {
                break;
            }

            left.First = i;
            left.Before = i - 1;
        }

        return left;
    }
}
