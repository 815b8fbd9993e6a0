using System.Buffers;
using System.Collections.Frozen;
using QuoteIndex.Language;

namespace QuoteIndex.Reading;

/// <summary>What transcript-words.txt knows.</summary>
internal static class TranscriptWords
{
    private const int LongestNotice = 120;

    private static readonly ILookup<string, string> Sections =
        WordList.Sections("transcript-words.txt").ToLookup(e => e.Section, e => e.Entry, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, SpeakerSide>.AlternateLookup<ReadOnlySpan<char>> Labels = Sides(
        ("operator", SpeakerSide.Operator), ("analyst", SpeakerSide.Analyst), ("executive", SpeakerSide.Executive), ("host", SpeakerSide.Host),
        ("question", SpeakerSide.Question), ("answer", SpeakerSide.Answer), ("other", SpeakerSide.Unknown));

    private static readonly FrozenDictionary<string, SpeakerSide>.AlternateLookup<ReadOnlySpan<char>> Rosters = Sides(
        ("roster", SpeakerSide.Unknown), ("roster executives", SpeakerSide.Executive), ("roster analysts", SpeakerSide.Analyst),
        ("roster hosts", SpeakerSide.Host));

    private static readonly WordGroup SectionNames = new(Sections["section"]);

    private static readonly string[] SectionStarts = [.. Sections["section start"]];

    private static readonly PatternGroup Closings = new("closing", Sections["closing"]);

    private static readonly PatternGroup Notices = new("notice", Sections["notice"]);

    private static readonly WordGroup Outsiders = new(Sections["outside"]);

    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("-=_*~.#–—•· \t");

    /// <summary>Phrases of the notice on forward-looking statements.</summary>
    public static IReadOnlyList<string> SafeHarbor { get; } = [.. Sections["safe harbor"]];

    /// <summary>Finds where a phrase of the notice on forward-looking statements begins.</summary>
    public static SearchValues<string> SafeHarborPhrases { get; } = SearchValues.Create([.. SafeHarbor], StringComparison.OrdinalIgnoreCase);

    /// <summary>What the operator says when nobody asks any more.</summary>
    public static SearchValues<string> NoMoreQuestions { get; } = SearchValues.Create([.. Sections["no more"]], StringComparison.OrdinalIgnoreCase);

    public static WordGroup CallNouns { get; } = new(Sections["call noun"]);

    public static WordGroup CallWords { get; } = new(Sections["call word"].Concat(Sections["call noun"]));

    public static WordGroup Periods { get; } = new(Sections["period"]);

    public static WordGroup NoCompany { get; } = new(Sections["no company"]);

    public static WordGroup With { get; } = new(Sections["with"]);

    public static WordGroup Thanks { get; } = new(Sections["thanks"]);

    public static WordGroup Acknowledgement { get; } = new(Sections["acknowledgement"]);

    /// <summary>Words of people who speak to somebody, in the case of letters in which they say it.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ToSomebody { get; } =
        Sections["to somebody"].ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static WordGroup Titles { get; } = new(Sections["title"]);

    /// <summary>Words for what a title is about that are no titles, in the case of letters in which they stand there.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Fields { get; } =
        Sections["field"].ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Titles of those who lead a company's call without answering on it.</summary>
    public static SearchValues<string> Relations { get; } = SearchValues.Create([.. Sections["relations"]], StringComparison.OrdinalIgnoreCase);

    /// <summary>True when a word ends as words for people who do something end: "keeper", "sailor", "violinist".</summary>
    public static bool NamesDoer(ReadOnlySpan<char> word)
    {
        foreach (string ending in Sections["doer"])
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    public static WordGroup Regions { get; } = new(Sections["region"]);

    public static WordGroup NoName { get; } = new(Sections["no name"]);

    public static WordGroup FirstPerson { get; } = new(Sections["first person"]);

    /// <summary>What speakers call whom they speak to.</summary>
    public static WordGroup SecondPerson { get; } = new(Sections["second person"]);

    /// <summary>Words of a headline that say that a transcript follows.</summary>
    public static WordGroup Signs { get; } = new(Sections["sign"]);

    public static WordGroup Drama { get; } = new(Sections["drama"]);

    /// <summary>True when the words label a speaker by what they do instead of by name.</summary>
    public static bool IsUnnamed(ReadOnlySpan<char> words, out SpeakerSide side)
    {
        words = words.TrimEnd("0123456789#. ");
        return Labels.TryGetValue(words, out side);
    }

    /// <summary>True for the title of somebody who asks on a company's call and does not speak for it: an analyst, a shareholder.</summary>
    public static bool IsOutsider(string? title) => title is not null && Outsiders.Contains(title.AsSpan(title.LastIndexOf(' ') + 1));

    /// <summary>True when the line heads a list of those who take part.</summary>
    public static bool IsRosterHead(ReadOnlySpan<char> line, out SpeakerSide side) => Rosters.TryGetValue(Bare(line), out side);

    /// <summary>True when the line is the heading of a part of a transcript.</summary>
    public static bool IsSection(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> bare = Bare(line);
        if (SectionNames.Contains(bare))
        {
            return true;
        }

        return bare.Length <= 60 && !LineText.EndsSentence(bare) && StartsSection(bare);
    }

    /// <summary>True when the line, after the last turn, begins what the publisher adds.</summary>
    public static bool IsClosing(ReadOnlySpan<char> line) => Matches(Closings, line);

    /// <summary>True when the line tells of the transcript and is nobody's speech.</summary>
    public static bool IsNotice(ReadOnlySpan<char> line) => line.Length <= LongestNotice && Matches(Notices, line);

    /// <summary>True for a line of dashes, dots or the like.</summary>
    public static bool IsRule(ReadOnlySpan<char> line) => !line.ContainsAnyExcept(RuleMarks);

    /// <summary>The line without the marks that stand around headings.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> line) => line.Trim("*_#=:-–—•[]() \t");

    private static bool StartsSection(ReadOnlySpan<char> line)
    {
        foreach (string start in SectionStarts)
        {
            if (line.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(PatternGroup patterns, ReadOnlySpan<char> line) =>
        line.Length <= 600 && patterns.Matches(line.Trim("*_[]()<>-# ").TrimEnd('.'));

    private static FrozenDictionary<string, SpeakerSide>.AlternateLookup<ReadOnlySpan<char>> Sides(params (string Section, SpeakerSide Side)[] sections) =>
        sections.SelectMany(s => Sections[s.Section].Select(word => (word, s.Side)))
            .ToFrozenDictionary(s => s.word, s => s.Side, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
