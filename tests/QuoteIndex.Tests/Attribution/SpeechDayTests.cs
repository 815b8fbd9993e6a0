using System.Globalization;
using QuoteIndex.Attribution;
using QuoteIndex.Language;

namespace QuoteIndex.Tests.Attribution;

public class SpeechDayTests
{
    // Published on Thursday, January 30, 2025. The first bracket is the cue, the others are the content.
    [Theory]
    [InlineData("“We will grow,” Jane Porter {said} on Wednesday.", "2025-01-29")]
    [InlineData("Jane Porter {said} Wednesday night that [the firm would grow].", "2025-01-29")]
    [InlineData("On Wednesday, Jane Porter {said} that [the firm would grow].", "2025-01-29")]
    [InlineData("Jane Porter {said} Thursday that [the firm would grow].", "2025-01-30")]
    [InlineData("Jane Porter {said} on Friday that [the firm would grow].", "2025-01-24")]
    [InlineData("Jane Porter {said} yesterday that [the firm would grow].", "2025-01-29")]
    [InlineData("“[We will grow],” she {said} today.", "2025-01-30")]
    [InlineData("Jane Porter {said} in an interview with reporters on Jan. 5 that [the firm would grow].", "2025-01-05")]
    [InlineData("In a speech on March 3, Jane Porter {said} that [the firm would grow].", "2024-03-03")]
    [InlineData("In a speech on March 3, 2022, Jane Porter {said} that [the firm would grow].", "2022-03-03")]
    [InlineData("Jane Porter {said} on 3 March 2022 that [the firm would grow].", "2022-03-03")]
    [InlineData("Jane Porter, who runs Acme, {told} investors on Monday that [the firm would grow].", "2025-01-27")]
    [InlineData("Jane Porter {said} last week that [the firm would grow].", null)]
    [InlineData("Jane Porter {said} earlier this month that [the firm would grow].", null)]
    [InlineData("Jane Porter {said} that [the firm would close on Friday].", null)]
    [InlineData("Jane Porter {said} [sales had grown since Monday].", null)]
    [InlineData("Jane Porter {said}, after shares fell on Monday, that [the firm would grow].", null)]
    [InlineData("Shares fell on Monday and Jane Porter {said} that [the firm would grow].", null)]
    [InlineData("Jane Porter will {say} on Friday that [the firm will grow].", null)]
    [InlineData("Jane Porter {said} next Monday would be [too late].", null)]
    [InlineData("Every Monday, Jane Porter {told} investors that [the firm would grow].", null)]
    [InlineData("Each Friday Jane Porter {told} investors that [the firm would grow].", null)]
    [InlineData("“[We will grow],” Jane Porter {said}. Shares rose on Wednesday.", null)]
    public void Resolve_DayOfTheReportingClause_AgainstPublication(string marked, string? expected)
    {
        Assert.Equal(Day(expected), Resolve(marked, new DateOnly(2025, 1, 30)));
    }

    [Theory]
    [InlineData("Jane Porter {said} on Wednesday that [the firm would grow].", null)]
    [InlineData("Jane Porter {said} on March 3 that [the firm would grow].", null)]
    [InlineData("Jane Porter {said} on March 3, 2022, that [the firm would grow].", "2022-03-03")]
    public void Resolve_PublicationUnknown_OnlyFullDates(string marked, string? expected) =>
        Assert.Equal(Day(expected), Resolve(marked, null));

    [Fact]
    public void Resolve_NoCue_IsUnknown() =>
        Assert.Null(SpeechDay.Resolve(Story.Tell("It happened on Wednesday.").Text, null, [], new DateOnly(2025, 1, 30)));

    [Fact]
    public void Resolve_FirstDayOfTheCalendar_IsUnknown() =>
        Assert.Null(Resolve("Jane Porter {said} yesterday that [the firm would grow].", DateOnly.MinValue));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Resolve(string marked, DateOnly? published)
    {
        int cue = marked[..marked.IndexOf('{', StringComparison.Ordinal)].Count(c => c == '[');
        Story story = Story.Tell(marked.Replace('{', '[').Replace('}', ']'));
        return SpeechDay.Resolve(story.Text, story.Mentions[cue], [.. story.Mentions.Where((_, i) => i != cue)], published);
    }
}
