using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>
/// Gives every mention of an article its entity, in order of place: names are joined beforehand, for the others an
/// <see cref="AntecedentRanker"/> chooses, and phrases that stand for nobody named become entities of their own.
/// </summary>
internal sealed class Coreference
{
    private readonly SpeakerText text;
    private readonly MentionMap map;
    private readonly EntityIndex entities;
    private readonly DiscourseModel discourse;
    private readonly AntecedentCandidates candidates;
    private readonly AntecedentRanker ranker;

    private Coreference(SpeakerText text, MentionMap map, EntityIndex entities, AntecedentModel model, Action<AntecedentChoice>? observer)
    {
        this.text = text;
        this.map = map;
        this.entities = entities;
        discourse = new DiscourseModel(text);
        candidates = new AntecedentCandidates(map);
        ranker = new AntecedentRanker(model, new AntecedentFeatures(text, map, discourse), discourse, observer);
    }

    /// <summary>Fills in the entities of all mentions, with their titles and employers; shows each choice to an observer.</summary>
    public static void Run(
        SpeakerText text, MentionMap map, EntityIndex entities, AntecedentModel? model = null, Action<AntecedentChoice>? observer = null) =>
        new Coreference(text, map, entities, model ?? AntecedentModel.Default, observer).Run();

    private void Run()
    {
        var employment = new Employment(text, map, entities);
        employment.AddNamed();
        for (int i = 0; i < map.Mentions.Count; i++)
        {
            Mention mention = map.Mentions[i];
            if (mention.Entity is null)
            {
                Resolve(mention, i);
            }

            if (mention.Entity is { } entity)
            {
                discourse.Update(mention, entity);
            }
        }

        employment.AddOthers(discourse.Subjects);
    }

    private void Resolve(Mention mention, int index)
    {
        switch (mention.Form)
        {
            case MentionForm.Name when mention.Kind == EntityKind.Person:
                ranker.Choose(mention, AntecedentModel.Row.ShortName, candidates.Among(mention, entities.Bearers(mention.Name!)));
                break;
            case MentionForm.PersonPronoun:
                Choose(mention, index, AntecedentModel.Row.PersonPronoun);
                break;
            case MentionForm.ThingPronoun:
                Choose(mention, index, AntecedentModel.Row.ThingPronoun);
                break;
            case MentionForm.PluralPronoun:
                Choose(mention, index, AntecedentModel.Row.PluralPronoun);
                break;
            case MentionForm.Relative when mention.SameAs?.Entity is { } same:
                mention.Entity = same;
                mention.Confidence = 0.95 * mention.SameAs.Confidence;
                break;
            case MentionForm.Nominal:
                ResolveNominal(mention, index);
                break;
        }
    }

    private void ResolveNominal(Mention mention, int index)
    {
        Description description = mention.Description!;
        string noun = text[description.Head].ToString();
        Mention? owner = description.Employer;
        if (mention.Kind == EntityKind.Organization && owner is { Form: MentionForm.Name, Entity: { } of } && owner.End <= description.Head)
        {
            // "the Clinton campaign" and "Clinton's campaign" are one body; "Google's parent" names none.
            if (of.Kind is EntityKind.Person or EntityKind.Unknown && (description.Sense & WordSense.Government) != 0)
            {
                string surname = of.Name![(of.Name!.LastIndexOf(' ') + 1)..];
                mention.Entity = entities.Organization(surname + " " + noun.ToLowerInvariant());
                mention.Confidence = 0.9;
                return;
            }
        }
        else if (mention.Kind == EntityKind.Organization && mention.Definite && owner is null)
        {
            bool company = (description.Sense & WordSense.Company) != 0;
            Choose(mention, index, company ? AntecedentModel.Row.CompanyNominal : AntecedentModel.Row.BodyNominal);
        }
        else if (mention.Kind == EntityKind.Person && mention.Definite)
        {
            Choose(mention, index, AntecedentModel.Row.PersonNominal);
        }

        if (mention.Entity is null && (mention.Determined || mention.Kind is EntityKind.Group || mention.Speaks))
        {
            mention.Entity = entities.AddUnnamed(mention.Kind);
            mention.Entity.Gender = mention.Gender;
            mention.Entity.Plural = mention.Plural;
            mention.Confidence = 0.9;
            if (description.Title is { } title)
            {
                mention.Entity.AddTitle(title, description.Past ? 0.05 : 1);
            }

            if (owner?.Entity is { } employer)
            {
                mention.Entity.AddEmployer(employer, 1);
            }
        }

        mention.Entity?.Descriptors.Add(noun);
    }

    private void Choose(Mention mention, int index, AntecedentModel.Row kind) =>
        ranker.Choose(mention, kind, candidates.Recent(mention, index, kind));
}
