using System.Diagnostics;
using System.Text;
using QuoteIndex.Attribution;
using QuoteIndex.Language;

namespace QuoteIndex.Tests.Attribution;

public class SpeakerResolverTests
{
    [Fact]
    public void Resolve_FullNameSurnamePronoun_ConfidenceFalls()
    {
        Story story = Story.Tell("[Jane Porter], chief executive of Acme Robotics, opened a plant. [Porter] said it was big. [She] said more would follow.");
        var resolver = new SpeakerResolver(story.Text);

        double[] confidence = [.. story.Mentions.Select(m => resolver.Resolve(m).Confidence)];

        Assert.True(confidence[0] > confidence[1] && confidence[1] > confidence[2], string.Join(' ', confidence));
        Assert.True(confidence[2] > 0.5);
    }

    [Fact]
    public void Resolve_PronounOfOtherGender_IsNobody()
    {
        Story story = Story.Tell("Paul Chen runs the port. [She] said the cranes were old.");

        Assert.Null(new SpeakerResolver(story.Text).Resolve(story.Mentions[0]).Name);
    }

    [Fact]
    public void Resolve_CompanyOfTheCaller_IsKnownByItsName()
    {
        Story story = Story.Tell("[Kestrel Minerals plc] cut its forecast. [Daniel Okafor, president of Kestrel], said so.");
        CompanyDirectory directory = CompanyDirectory.Default.With([Company.Parse("Kestrel Mining | Kestrel, Kestrel Minerals | KSTL")]);
        var resolver = new SpeakerResolver(story.Text, options: new ExtractionOptions { Companies = directory });

        Assert.Equal("Kestrel Mining", resolver.Resolve(story.Mentions[0]).Name);
        Assert.Equal("Kestrel Mining", resolver.Resolve(story.Mentions[1]).Company);
    }

