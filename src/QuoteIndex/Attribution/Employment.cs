using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>Gives entities the titles and employers that the article tells, each with a weight for how directly it tells them.</summary>
internal sealed class Employment(SpeakerText text, MentionMap map, EntityIndex entities)
{
    private const int LastSentences = 5;
    private const double Told = 1, ToldOfOther = 0.8, NextToName = 0.6, AtHand = 0.4, Past = 0.05;

    private readonly EntityIndex entities = entities;
    private readonly EmploymentVerbs verbs = new(text, map);
    private Lazy<Entity?>? leadOfStory;

    private Lazy<Entity?> LeadOfStory => leadOfStory ??= new(FindLead);

    /// <summary>What names alone tell, wherever it stands: before coreference, so that "the CEO" finds who is named CEO later.</summary>
    public void AddNamed()
    {
        foreach (Description description in map.Descriptions)
        {
            if (description.Holder is not { Form: MentionForm.Name, Entity: { } entity })
            {
                continue;
            }

            AddDescriptors(entity, description);
            AddModifiers(entity, description);
            if (description.Title is { } title && entity.Kind == EntityKind.Person)
            {
                entity.AddTitle(description.Past ? "former " + title : title, description.Past ? Past : Told);
            }

            if (description.Employer is { Form: MentionForm.Name, Entity: { } employer } && employer != entity && !IsOutside(description))
            {
                entity.AddEmployer(employer, description.Past ? 0 : Told);
            }
        }

        foreach (Mention mention in map.Mentions)
        {
            // "CNN's Jake Tapper"
            if (mention is { Form: MentionForm.Name, Kind: EntityKind.Organization, Entity: { } owner } && text.IsPossessive(mention.End)
                && mention.End + 1 < text.Count && map.At[mention.End + 1] is { Form: MentionForm.Name, Kind: EntityKind.Person, Entity: { } person } named
                && named.First == mention.End + 1 && !text.IsPossessive(named.End))
            {
                person.AddEmployer(owner, NextToName);
            }

            if (mention is { Form: MentionForm.Name, Kind: EntityKind.Person, Entity: { } entity } && OrganizationAfter(mention) is { } organization)
            {
                entity.AddEmployer(organization, NextToName);
            }

            // "Jane Doe runs Acme", "Jane Doe, who runs Acme"
            Mention? subject = mention.Form != MentionForm.Relative ? mention : IsBefore(mention.SameAs, mention.First) ? mention.SameAs : null;
            if (subject is { Form: MentionForm.Name, Kind: EntityKind.Person, Entity: { } worker } && verbs.CompanyAfter(mention.End) is { } company)
            {
                worker.AddEmployer(company, NextToName);
            }
            else if (mention.Form == MentionForm.Relative && subject is { Form: MentionForm.Name, Kind: EntityKind.Person, Entity: { } former } && verbs.CompanyNow(mention.End) is { } now)
            {
                // What "founder" or "the company's chief" beside the name told is over.
                former.AddEmployer(now, Told + NextToName);
            }
        }
    }

    // "the company's biggest shareholder, Jane Doe", who has no role there.
    private static bool IsOutside(Description description) =>
        description.Title is null && (description.Sense & WordSense.Either) != 0;

    // A "chip supplier" is "the chipmaker" later on.
    private void AddDescriptors(Entity entity, Description description)
    {
        entity.Descriptors.Add(text[description.Head].ToString());
        int before = description.Head - 1;
        if ((description.Sense & WordSense.Company) != 0 && before >= description.First && text.Tag(before) == WordClass.NN)
        {
            entity.Descriptors.Add(text[before].ToString() + "maker");
        }
    }

    private void AddModifiers(Entity entity, Description description)
    {
        for (int i = description.First; i < description.End; i++)
        {
            if (text.Modifies(i) && i != description.Head && map.At[i]?.Entity != entity && entity.Modifiers.Count < 32)
            {
                entity.Modifiers.Add(text[i].ToString());
                entity.OfPeople |= text.Has(i, WordSense.People);
            }
        }
    }

