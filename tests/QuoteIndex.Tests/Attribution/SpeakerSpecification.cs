using QuoteIndex.Attribution;

namespace QuoteIndex.Tests.Attribution;

/// <summary>Runs the examples of Speakers.md.</summary>
public class SpeakerSpecification
{
    private static readonly Lazy<MarkdownSpecification> Examples = new(() => MarkdownSpecification.Read("Attribution", "Speakers.md"));

    public static TheoryData<string> Sections => [.. Examples.Value.Sections];

    [Theory]
    [MemberData(nameof(Sections))]
    public void Resolve_Example_TellsWhoItsMentionsAre(string section)
    {
        MarkdownSpecification.Example example = Examples.Value[section];
        Story story = Story.Tell(example.Text);
        var resolver = new SpeakerResolver(story.Text);

        string found = example.Write(story.Mentions, (mention, column) =>
        {
            ResolvedSpeaker who = resolver.Resolve(mention);
            Assert.InRange(who.Confidence, 0, 1);
            return column switch
            {
                "mention" => mention.In(story.Text.Text).ToString(),
                "name" => who.Name,
                "title" => who.Title,
                "company" => who.Company,
                "kind" => who.Kind.ToString(),
                _ => throw new ArgumentException($"No speaker has a '{column}'.", nameof(column)),
            };
        });

        Assert.NotEmpty(example.Findings);
        Assert.Equal(example.Findings, found);
    }
}