    [Fact]
    public void Resolve_SpeakersKnown_PronounPrefersThem()
    {
        Story story = Story.Tell("Alan Mercer met [Piotr Nowak] and Lars Holm in Oslo. [He] said the strike was over.");

        ResolvedSpeaker who = new SpeakerResolver(story.Text, [story.Mentions[0]]).Resolve(story.Mentions[1]);

        Assert.NotEqual("Lars Holm", who.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[“”]")]
    [InlineData("[’s]")]
    [InlineData("[, , ,]")]
    [InlineData("[Mr.]")]
    [InlineData("[the of the of]")]
    [InlineData("[CEO CEO CEO CEO]")]
    [InlineData("[Inc.] said so")]
    [InlineData("[& Co.] (NVDA")]
    [InlineData("[van der]")]
    [InlineData("[\ud83d\ude00 \u0000 \ud800]")]
    public void Resolve_OddText_DoesNotThrow(string marked)
    {
        Story story = Story.Tell(marked);
        var resolver = new SpeakerResolver(story.Text);

        foreach (TextSpan mention in story.Mentions.Append(new TextSpan(0, 0)).Append(new TextSpan(0, story.Text.Text.Length)))
        {
            Assert.InRange(resolver.Resolve(mention).Confidence, 0, 1);
        }
    }

    [Fact]
    public void Resolve_Seeds_NameTheSpeakersOfTheirMentions()
    {
        (string File, string Mention, string? Name, string? Company)[] expected =
        [
            ("000", "The CEOs of both companies", null, null),
            ("000", "Microsoft CEO Satya Nadella", "Satya Nadella", "Microsoft"),
            ("000", "the CEO said", "Mark Zuckerberg", "Meta"),
            ("000", "the company says", "DeepSeek", "DeepSeek"),
            ("001", "it said cost", "DeepSeek", "DeepSeek"),
            ("001", "Meta chief executive Mark Zuckerberg", "Mark Zuckerberg", "Meta"),
            ("002", "Mark Zuckerberg, CEO of Meta Platforms Inc.", "Mark Zuckerberg", "Meta"),
            ("002", "DeepSeek, an AI lab in Hangzhou", "DeepSeek", "DeepSeek"),
            ("002", "he reiterated", "Mark Zuckerberg", "Meta"),
            ("003", "the startup claims", "DeepSeek", "DeepSeek"),
            ("003", "Anthropic CEO Dario Amodei", "Dario Amodei", "Anthropic"),
            ("003", "Executives said", null, null),
            ("003", "He highlighted", "Satya Nadella", "Microsoft"),
            ("003", "Microsoft’s chief financial officer Amy Hood", "Amy Hood", "Microsoft"),
            ("003", "CEO Mark Zuckerberg defended", "Mark Zuckerberg", "Meta"),
            ("003", "Meta’s chief AI scientist Yann LeCun", "Yann LeCun", "Meta"),
            ("003", "Lukman Otunuga, senior market analyst at global broker FXTM", "Lukman Otunuga", "FXTM"),
            ("004", "the Meta CEO and cofounder", "Mark Zuckerberg", "Meta"),
            ("004", "he said that it was still", "Mark Zuckerberg", "Meta"),
        ];

        string folder = Path.Combine(AppContext.BaseDirectory, "seeds");
        List<string> wrong = [];
        foreach (IGrouping<string, (string File, string Mention, string? Name, string? Company)> ofFile in expected.GroupBy(e => e.File))
        {
            string path = Directory.GetFiles(folder, ofFile.Key + "_*.txt").Single();
            Article article = ArticleReader.Read(Path.GetFileName(path), File.ReadAllBytes(path));
            var resolver = new SpeakerResolver(TextAnalyzer.Analyze(article, TestContext.Current.CancellationToken));
            foreach ((string _, string mention, string? name, string? company) in ofFile)
            {
                int start = article.Text.IndexOf(mention, StringComparison.Ordinal);
                Assert.True(start >= 0, mention);

                // Lower-case words after the mention only tell the place.
                string words = mention.StartsWith("the CEO", StringComparison.Ordinal) || mention.StartsWith("the s", StringComparison.Ordinal) || mention.StartsWith("the c", StringComparison.Ordinal)
                    ? string.Join(' ', mention.Split(' ').Take(2))
                    : mention.Split(' ')[0] is "it" or "he" or "He" or "Executives" ? mention.Split(' ')[0] : mention;
                ResolvedSpeaker who = resolver.Resolve(new TextSpan(start, start + words.Length));
                if (who.Name != name || who.Company != company)
                {
                    wrong.Add($"{ofFile.Key} {mention}: {who.Name} / {who.Company}, not {name} / {company}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Construct_LongArticle_TakesLinearTime()
    {
        const string Paragraph = "Jane Porter, chief executive of Acme Robotics, met Tom Reyes, Paul Chen and Lars Holm of Northgate. She said the company would grow. He said it was too early.\n";
        AssertLinear(Best(Paragraph, 100), Best(Paragraph, 2000));
    }

    [Fact]
    public void Construct_ManyPeopleOfOneSurname_TakesLinearTime()
    {
        static string People(int count)
        {
            var text = new StringBuilder();
            for (int i = 0; i < count; i++)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{Given(i)} Smith spoke. Smith said so.\n");
            }

            return text.ToString();
        }

        static string Given(int i) => "K" + (char)('a' + (i % 26)) + (char)('a' + (i / 26 % 26)) + (char)('a' + (i / 676 % 26)) + "o";

        AssertLinear(Best(People(200), 1), Best(People(4000), 1));
    }

    // Twenty times the text; quadratic work would take four hundred times as long. The room is for a busy machine.
    private static void AssertLinear(double small, double large) =>
        Assert.True(large < (small * 120) + 200, $"{small} ms, then {large} ms");

    private static double Best(string paragraph, int times)
    {
        AnalyzedText text = Story.Tell(string.Concat(Enumerable.Repeat(paragraph, times))).Text;
        double best = double.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            long start = Stopwatch.GetTimestamp();
            _ = new SpeakerResolver(text);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
    }
}
