using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>Leads relative pronouns to the mention before them.</summary>
internal sealed class RelativeClauses(SpeakerText text, MentionMapBuilder at)
{
    /// <summary>Fills in whom the pronouns of the sentence stand for.</summary>
    public void Link(Sentence sentence)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (at[i] is { Form: MentionForm.Relative } mention)
            {
                mention.SameAs = Antecedent(i, sentence.First, who: text.Is(i, "who"));
            }
        }
    }

    /// <summary>The nearest mention of the kind the pronoun asks for ("officials on Capitol Hill who"); null when none is near.</summary>
    public Mention? Antecedent(int pronoun, int first, bool who)
    {
        for (int i = pronoun - 1; i >= first && i >= pronoun - 8; i--)
        {
            if (at[i] is { } mention && mention.Form is MentionForm.Name or MentionForm.Nominal
                && who == mention.Kind is EntityKind.Person or EntityKind.Group)
            {
                return mention;
            }
        }

        return null;
    }
}
