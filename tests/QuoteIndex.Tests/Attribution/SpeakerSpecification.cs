using QuoteIndex.Attribution;

namespace QuoteIndex.Tests.Attribution;

/// <summary>Runs the examples of Speakers.md.</summary>
public class SpeakerSpecification
{
    private static readonly Lazy<Dictionary<string, Example>> Examples = new(Read);

    public static TheoryData<string> Sections => [.. Examples.Value.Keys];

    [Theory]
    [MemberData(nameof(Sections))]
    public void Resolve_Example_TellsWhoItsMentionsAre(string section)
    {
        Example example = Examples.Value[section];
        Story story = Story.Tell(string.Join('\n', example.Text));
        var resolver = new SpeakerResolver(story.Text);

        IEnumerable<string> found = story.Mentions.Select(mention =>
        {
            ResolvedSpeaker who = resolver.Resolve(mention);
            Assert.InRange(who.Confidence, 0, 1);
            return $"{mention.In(story.Text.Text)} | {who.Name} | {who.Title} | {who.Company} | {who.Kind}";
        });

        Assert.NotEmpty(example.Speakers);
        Assert.Equal(string.Join('\n', example.Speakers), string.Join('\n', found));
    }

    private static Dictionary<string, Example> Read()
    {
        Dictionary<string, Example> examples = new(StringComparer.Ordinal);
        Example? example = null;
        bool inText = false;
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Attribution", "Speakers.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                examples.Add(line[3..], example = new Example([], []));
            }
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inText = !inText;
            }
            else if (inText)
            {
                example!.Text.Add(line);
            }
            else if (line.StartsWith('|') && !line.StartsWith("|-", StringComparison.Ordinal) && !line.StartsWith("| mention", StringComparison.Ordinal))
            {
                example!.Speakers.Add(string.Join(" | ", line.Split('|')[1..^1].Select(cell => cell.Trim())));
            }
        }

        return examples;
    }

    private sealed record Example(List<string> Text, List<string> Speakers);
}
