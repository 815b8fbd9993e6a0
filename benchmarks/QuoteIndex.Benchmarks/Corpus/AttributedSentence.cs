namespace QuoteIndex.Benchmarks.Corpus;

/// <summary>The sentence a statement stands in, with who said it: <c>“…,” said Name, chief executive of Company.</c></summary>
internal static class AttributedSentence
{
    public const string GroupMention = "traders";
    public const string Cue = "said";

    /// <summary>Words that stand in many sentences beside those of the vocabulary.</summary>
    public static IReadOnlyList<string> Words { get; } = [GroupMention, Cue, "adding"];

    /// <param name="text">The statement.</param>
    /// <param name="speaker">Who made it; null for a group that has no name.</param>
    /// <param name="more">What else the sentence says, if anything.</param>
    public static string Of(string text, CastMember? speaker, string? more) =>
        $"“{text},” {Cue} {speaker?.Name ?? GroupMention}"
        + (speaker is null ? "" : $", {speaker.Title} of {speaker.Company}")
        + (more is null ? "." : $", adding: {more}.");
}
