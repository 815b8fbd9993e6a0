namespace QuoteIndex.Attribution;

/// <summary>Signs that speak for or against an entity as the one a mention stands for. Values are 0 or 1 unless said.</summary>
internal enum AntecedentFeature
{
    /// <summary>The entity was last mentioned in the same sentence, or so many of the reporter's sentences before.</summary>
    SameSentence, OneSentenceBefore, TwoSentencesBefore, ThreeSentencesBefore, FourToSixBefore, SevenOrMoreBefore,

    SameParagraph,

    /// <summary>What the last mention was.</summary>
    LastWasSubject, LastSpoke, LastInQuotation, LastOnlyModifies, LastWasPronoun,

    /// <summary>How many fitting entities were mentioned after it (0 to 10).</summary>
    Rank,

    /// <summary>Logarithm of the number of its mentions so far.</summary>
    Mentions,

    /// <summary>Both genders are known and the same; or that of the entity is not known.</summary>
    GenderAgrees, GenderUnknown,

    /// <summary>
    /// The article gives it the same role, another one, or none. A public role (a senator's) goes together with others (a
    /// candidate's), so that another one says less.
    /// </summary>
    RoleAgrees, RoleDiffers, PublicRoleDiffers, RoleUnknown,

    /// <summary>Its role does not differ, and it works for the owner the mention names, for another, or the article does not say.</summary>
    OwnerAgrees, OwnerDiffers, OwnerUnknown,

    /// <summary>The article used the same noun for it.</summary>
    DescriptorAgrees,

    /// <summary>Its name holds the noun ("Justice Department" for "the department").</summary>
    NameHoldsNoun,

    /// <summary>The noun is one of government and stands neither in its name nor beside it.</summary>
    OtherBody,

    /// <summary>The noun is one of companies, and the entity is called a union, an agency, a school.</summary>
    NotACompany,

    /// <summary>The first the article names of those who bear the name.</summary>
    FirstBearer,

    /// <summary>The mention speaks: logarithm of how often the entity has spoken before.</summary>
    Speaker,

    /// <summary>Nobody else comes into question, or nobody else that has a name.</summary>
    Only, OnlyNamed,

    /// <summary>Nobody the article names.</summary>
    Unnamed,

    /// <summary>A place or something of unknown kind, where a company is looked for.</summary>
    KindUncertain,

    /// <summary>A body of several people ("the committee") where "they" is looked for.</summary>
    Organization,

    /// <summary>Named in the headline or the first sentence.</summary>
    Topic,

    /// <summary>The mention speaks, and the sentence has mentioned the entity before: in what is said, like as not.</summary>
    InOwnStatement,

    /// <summary>The mention and the entity's last one are both subjects, both speak, or are pronouns of one form and gender.</summary>
    BothSubjects, BothSpeak, SamePronoun,

    /// <summary>The mention is an object ("him"), and the entity the subject of the sentence.</summary>
    SubjectOfObject,

    /// <summary>The last mention began its sentence.</summary>
    BeganSentence,

    /// <summary>Named in the mention's paragraph.</summary>
    NamedInParagraph,

    /// <summary>It was the last to speak.</summary>
    LastSpeaker,

    /// <summary>The same short name stood for it the last time.</summary>
    SameShortName,

    /// <summary>The article used the same noun for it and does not name it.</summary>
    UnnamedNounAgrees,

    /// <summary>What the article calls it shares an adjective or name with the mention ("the Vermont senator"), or
    /// both are said to be of a party or people, and not of the same ("the Democratic nominee").</summary>
    ModifierAgrees, ModifierDiffers,

    /// <summary>
    /// No entity but "none of them"; and of it: the mention speaks, stands within quotation marks, is somebody's ("his
    /// lawyer"), holds a name ("the Oklahoma legislature"), has one behind it ("the minister, Jane Doe"), or is a body of
    /// government, which needs no introduction.
    /// </summary>
    NoneOfThem, NoneSpeaks, NoneQuoted, NoneOwned, NoneHoldsName, NoneNameFollows, NoneGovernment,

    Count,
}
