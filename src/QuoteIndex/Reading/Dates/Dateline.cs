using System.Collections.Frozen;
using QuoteIndex.Language;

namespace QuoteIndex.Reading;

/// <summary>
/// What opens a news report before its first sentence: place, day and agency, closed by a dash, as in
/// "LONDON, 3 March 2022 (Reuters) - ". To be told from a sentence with a dash it needs a known agency, or a place in
/// capitals with an agency or a day, or a place followed by a full date.
/// </summary>
/// <param name="End">Where the first sentence begins.</param>
/// <param name="Date">The day, when it is stated with its year.</param>
/// <param name="DateSpan">Where the day is stated.</param>
/// <param name="Agency">Who signs it; null when nobody does.</param>
internal readonly record struct Dateline(int End, DateOnly? Date, TextSpan DateSpan, string? Agency)
{
    private static readonly FrozenSet<string> Agencies =
        WordList.Lines("agencies.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True when <paramref name="name"/> is a news agency that signs datelines.</summary>
    public static bool IsAgency(ReadOnlySpan<char> name) =>
        Agencies.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    /// <summary>The dateline at the start of a paragraph; null when it opens with a sentence.</summary>
    public static Dateline? Read(string text, TextSpan paragraph) => new DatelineReader(text, paragraph).Read();
}
