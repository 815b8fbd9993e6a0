namespace QuoteIndex.Extraction;

/// <summary>A base noun phrase: a possible speaker. Token indices, End exclusive.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last one, complements such as "of the company" not included.</param>
/// <param name="Head">The noun or pronoun it is about.</param>
/// <param name="IsPossessor">True for the owner in "the company's claim" or "his claim".</param>
internal readonly record struct NounPhrase(int First, int End, int Head, bool IsPossessor);
