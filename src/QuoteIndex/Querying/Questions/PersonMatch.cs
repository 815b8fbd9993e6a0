namespace QuoteIndex.Querying.Questions;

/// <summary>A run of words that names people of the index.</summary>
/// <param name="Length">How many words; 0 for no match.</param>
/// <param name="People">Everyone of that name, most quoted first.</param>
/// <param name="Words">How many of the words are part of the name, without honorifics and initials.</param>
/// <param name="Surname">True when the last of them ends the name of one of the people.</param>
internal readonly record struct PersonMatch(int Length, IReadOnlyList<SpeakerName> People, int Words, bool Surname)
{
    public static PersonMatch None { get; } = new(0, [], 0, false);
}
