using Microsoft.Extensions.AI;
using QuoteIndex.Extensions.Assistants;

namespace QuoteIndex;

/// <summary>
/// What an assistant may ask of an archive, as functions of Microsoft.Extensions.AI: <c>ask</c>, <c>search</c>, <c>verify</c>, <c>speakers</c> and
/// <c>source_text</c>. They read only. Results are JSON whose every word of an article stands in a string, beside a notice that it is data and never
/// instructions. What a model gave wrongly comes back as an <see cref="ArgumentException"/> that says what to give. The functions are safe for use by
/// several threads at once.
/// </summary>
public static class QuoteFunctions
{
    /// <summary>The functions over an archive, or over what an application injects in its place.</summary>
    /// <param name="quotes">The reader's side of the archive; it must outlive the functions.</param>
    public static IReadOnlyList<AIFunction> For(IQuoteSearcher quotes)
    {
        ArgumentNullException.ThrowIfNull(quotes);
        var finding = new FindingFunctions(quotes);
        var sources = new SourceTextFunction(quotes);
        return
        [
            Function(finding.AskAsync, "ask"),
            Function(finding.SearchAsync, "search"),
            Function(finding.VerifyAsync, "verify"),
            Function(finding.SpeakersAsync, "speakers"),
            Function(sources.ReadAsync, "source_text"),
        ];
    }

    // Names as they are in the tool's JSON, whatever the methods here are called; the descriptions are their attributes'.
    private static CheckedFunction Function(Delegate method, string name) =>
        new CheckedFunction(AIFunctionFactory.Create(method, new AIFunctionFactoryOptions { Name = name, SerializerOptions = AssistantFormat.Options }));
}