    /// <summary>What pronouns and common nouns tell ("its chief executive, Jane Doe"), and the company at hand of a "CEO Jane Doe".</summary>
    public void AddOthers(IReadOnlySet<Entity> topics)
    {
        foreach (Description description in map.Descriptions)
        {
            if (description.Holder?.Entity is not { Kind: EntityKind.Person } entity || description.Past)
            {
                continue;
            }

            Mention holder = description.Holder;
            if (holder.Form != MentionForm.Name && entity.Name is not null && description.Title is { } title
                && (description.Sense & WordSense.Person) == 0)
            {
                entity.AddTitle(title, ToldOfOther * holder.Confidence);
            }

            if (description.Employer is { } owner && !IsOutside(description))
            {
                // What a name tells of a name has been added before; what "the Meta CEO" tells is as sure as whom it stands for.
                bool told = owner.Form == MentionForm.Name && holder.Form == MentionForm.Name;
                if (!told && owner.Entity is { Kind: EntityKind.Organization } employer && employer != entity)
                {
                    entity.AddEmployer(employer, ToldOfOther * owner.Confidence * holder.Confidence);
                }
            }
            else if (holder.Form == MentionForm.Name && entity.Employer.Company is null && description.Title is { } role && Roles.HeadsCompany(text.Lexicon, role) && (description.Sense & WordSense.Plural) == 0
                && !(text.Is(description.Head + 1, "of") && text.IsUpper(description.Head + 2))
                && CompanyAtHand(holder, text.Is(description.Head + 1, "of"), topics) is { } company)
            {
                entity.AddEmployer(company, AtHand);
            }
        }

        AddFounders(topics);

        // "… since she joined Acme"
        foreach (Mention mention in map.Mentions)
        {
            if (mention is { Form: MentionForm.PersonPronoun, Quoted: false, Entity: { Kind: EntityKind.Person } worker }
                && worker.Employer.Company is null && verbs.CompanyAfter(mention.End) is { } company)
            {
                worker.AddEmployer(company, NextToName * mention.Confidence);
            }
        }
    }

    // "Pocketwell was founded in 2019 by Amara Smith and Ben Jones": of the company that the story is about, where it tells of no
    // other employer.
    private void AddFounders(IReadOnlySet<Entity> topics)
    {
        foreach (Entity company in topics.Where(t => t is { Kind: EntityKind.Organization, Name: not null, IsOtherBody: false }))
        {
            foreach (Mention mention in map.Mentions.Where(m => m.Form == MentionForm.Name && m.Entity == company))
            {
                int founded = mention.End + (text.IsComma(mention.End) ? 1 : 0);
                founded += text.Is(founded, "was") ? 1 : 0;
                if (!text.Is(founded, "founded") && !text.Is(founded, "co-founded"))
                {
                    continue;
                }

                bool by = false;
                for (int i = founded + 1; i < Math.Min(text.Count, founded + 16) && text.Tag(i) != WordClass.Stop && text.Tag(i) is not (WordClass.WP or WordClass.WDT or WordClass.VBD); i++)
                {
                    by |= text.Is(i, "by");
                    if (by && map.At[i] is { Form: MentionForm.Name, Entity: { Kind: EntityKind.Person } founder } && founder.Employer.Company is null)
                    {
                        founder.AddEmployer(company, AtHand);
                    }
                }
            }
        }
    }

    // "Jane Doe, who", "the engineer Jane Doe who"; not "a Clinton confidant who"
    private bool IsBefore(Mention? mention, int token)
    {
        token -= text.IsComma(token - 1) ? 2 : 1;
        return mention is not null && token >= 0 && map.At[token] == mention;
    }

    // "Jane Doe of Gartner said", "Jane Doe, at research firm Gartner, said", "…," said Jane Doe at broker Ashgrove.
    private Entity? OrganizationAfter(Mention person)
    {
        int i = person.End;
        bool aside = text.IsComma(i);
        i += aside ? 1 : 0;
        if (!(text.Is(i, "of") || text.Is(i, "from") || text.Is(i, "at") || text.Is(i, "with")))
        {
            return null;
        }

        bool of = text.Is(i, "of");
        i++;
        for (int limit = i + 5; i < limit && i < text.Count && map.At[i] is not { Form: MentionForm.Name } && IsModifier(i); i++)
        {
        }

        return i < text.Count && map.At[i] is { Form: MentionForm.Name, Kind: EntityKind.Organization, Entity: { } entity } organization
            && organization.First == i && Closes(organization.End, of || aside || text.Has(person.First - 1, WordSense.ReportingVerb))
            ? entity
            : null;
    }

