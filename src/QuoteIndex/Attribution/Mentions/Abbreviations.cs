using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>Short names in brackets behind the long ones: "Northlight Capital Partners LLC (“Northlight”)", "European Medicines Agency (EMA)".</summary>
internal sealed class Abbreviations(SpeakerText text, MentionMapBuilder at)
{
    /// <summary>Joins the short names of the sentence to the long ones.</summary>
    public void Link(Sentence sentence)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            int open = text.Tails.BracketAround(i);
            if (open <= 0 || at[i] is not { Form: MentionForm.Name } alias || alias.First != i)
            {
                continue;
            }

            int before = i - open - 1, name = text.Tails.Before(open);
            bool quoted = before == 1 && text.Tag(i - 1) == WordClass.OpenQuote && text.Tag(alias.End) == WordClass.CloseQuote;
            if ((quoted || (before == 0 && text.IsCloseBracket(alias.End) && alias.End == i + 1)) && at[name - 1] is { Form: MentionForm.Name, Kind: EntityKind.Organization } full
                && full.End == name && Abbreviates(alias.Name!, full.Name!))
            {
                alias.SameAs = full;
            }
        }
    }

    private static bool Abbreviates(string alias, string name) =>
        name.StartsWith(alias + " ", StringComparison.OrdinalIgnoreCase) || (alias[0] == name[0] && alias.Length <= 6 && alias.All(char.IsUpper));
}
