namespace QuoteIndex.Attribution;

/// <summary>How a mention refers.</summary>
internal enum MentionForm : byte
{
    /// <summary>By name ("Mark Zuckerberg", "Meta").</summary>
    Name,

    /// <summary>By a pronoun of one person ("he", "she").</summary>
    PersonPronoun,

    /// <summary>"it", and "which" of an organization.</summary>
    ThingPronoun,

    /// <summary>"they".</summary>
    PluralPronoun,

    /// <summary>"who", "which": the mention right before it.</summary>
    Relative,

    /// <summary>"I", "we", "you": whoever speaks, which the article's own words do not tell.</summary>
    SpeechPronoun,

    /// <summary>By a common noun ("the CEO", "a spokesperson", "officials").</summary>
    Nominal,
}
