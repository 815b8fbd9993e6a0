using System.CommandLine;

namespace QuoteIndex.Tool.Commands;

/// <summary>The options that leave statements out; of one repeated, every value is left out.</summary>
internal sealed class ExclusionOptions
{
    private readonly (Option<string[]> Option, Func<string, QuoteFilter> Filter)[] options =
    [
        (SearchOptions.Words("--not-speaker", "NAME", "Not by this speaker."), QuoteFilter.Speaker),
        (SearchOptions.Words("--not-company", "NAME", "Not by this company or its people."), QuoteFilter.Company),
        (SearchOptions.Words("--not-title", "ROLE", "Not by someone in this role."), QuoteFilter.Title),
        (SearchOptions.Words("--not-about", "WORDS", "Not about these words."), words => QuoteFilter.Words(words)),
        (SearchOptions.Words("--not-phrase", "WORDS", "Without these words in a row."), QuoteFilter.Phrase),
        (SearchOptions.Words("--not-source", "PATH", "Not from this file, folder or glob."), QuoteFilter.Source),
        (SearchOptions.Words("--not-publisher", "NAME", "Not from articles of this publisher."), QuoteFilter.Publisher),
    ];

    public IEnumerable<Option> All => options.Select(each => each.Option);

    public QuoteFilter Filter(ParseResult parsed) => options.Aggregate(
        QuoteFilter.All, (filter, each) => filter & SearchOptions.EachOf(parsed.GetValue(each.Option), value => !each.Filter(value)));
}