    private bool Closes(int token, bool aside) =>
        token >= text.Count || (text.Has(token, WordSense.ReportingVerb) && !text.IsNoun(token))
        || (aside && (text.IsComma(token) || text.IsCloseBracket(token) || text.Tag(token) is WordClass.Stop or WordClass.Comma));

    private bool IsModifier(int token) =>
        text.Tag(token) is WordClass.DT or WordClass.JJ or WordClass.NN or WordClass.VBG && !text.IsComma(token);

    // "The campaign said so. Spokeswoman Jane Doe …": the body that spoke before.
    private Entity? SpeakerOf(Sentence sentence)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (map.At[i] is { Speaks: true, Quoted: false, Entity: { Kind: EntityKind.Organization, Name: not null } entity })
            {
                return entity;
            }
        }

        return null;
    }

    // Of the companies of a headline, the one that opens it and the text: "Acme to buy Dorset Foods".
    private Entity? FindLead()
    {
        Entity? heading = null;
        foreach (Mention mention in map.Mentions)
        {
            Sentence sentence = text.Analyzed.Sentences[mention.Sentence];
            if (mention is { Form: MentionForm.Name, Kind: EntityKind.Organization })
            {
                switch (text.Analyzed.Article.Paragraphs[sentence.Paragraph].Role)
                {
                    case ParagraphRole.Heading:
                        heading ??= mention.Entity;
                        break;
                    case ParagraphRole.Body:
                        return mention.Subject && mention.Entity == heading ? heading : null;
                }
            }
        }

        return null;
    }

    // The organization that the sentences just before were about.
    private Entity? LastSubject(Mention mention)
    {
        for (int i = mention.First - 1; i >= text.Analyzed.Sentences[Math.Max(0, mention.Sentence - LastSentences)].First; i--)
        {
            if (map.At[i] is { Subject: true, Quoted: false, Entity: { Kind: EntityKind.Organization } entity })
            {
                return entity;
            }
        }

        return null;
    }

    // "Gearhart & Lowe is for sale. Chairwoman Philippa Lowe says …": the only organization the paragraph has named.
    private Entity? OnlyOfParagraph(Mention mention)
    {
        Sentence[] sentences = text.Analyzed.Sentences;
        int first = mention.Sentence;
        while (first > 0 && first > mention.Sentence - LastSentences && sentences[first - 1].Paragraph == sentences[mention.Sentence].Paragraph)
        {
            first--;
        }

        Entity? only = null;
        for (int i = sentences[first].First; i < mention.First; i++)
        {
            if (map.At[i] is { Form: MentionForm.Name, Quoted: false, Entity: { Kind: EntityKind.Organization, Name: not null } entity } named)
            {
                if (only is not null && only != entity)
                {
                    return null;
                }

                only = named.Subject || text.IsPossessive(named.End) ? entity : only;
            }
        }

        return only is { IsOtherBody: false } ? only : null;
    }

    // "On Meta's earnings call, CEO Mark Zuckerberg": the company the sentence has just named as owner or subject; else the
    // only one that the headline and the first sentence are about.
    private Entity? CompanyAtHand(Mention mention, bool ofSomething, IReadOnlySet<Entity> topics)
    {
        Entity? only = null;
        bool several = false;
        for (int i = text.Analyzed.Sentences[mention.Sentence].First; i < mention.First; i++)
        {
            if (map.At[i] is { Quoted: false, Entity: { Kind: EntityKind.Organization, Name: not null } entity } before
                && (before.Subject || text.IsPossessive(before.End) || topics.Contains(entity)))
            {
                several |= only is not null && only != entity;
                only = entity;
            }
        }

        if (only is null && !several && mention.Title is { } title && (text.Lexicon[title.AsSpan(title.LastIndexOf(' ') + 1)] & WordSense.Speaks) != 0
            && mention.Sentence > 0 && (SpeakerOf(text.Analyzed.Sentences[mention.Sentence - 1]) ?? OnlyOfParagraph(mention)) is { } speaker)
        {
            return speaker;
        }

        if (only is null && !several)
        {
            Entity[] companies = [.. topics.Where(t => t is { Kind: EntityKind.Organization, Name: not null })];
            return companies.Length == 1 ? companies[0] : LastSubject(mention) is { } lead && companies.Contains(lead) && lead == LeadOfStory.Value ? lead
                : ofSomething ? null : OnlyOfParagraph(mention);
        }

        return several ? null : only;
    }
}
