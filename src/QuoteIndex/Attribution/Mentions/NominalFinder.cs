using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>Finds common nouns and titles that may speak, and what their phrases tell about whom.</summary>
internal sealed class NominalFinder
{
    private readonly SpeakerText text;
    private readonly TitleFinder titles;
    private readonly MentionMapBuilder at;
    private readonly PremodifierReader premodifiers;
    private readonly PostmodifierReader postmodifiers;
    private readonly DescribedMentions described;

    public NominalFinder(SpeakerText text, TitleFinder titles, MentionMapBuilder at, RelativeClauses relatives)
    {
        this.text = text;
        this.titles = titles;
        this.at = at;
        var implied = new ImpliedBodies(text, at);
        premodifiers = new PremodifierReader(text, at, implied);
        postmodifiers = new PostmodifierReader(text, at, implied);
        described = new DescribedMentions(text, at, relatives);
    }

    /// <summary>Adds the nominals of the sentence.</summary>
    public void Find(int index, Sentence sentence, List<Title> ofSentence)
    {
        int next = 0;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (next < ofSentence.Count && ofSentence[next].First <= i)
            {
                Title title = ofSentence[next++];
                i = Math.Max(i, title.End - 1);
                if (!text.IsNoun(title.End) || text.IsUpper(title.End))
                {
                    Describe(index, sentence, title.First, title.End, title.Head, title.Sense, titles.Words(title));
                }
            }
            else if (at[i] is null && IsNounThatSpeaks(i))
            {
                Describe(index, sentence, i, i + 1, i, text.Sense(i) & ~WordSense.Role, null);
            }
        }
    }

    private bool IsNounThatSpeaks(int token)
    {
        WordSense sense = text.Sense(token);
        if ((sense & (WordSense.Noun & ~WordSense.Role)) == 0)
        {
            return false;
        }

        if ((sense & WordSense.Group) != 0 && text.Tag(token) is WordClass.DT or WordClass.JJ)
        {
            return !text.IsNoun(token + 1) && !text.IsProper(token + 1) && (text.Tag(token + 1) is not (WordClass.JJ or WordClass.IN) || text.Is(token + 1, "of"));
        }

        return (text.IsNoun(token) || text.IsDefinedTerm(token)) && !text.IsNoun(token + 1) && !(text.Tag(token + 1) == WordClass.JJ && text.Has(token + 1, WordSense.Opener));
    }

    private void Describe(int index, Sentence sentence, int first, int end, int head, WordSense sense, string? title)
    {
        bool plural = (sense & WordSense.Plural) != 0 && (title is not null || text.Tag(head) == WordClass.NNS || (sense & WordSense.Group) != 0);
        var description = new Description { Head = head, Sense = sense, Title = title, TitleFirst = first };
        Premodifiers left = premodifiers.Read(index, sentence, first, sense);
        if (plural && left.Determined && left.Before > sentence.First && text.Is(left.Before, "of") && text.Is(left.Before - 1, "one"))
        {
            // "one of the family's attorneys" is one.
            plural = left.Definite = false;
            description.Title = title = null;
        }

        description.Past = left.Past;
        description.Employer = left.Owner;
        int after = postmodifiers.Read(index, sentence, left, end, sense, description);
        (description.First, description.End) = (left.First, after);
        if ((sense & WordSense.Organization) != 0 && title is null && text.Is(end, "of") && text.Is(head, "group"))
        {
            sense |= WordSense.Group;
        }

        bool person = (sense & (WordSense.Role | WordSense.Person)) != 0 && (sense & (WordSense.Organization | WordSense.Government)) == 0 | title is not null;
        EntityKind kind = plural || (sense & WordSense.Group) != 0 ? EntityKind.Group
            : person ? EntityKind.Person
            : (sense & (WordSense.Organization | WordSense.Government)) != 0 ? EntityKind.Organization
            : EntityKind.Document;
        if (kind == EntityKind.Person && !plural && (sense & WordSense.Either) != 0 && described.NamedAfter(sentence, left, after) is { Kind: EntityKind.Organization })
        {
            // "The port's owner, Holm Group, said"
            kind = EntityKind.Organization;
            title = description.Title = null;
        }

        Mention? holder = plural || kind is EntityKind.Group or EntityKind.Document ? null : described.Find(sentence, description, left, end, after, kind);
        if (holder is not null)
        {
            // Of a "rival" or "landlord" the noun does not tell whether it is a person or a company.
            holder.Kind = holder.Kind is EntityKind.Unknown && !(kind == EntityKind.Person && (sense & WordSense.Either) != 0) ? kind : holder.Kind;
            holder.Titled |= title is not null;
            holder.Title ??= title;
            holder.Gender = holder.Gender == Gender.Unknown ? Genders.Of(sense) : holder.Gender;
            at.Extend(holder, first, end, left.First, after);
        }
        else
        {
            // A capitalized role with neither article nor holder is a heading's word or part of a name we do not see.
            if (text.IsUpper(first) && !plural && !left.Determined && first > sentence.First && title is not null && title.Length > 4)
            {
                return;
            }

            holder = new Mention
            {
                First = left.First,
                End = after,
                Head = head,
                Sentence = index,
                Form = MentionForm.Nominal,
                Kind = kind,
                Gender = kind == EntityKind.Person ? Genders.Of(sense) : Gender.Unknown,
                Plural = kind == EntityKind.Group,
                Definite = left.Definite,
                Determined = left.Determined,
                Quoted = text.Quoted(head),
                Description = description,
            };
            at.Add(holder, first, end);
        }

        at.Describe(holder, description, first, end);
    }
}
