namespace QuoteIndex.Attribution;

/// <summary>
/// Scores entities as antecedents: a linear model whose features are <see cref="AntecedentFeature"/>, with a row of weights
/// for each class of mention, and a score that "none of them" has. Weights were set by hand on invented articles and are
/// one table, so that learned ones can take their place.
/// </summary>
internal static class AntecedentModel
{
    public enum Row
    {
        PersonPronoun, ThingPronoun, PluralPronoun, PersonNominal, OrganizationNominal, ShortName,
    }

    private static readonly (AntecedentFeature Feature, double[] Weights)[] Table =
    [
        //                                               he/she  it    they  the CEO  the company  Smith
        (AntecedentFeature.SameSentence,          [   2.0,  2.4,  1.6,    0.8,   1.8,   1.6 ]),
        (AntecedentFeature.OneSentenceBefore,     [   2.2,  2.2,  1.8,    1.8,   2.2,   1.6 ]),
        (AntecedentFeature.TwoSentencesBefore,    [   1.4,  0.8,  0.8,    1.2,   1.2,   1.2 ]),
        (AntecedentFeature.ThreeSentencesBefore,  [   0.6, -0.2,  0.0,    0.6,   0.4,   0.8 ]),
        (AntecedentFeature.FourToSixBefore,       [  -0.8, -1.6, -1.2,    0.0,  -0.4,   0.4 ]),
        (AntecedentFeature.SevenOrMoreBefore,     [  -2.0, -3.0, -2.6,   -0.6,  -1.2,   0.0 ]),
        (AntecedentFeature.SameParagraph,         [   0.5,  0.6,  0.4,    0.3,   0.5,   0.4 ]),
        (AntecedentFeature.LastWasSubject,        [   1.2,  1.4,  0.9,    0.8,   1.0,   0.4 ]),
        (AntecedentFeature.LastSpoke,             [   1.3,  0.6,  0.8,    0.6,   0.4,   0.5 ]),
        (AntecedentFeature.LastInQuotation,       [  -2.0, -1.6, -1.5,   -1.2,  -1.2,  -0.8 ]),
        (AntecedentFeature.LastOnlyModifies,      [  -1.0, -0.9, -1.2,   -0.6,  -0.5,  -0.4 ]),
        (AntecedentFeature.LastWasPronoun,        [   0.5,  0.4,  0.4,    0.1,   0.1,   0.1 ]),
        (AntecedentFeature.Rank,                  [  -0.5, -0.7, -0.6,   -0.3,  -0.4,  -0.3 ]),
        (AntecedentFeature.Mentions,              [   0.3,  0.3,  0.1,    0.3,   0.4,   0.8 ]),
        (AntecedentFeature.GenderAgrees,          [   1.2,  0.0,  0.0,    0.6,   0.0,   1.5 ]),
        (AntecedentFeature.GenderUnknown,         [  -0.2,  0.0,  0.0,    0.0,   0.0,   0.0 ]),
        (AntecedentFeature.RoleAgrees,            [   0.0,  0.0,  0.0,    4.0,   0.0,   1.5 ]),
        (AntecedentFeature.RoleDiffers,           [   0.0,  0.0,  0.0,   -4.5,   0.0,  -0.5 ]),
        (AntecedentFeature.RoleUnknown,           [   0.0,  0.0,  0.0,   -0.5,   0.0,   0.0 ]),
        (AntecedentFeature.OwnerAgrees,           [   0.0,  0.0,  0.0,    3.0,   0.0,   0.0 ]),
        (AntecedentFeature.OwnerDiffers,          [   0.0,  0.0,  0.0,   -5.0,   0.0,   0.0 ]),
        (AntecedentFeature.OwnerUnknown,          [   0.0,  0.0,  0.0,   -0.3,   0.0,   0.0 ]),
        (AntecedentFeature.DescriptorAgrees,      [   0.0,  0.0,  0.0,    2.5,   2.4,   0.0 ]),
        (AntecedentFeature.NameHoldsNoun,         [   0.0,  0.0,  0.0,    0.0,   2.5,   0.0 ]),
        (AntecedentFeature.OtherBody,             [   0.0,  0.0,  0.0,    0.0,  -1.5,   0.0 ]),
        (AntecedentFeature.NotACompany,           [   0.0,  0.0,  0.0,    0.0,  -2.5,   0.0 ]),
        (AntecedentFeature.FirstBearer,           [   0.0,  0.0,  0.0,    0.0,   0.0,   1.2 ]),
        (AntecedentFeature.Speaker,               [   0.9,  0.6,  0.4,    0.5,   0.3,   0.5 ]),
        (AntecedentFeature.Only,                  [   0.4,  0.3,  0.2,    1.6,   0.5,   0.0 ]),
        (AntecedentFeature.Unnamed,               [  -0.4, -0.4,  0.6,   -0.8,  -0.8,   0.0 ]),
        (AntecedentFeature.KindUncertain,         [   0.0, -2.4, -2.4,    0.0,  -2.0,   0.0 ]),
        (AntecedentFeature.Organization,          [   0.0,  0.0, -0.8,    0.0,   0.0,   0.0 ]),
        (AntecedentFeature.Topic,                 [   0.2,  0.3,  0.0,    0.4,   0.5,   0.4 ]),
    ];

    private static readonly double[] NoneScores = [1.2, 2.4, 2.4, 2.7, 2.0, -1.0];

    /// <summary>The score of "none of them".</summary>
    public static double None(Row row) => NoneScores[(int)row];

    /// <summary>The score of an entity with these features.</summary>
    public static double Score(Row row, ReadOnlySpan<double> features)
    {
        double score = 0;
        for (int i = 0; i < features.Length; i++)
        {
            score += features[i] == 0 ? 0 : features[i] * Table[i].Weights[(int)row];
        }

        return score;
    }

    /// <summary>The features in the order of the table, for a test that both agree.</summary>
    internal static IEnumerable<AntecedentFeature> Features => Table.Select(t => t.Feature);
}
