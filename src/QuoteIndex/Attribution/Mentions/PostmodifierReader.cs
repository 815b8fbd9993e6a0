using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>Reads what follows a noun that may speak: "of Acme", "at global broker FXTM", "for the company", and words that belong to the title.</summary>
internal sealed class PostmodifierReader(SpeakerText text, MentionMapBuilder at, ImpliedBodies implied)
{
    /// <summary>Fills in employer and title of the description; returns the end of the phrase.</summary>
    public int Read(int index, Sentence sentence, Premodifiers left, int end, WordSense sense, Description description)
    {
        if ((sense & WordSense.Document) != 0 && (sense & WordSense.Role) == 0)
        {
            return end;
        }

        end = AfterSecondRole(end, sentence);
        for (int rounds = 0; rounds < 3 && text.Is(end, AttributionWords.EmployerPrepositions); rounds++)
        {
            bool belongs = text.Is(end, "of") || text.Is(end, "for");
            int i = end + 1;
            int noun = -1;
            while (i < Math.Min(sentence.End, end + 9) && (at[i] is not { Form: MentionForm.Name } ? IsInsidePhrase(i) : IsPlaceOfNoun(i)))
            {
                noun = text.IsNoun(i) ? i : noun;
                i++;
            }

            if (i < sentence.End && at[i] is { Form: MentionForm.Name } name && name.First == i && (noun < 0 || (noun == i - 1 && text.Tag(noun) == WordClass.NN)))
            {
                bool field = text.IsUpper(description.Head) && text.Is(end, "of") && text.Is(name.End, "at")
                    && name.End + 1 < sentence.End && at[name.End + 1] is { Form: MentionForm.Name, Kind: EntityKind.Organization };
                if (field)
                {
                    // "Vice President of Equipment Lending at Harrowgate Finance"
                    description.Title = description.Title is null ? null : text.Words(description.TitleFirst, name.End);
                }
                else if (name.Kind == EntityKind.Place)
                {
                    description.Title = belongs && description.Title is not null && noun < 0 ? text.Words(description.TitleFirst, name.End) : description.Title;
                }
                else if (description.Employer is null && !text.IsPossessive(name.End))
                {
                    description.Employer = name;
                }
                else if (text.IsPossessive(name.End))
                {
                    // "head of Ford's works council"
                    description.Employer ??= (sense & WordSense.PublicRole) == 0 ? name : null;
                    break;
                }

                end = name.End;
            }
            else if (noun >= 0 && text.Has(noun, WordSense.Organization | WordSense.Government) && description.Employer is null)
            {
                if (text.Is(end + 1, "the") || text.Is(end + 1, "this"))
                {
                    description.Employer = implied.At(index, noun);
                }

                end = noun + 1;
            }
            else if (noun >= 0 && (text.IsPossessive(i) || text.Has(noun, WordSense.Either)))
            {
                // "the president of the dockers' union", "a spokesman for the rival": whose it is belongs to no title.
                break;
            }
            else if (noun >= 0 && belongs && description.Title is not null)
            {
                description.Title = text.Words(description.TitleFirst, noun + 1);
                end = noun + 1;
            }
            else
            {
                break;
            }
        }

        // "Jane Doe, Chief Technology Officer, Quantia Inc."
        if (description.Title is not null && description.Employer is null && text.IsComma(end) && left.Before >= sentence.First && text.IsComma(left.Before)
            && end + 1 < sentence.End && at[end + 1] is { Form: MentionForm.Name, Kind: EntityKind.Organization } firm && firm.First == end + 1
            && (firm.End >= sentence.End || text.IsComma(firm.End) || text.Tag(firm.End) is WordClass.Stop or WordClass.CloseQuote))
        {
            description.Employer = firm;
            end = firm.End;
        }

        return end;
    }

    // "Acme's founder and largest shareholder, Jane Doe": what else somebody is belongs to the phrase, not to the title.
    private int AfterSecondRole(int end, Sentence sentence)
    {
        const WordSense Roles = WordSense.Role | WordSense.Person | WordSense.Either;
        int noun = end + 1;
        while (text.Is(end, "and") && noun < Math.Min(sentence.End - 1, end + 4) && (text.Tag(noun) is WordClass.JJ or WordClass.JJS || text.Has(noun, WordSense.Past | WordSense.Opener)))
        {
            noun++;
        }

        bool ends = text.Is(end, "and") && noun + 1 < sentence.End && text.Tag(noun) == WordClass.NN && text.Has(noun, Roles) && (text.IsComma(noun + 1) || text.Is(noun + 1, "of"));
        return ends ? noun + 1 : end;
    }

    // "at Sydney brokerage Coogee Securities"
    private bool IsPlaceOfNoun(int token) => at[token] is { Kind: EntityKind.Place } place && text.IsNoun(place.End) && text.Has(place.End, WordSense.Organization);

    private bool IsInsidePhrase(int token) =>
        text.Tag(token) is WordClass.DT or WordClass.JJ or WordClass.JJR or WordClass.JJS or WordClass.NN or WordClass.NNS or WordClass.VBG or WordClass.PRPS
        || (text.IsProper(token) && at[token] is null)
        || (text.Is(token, "and") && text.IsNoun(token - 1) && text.IsNoun(token + 1));
}
