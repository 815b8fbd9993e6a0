namespace QuoteIndex.Language;

/// <summary>What the word lists know about a word; a word may have several senses.</summary>
[Flags]
internal enum WordSense : ulong
{
    None = 0,

    /// <summary>Names one person's role ("analyst").</summary>
    Role = 1 << 0,

    /// <summary>A role of government, law, church or sport: what stands before it is no company.</summary>
    PublicRole = 1 << 1,

    /// <summary>A role of one who speaks for an organization.</summary>
    Speaks = 1 << 2,

    /// <summary>May begin a title ("chief", "senior").</summary>
    Opener = 1 << 3,

    /// <summary>May stand between an opener and the role ("financial").</summary>
    Field = 1 << 4,

    /// <summary>Belongs to a title before a public role only ("Treasury").</summary>
    Office = 1 << 5,

    /// <summary>Says that a role is over ("former").</summary>
    Past = 1 << 6,

    /// <summary>Stands before a role without being part of a title ("longtime").</summary>
    Adornment = 1 << 7,

    Male = 1 << 8,
    Female = 1 << 9,

    /// <summary>One person whose role the word does not tell ("billionaire").</summary>
    Person = 1 << 10,

    /// <summary>A company or a body like one ("startup").</summary>
    Organization = 1 << 11,

    /// <summary>A body of government, politics or law ("ministry").</summary>
    Government = 1 << 12,

    /// <summary>Several people ("analysts", "police").</summary>
    Group = 1 << 13,

    /// <summary>A text or thing that "it" may stand for ("report").</summary>
    Document = 1 << 14,

    /// <summary>The plural of the noun that its other senses tell about.</summary>
    Plural = 1 << 15,

    Honorific = 1 << 16,
    Particle = 1 << 17,
    NameSuffix = 1 << 18,
    Degree = 1 << 19,

    /// <summary>A place, people, party or day: capitalized and yet no company.</summary>
    Place = 1 << 20,

    GivenMale = 1 << 21,
    GivenFemale = 1 << 22,
    ReportingVerb = 1 << 23,

    /// <summary>A legal form that ends a company's name ("Inc.").</summary>
    LegalForm = 1 << 24,

    /// <summary>A role at the head of a company, or of one who speaks for it: without other word, that of the company at hand.</summary>
    Heads = 1 << 25,

    /// <summary>A member of a people or party, or an adjective of one ("Republican", "Chinese").</summary>
    People = 1 << 26,

    /// <summary>Of bodies, those that are companies ("startup", not "union").</summary>
    Company = 1 << 27,

    /// <summary>A verb that gives somebody a role ("named").</summary>
    Appoints = 1 << 28,

    /// <summary>A word that companies' names end with ("Ventures").</summary>
    CompanyWord = 1 << 29,

    /// <summary>What only a company has: "shares", "shareholders".</summary>
    Traded = 1 << 30,

    /// <summary>A role that people have in companies too ("president", not "mayor").</summary>
    Business = 1u << 31,

    /// <summary>Says what a company may be to another as well as a person ("owner", "rival").</summary>
    Either = 1UL << 32,

    /// <summary>The code of a currency ("EUR").</summary>
    Currency = 1UL << 33,

    /// <summary>A noun that opens sentences without an article, so that its capital says nothing ("Revenue rose").</summary>
    Common = 1UL << 34,

    Noun = Role | Person | Organization | Government | Group | Document,
    GivenName = GivenMale | GivenFemale,

    /// <summary>Senses that only a capitalized word has.</summary>
    OfNames = Honorific | Place | People | CompanyWord | GivenName | NameSuffix | Degree | LegalForm | Currency | Common,
}
