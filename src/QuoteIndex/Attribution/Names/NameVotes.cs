namespace QuoteIndex.Attribution;

/// <summary>
/// Adds up evidence of what a name names. The weights are one table, so that learned ones can take their place.
/// </summary>
internal struct NameVotes
{
    //                                                                       Person  Organiz.  Place  Other
    private static readonly (NameEvidence Evidence, double[] Weights)[] Table =
    [
        (NameEvidence.TaggedPerson,        [  2.0,  0.0,  0.0,  0.0 ]),
        (NameEvidence.TaggedOrganization,  [  0.0,  2.0,  0.0,  0.2 ]),
        (NameEvidence.TaggedPlace,         [  0.0,  0.4,  2.0,  0.0 ]),
        (NameEvidence.TaggedOther,         [  0.0,  0.3,  0.0,  1.6 ]),
        (NameEvidence.GivenNameFirst,      [  2.2,  0.0,  0.0,  0.0 ]),
        (NameEvidence.GivenNameAlone,      [  0.5,  0.0,  0.0,  0.0 ]),
        (NameEvidence.MiddleInitial,       [  2.5,  0.0,  0.0,  0.0 ]),
        (NameEvidence.Honorific,           [  5.0,  0.0,  0.0,  0.0 ]),
        (NameEvidence.RoleBefore,          [  2.5,  0.0,  0.3,  0.0 ]),
        (NameEvidence.RoleAfter,           [ -0.5,  1.8,  0.6,  0.0 ]),
        (NameEvidence.RelativeWho,         [  2.0,  0.0,  0.0,  0.0 ]),
        (NameEvidence.RelativeWhich,       [ -2.5,  1.5,  0.2,  0.5 ]),
        (NameEvidence.InDirectory,         [ -0.5,  2.2,  0.0,  0.0 ]),
        (NameEvidence.LegalForm,           [ -1.0,  4.0,  0.0,  0.0 ]),
        (NameEvidence.BodyWord,            [ -0.5,  2.2,  0.0,  0.0 ]),
        (NameEvidence.Ticker,              [ -1.0,  3.0,  0.0,  0.0 ]),
        (NameEvidence.ArticleBefore,       [ -1.5,  0.5,  0.2,  0.4 ]),
        (NameEvidence.Acronym,             [ -0.6,  0.6,  0.0,  0.2 ]),
        (NameEvidence.HasDigit,            [ -1.5,  0.0, -0.5,  2.5 ]),
        (NameEvidence.KnownPlace,          [ -0.5, -0.5,  3.0,  1.0 ]),
        (NameEvidence.AfterIn,             [ -0.4,  0.0,  0.8,  0.2 ]),
        (NameEvidence.AfterRoleOf,         [ -2.0,  2.8,  0.3,  0.0 ]),
        (NameEvidence.AfterRoleFor,        [ -0.3,  2.4,  0.3,  0.0 ]),
        (NameEvidence.AfterPublicRoleOf,   [ -0.5,  0.0,  2.4,  0.0 ]),
        (NameEvidence.AfterAt,             [ -0.5,  0.8,  0.3,  0.0 ]),
        (NameEvidence.AtWithPlace,         [  0.0,  1.6, -0.5,  0.0 ]),
        (NameEvidence.SaidBeforeOf,        [  1.5, -0.5, -0.5,  0.0 ]),
        (NameEvidence.ItsAfter,            [ -0.8,  1.2,  0.3,  0.0 ]),
        (NameEvidence.ItsObject,           [ -1.0,  0.6,  0.0,  0.0 ]),
        (NameEvidence.NoFullName,          [ -0.3,  0.1,  0.0,  0.0 ]),
        (NameEvidence.LastWordAlone,       [  1.5,  0.0,  0.0,  0.0 ]),
        (NameEvidence.FirstWordAlone,      [  0.0,  1.0,  0.0,  0.3 ]),
        (NameEvidence.PlainWords,          [  0.6,  0.0,  0.0,  0.0 ]),
        (NameEvidence.DescribedAsBody,     [ -1.5,  4.0, -0.5,  0.0 ]),
        (NameEvidence.DescribedAsPerson,   [  4.0, -0.5, -0.5,  0.0 ]),
        (NameEvidence.SurnameOfPerson,     [  2.5,  0.0,  0.0,  0.0 ]),
        (NameEvidence.GivenNameOfPerson,   [  1.2,  0.0,  0.0,  0.0 ]),
        (NameEvidence.StartOfOrganization, [  0.0,  1.5,  0.0,  0.0 ]),
        (NameEvidence.Reports,             [  0.8,  0.8,  0.0, -0.4 ]),
        (NameEvidence.HasShares,           [ -1.5,  2.5,  0.0,  0.0 ]),
        (NameEvidence.Joined,              [ -0.5,  2.0,  0.0,  0.0 ]),
        (NameEvidence.KnownPerson,         [  2.2, -0.5,  0.0,  0.0 ]),
        (NameEvidence.HasOfficers,         [ -2.0,  3.0,  0.0,  0.0 ]),
        (NameEvidence.BodyBefore,          [ -0.8,  2.0, -0.3,  0.0 ]),
        (NameEvidence.OwnsPerson,          [ -1.0,  2.0,  0.8,  0.0 ]),
        (NameEvidence.WasFounded,          [ -2.0,  3.0,  0.0,  0.0 ]),
    ];

    // What the whole article says of the same words counts as much as three signs at the place itself.
    private const double ArticleWeight = 3;

    // A surname that is given once and no more said of is as likely a person as a company: it is neither.
    private const double LeastMargin = 0.7;

    private double person, organization, place, other;

    /// <summary>The evidence in the order of the table, for a test that both agree.</summary>
    internal static IEnumerable<NameEvidence> Evidence => Table.Select(t => t.Evidence);

    public void Add(NameEvidence evidence)
    {
        double[] weights = Table[(int)evidence].Weights;
        person += weights[0];
        organization += weights[1];
        place += weights[2];
        other += weights[3];
    }

    public void AddIf(bool holds, NameEvidence evidence)
    {
        if (holds)
        {
            Add(evidence);
        }
    }

    public void Add(NameVotes votes)
    {
        person += votes.person;
        organization += votes.organization;
        place += votes.place;
        other += votes.other;
    }

    /// <summary>The kind these votes and those of the whole article speak for.</summary>
    public readonly EntityKind Decide(NameVotes article)
    {
        double total = Math.Max(ArticleWeight, Math.Max(article.person, 0) + Math.Max(article.organization, 0) + Math.Max(article.place, 0) + Math.Max(article.other, 0));
        double scale = ArticleWeight / total;
        double p = person + (scale * article.person), o = organization + (scale * article.organization);
        double l = place + (scale * article.place), x = other + (scale * article.other);
        double most = Math.Max(Math.Max(p, o), Math.Max(l, x));
        return most <= 0 || (most == Math.Max(p, o) && Math.Abs(p - o) < LeastMargin) ? EntityKind.Unknown
            : most == p ? EntityKind.Person
            : most == o ? EntityKind.Organization
            : most == l ? EntityKind.Place
            : EntityKind.Unknown;
    }
}
