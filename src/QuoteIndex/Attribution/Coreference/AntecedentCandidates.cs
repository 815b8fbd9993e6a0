using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>
/// Finds the entities that a mention may stand for. They are looked for among the last mentions only, so the time is linear in the
/// article.
/// </summary>
internal sealed class AntecedentCandidates(MentionMap map)
{
    private const int Window = 64;

    /// <summary>A mention has no more candidates than this.</summary>
    public const int MostCandidates = 12;

    private readonly List<Entity> candidates = [];

    /// <summary>Fitting entities by the place of their last mention, latest first; the list is good until the next is asked for.</summary>
    public List<Entity> Recent(Mention mention, int index, AntecedentModel.Row kind)
    {
        candidates.Clear();
        for (int i = index - 1; i >= 0 && i >= index - Window && candidates.Count < MostCandidates; i--)
        {
            Mention before = map.Mentions[i];
            if (before.Entity is { } entity && Fits(mention, before, entity, kind) && !candidates.Contains(entity) && !(IsGovernment(mention) && entity.IsCompany)
                && !(before.Modifies == mention) && entity != mention.Description?.Employer?.Entity)
            {
                candidates.Add(entity);
            }
        }

        return candidates;
    }

    /// <summary>Those of the bearers of a name who may be meant; the list is good until the next is asked for.</summary>
    public List<Entity> Among(Mention mention, IReadOnlyList<Entity> bearers)
    {
        candidates.Clear();
        foreach (Entity bearer in bearers)
        {
            if (candidates.Count < MostCandidates && Genderly(mention.Gender, bearer.Gender))
            {
                candidates.Add(bearer);
            }
        }

        return candidates;
    }

    private static bool Fits(Mention mention, Mention before, Entity entity, AntecedentModel.Row kind) => kind switch
    {
        AntecedentModel.Row.PersonPronoun or AntecedentModel.Row.PersonNominal =>
            entity.Kind == EntityKind.Person && Genderly(mention.Gender, entity.Gender) && !(before.Quoted && before.Form is not MentionForm.Name),
        AntecedentModel.Row.ThingPronoun => entity.Kind is EntityKind.Organization or EntityKind.Document or EntityKind.Unknown or EntityKind.Place,
        AntecedentModel.Row.PluralPronoun => entity.Kind is EntityKind.Group or EntityKind.Organization,
        AntecedentModel.Row.CompanyNominal or AntecedentModel.Row.BodyNominal => entity.Kind is EntityKind.Organization or EntityKind.Unknown,
        _ => entity.Kind == EntityKind.Person,
    };

    // "the city", "the court": no company.
    private static bool IsGovernment(Mention mention) =>
        mention is { Form: not MentionForm.Name, Description: { } description } && (description.Sense & (WordSense.Government | WordSense.Company)) == WordSense.Government;

    private static bool Genderly(Gender a, Gender b) => a == b || a == Gender.Unknown || b == Gender.Unknown;
}
