namespace QuoteIndex.Attribution;

/// <summary>Signs in the words and around them of what sort of thing a name names.</summary>
internal enum NameEvidence
{
    TaggedPerson, TaggedOrganization, TaggedPlace, TaggedOther, GivenNameFirst, GivenNameAlone, MiddleInitial, Honorific, RoleBefore, RoleAfter, RelativeWho, RelativeWhich, InDirectory, LegalForm, BodyWord, Ticker, ArticleBefore, Acronym, HasDigit, KnownPlace, AfterIn, AfterRoleOf, AfterRoleFor, AfterPublicRoleOf, AfterAt, AtWithPlace, SaidBeforeOf, ItsAfter, ItsObject, NoFullName, LastWordAlone, FirstWordAlone, PlainWords, DescribedAsBody, DescribedAsPerson, SurnameOfPerson, GivenNameOfPerson, StartOfOrganization, Reports, HasShares, Joined, KnownPerson, HasOfficers, BodyBefore, OwnsPerson, WasFounded,
}
