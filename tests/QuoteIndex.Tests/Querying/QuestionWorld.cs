using QuoteIndex.Querying.Questions;

namespace QuoteIndex.Tests.Querying;

/// <summary>An index of a few names, as far as a question's reader asks it.</summary>
internal sealed class QuestionWorld
{
    // A Friday.
    public static readonly DateOnly Today = new(2025, 3, 14);

    private readonly NameDirectory names = new(
        [new("Amy Hood", SpeakerKind.Person, 3), new("Mark Zuckerberg", SpeakerKind.Person, 2), new("Satya Nadella", SpeakerKind.Person, 1)],
        ["Microsoft", "Meta", "AT&T"]);

    public ParsedQuestion Parse(string question) => new QuestionParser(names, Synonyms.Default, Today).Parse(question);

    /// <summary>The query a question is taken for.</summary>
    public QuoteQuery Ask(string question) => Parse(question).ToQuery(QuoteQuery.All);
}
