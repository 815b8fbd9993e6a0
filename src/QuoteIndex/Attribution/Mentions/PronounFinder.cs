using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>Finds pronouns that may stand for somebody who speaks.</summary>
internal sealed class PronounFinder(SpeakerText text, MentionMapBuilder at)
{
    /// <summary>Adds the pronouns of the sentence.</summary>
    public void Find(int index, Sentence sentence)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            (MentionForm Form, EntityKind Kind, Gender Gender)? pronoun = at[i] is null ? Pronouns.Read(text[i]) : null;
            if (pronoun is { Form: MentionForm.SpeechPronoun } && text.Tag(i) is not (WordClass.PRP or WordClass.PRPS))
            {
                continue;
            }

            if (pronoun is { } p)
            {
                var mention = new Mention
                {
                    First = i,
                    End = i + 1,
                    Head = i,
                    Sentence = index,
                    Form = p.Form,
                    Kind = p.Kind,
                    Gender = p.Gender,
                    Plural = p.Form == MentionForm.PluralPronoun,
                    Definite = true,
                    Quoted = text.Quoted(i),
                    Subject = p.Form == MentionForm.Relative,
                };
                at.Add(mention);
            }
        }
    }
}
