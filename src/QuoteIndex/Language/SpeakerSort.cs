namespace QuoteIndex.Language;

/// <summary>What a word could be as a speaker. Models see the numbers: add new sorts at the end.</summary>
internal enum SpeakerSort : byte
{
    /// <summary>No noun, name or pronoun.</summary>
    None,

    /// <summary>A noun no list knows: seldom one who speaks.</summary>
    Noun,

    /// <summary>The same in the plural.</summary>
    Nouns,

    /// <summary>A name, or a word like one, of which the tagger does not say what it names.</summary>
    Name,

    PersonName,
    OrganizationName,
    PlaceName,
    OtherName,

    /// <summary>One person ("analyst", "billionaire").</summary>
    Person,

    /// <summary>Several ("analysts").</summary>
    People,

    /// <summary>Several by a word without singular ("police", "critics").</summary>
    Group,

    /// <summary>A company, a body, a government.</summary>
    Body,

    /// <summary>A text that states something ("report").</summary>
    Document,

    Pronoun,
    RelativePronoun,
}
