using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>Bodies that a phrase about somebody else speaks of: "a company spokesperson", "the head of the union".</summary>
internal sealed class ImpliedBodies(SpeakerText text, MentionMapBuilder at)
{
    /// <summary>The mention of the body at the noun; a new one where it has none.</summary>
    public Mention At(int sentence, int token)
    {
        if (at[token] is { } known)
        {
            return known;
        }

        var mention = new Mention
        {
            First = token,
            End = token + 1,
            Head = token,
            Sentence = sentence,
            Form = MentionForm.Nominal,
            Kind = EntityKind.Organization,
            Definite = true,
            Determined = true,
            Quoted = text.Quoted(token),
        };
        mention.Description = new Description { First = token, Head = token, Sense = text.Sense(token), Holder = mention };
        at.Add(mention);
        return mention;
    }
}
