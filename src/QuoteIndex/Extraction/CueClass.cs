namespace QuoteIndex.Extraction;

/// <summary>What the reporting lexicon knows of a word.</summary>
internal enum CueClass : byte
{
    /// <summary>Not in the lexicon.</summary>
    None,

    /// <summary>A verb of saying or writing: "said", "noted", "tweets".</summary>
    Verb,

    /// <summary>A noun that stands for a statement: "claim", "warning".</summary>
    Noun,

    /// <summary>Another word that introduces a source: "according", "per".</summary>
    Preposition,

    /// <summary>A reporting word that is part of a term which reports nothing: the "call" of "earnings call".</summary>
    Term,
}
