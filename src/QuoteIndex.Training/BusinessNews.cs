using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>
/// Short articles of business news for the name tagger to learn from beside the corpus: Data/business-sentences.txt with made-up
/// companies, people, products and places in them, the same ones throughout an article.
/// </summary>
internal sealed class BusinessNews(FixedRandom random)
{
    private const int ShortestArticle = 4;
    private const int LongestArticle = 10;

    private static readonly string[] Starts = "b c d f g h j k l m n p r s t v w z br cl cr dr fl gr pl pr qu sh sk sl sp st str th tr".Split(' ');
    private static readonly string[] Middles = "a e i o u ai ea ee io oo ou y".Split(' ');
    private static readonly string[] Ends = "b d g k l m n p r s t x ck ld ll lt nd ng nk nt rd rk rm rn rt sk st th".Split(' ');
    private static readonly string[] Surnames = "son man berg er ini ez ard ley ton ski ova wala chuk".Split(' ');
    private static readonly string[] Days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".Split(' ');
    private static readonly string[] Units = "million billion trillion".Split(' ');

    private readonly string[] firstNames = [.. WordList.Lines("first-names.txt").SelectMany(line => line.Split(' '))];
    private readonly string[] companyWords = Words("company");
    private readonly string[] places = Words("place");
    private readonly string[] peoples = Words("people");

    // Made of common words, as many companies are; what the corpus has in lower case would be a memory of politics.
    private readonly string[] commonWords =
        "Apple Target Oracle Shell Gap Visa Meta Alphabet Amazon Block Square Stripe Slack Zoom Box Snap Match Unity Intel Arm Sage Delta Orange Sprint Corning Dover Ball Nucor Discover Progressive General Standard United National First Western Pioneer Summit Beacon Falcon Granite Harbor Anchor Atlas Titan Nova Vertex Zenith Pinnacle Frontier Horizon Cascade Sierra Aurora Quantum Fusion Pulse Spark Bolt Wave Drift Bloom Root Branch Leaf Stone Iron Silver Copper Amber Jade Coral Maple Cedar Willow Raven Hawk Wolf Fox Lion Bear Tiger Panther Deep Open Bright Clear Swift True Blue Green Red Black White".Split(' ');

    private readonly string[] templates = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "business-sentences.txt")).Where(l => l.Length > 0 && l[0] != '#')];

    /// <summary>Articles whose sentences have names, and tags by <paramref name="tagger"/>; numbered from <paramref name="firstDocument"/>.</summary>
    public List<TrainingSentence> Write(int articles, int firstDocument, WordClassTagger tagger)
    {
        List<TrainingSentence> all = [];
        for (int i = 0; i < articles; i++)
        {
            (Article article, List<(TextSpan Span, NameClass Name)> names) = Write();
            (Token[] tokens, Sentence[] sentences) = TextAnalyzer.Split(article);
            int next = 0;
            for (int t = 0; t < tokens.Length; t++)
            {
                while (next < names.Count && names[next].Span.End <= tokens[t].Start)
                {
                    next++;
                }

                tokens[t].Name = next < names.Count && names[next].Span.Contains(tokens[t].Span) ? names[next].Name : NameClass.None;
            }

            foreach (Sentence sentence in sentences)
            {
                Token[] words = tokens[sentence.First..sentence.End];
                var made = new TrainingSentence(firstDocument + i, article.Path, article.Text, words, [.. words]);
                tagger.Tag(made);
                all.Add(made);
            }
        }

        return all;
    }

    private static string[] Words(string kind) =>
        [.. WordList.Lines("name-words.txt").Where(l => l.StartsWith(kind + "\t", StringComparison.Ordinal))
            .SelectMany(l => l[(kind.Length + 1)..].Split(' ')).Select(w => w.Replace('_', ' ')).Where(w => w[^1] != '.')];

    private (Article Article, List<(TextSpan Span, NameClass Name)> Names) Write()
    {
        var text = new System.Text.StringBuilder();
        List<(TextSpan, NameClass)> names = [];
        List<Paragraph> paragraphs = [];
        var cast = new Dictionary<string, (string Name, NameClass Class)>(StringComparer.Ordinal);
        string company = Company(), person = Surname(), other = Surname();
        cast["o"] = (company, NameClass.Organization);
        cast["O"] = (random.Chance(0.6) ? company + " " + Pick(companyWords) : company, NameClass.Organization);
        cast["o2"] = (Company(), NameClass.Organization);
        cast["s"] = (person, NameClass.Person);
        cast["p"] = (Pick(firstNames) + " " + person, NameClass.Person);
        cast["s2"] = (other, NameClass.Person);
        cast["p2"] = (Pick(firstNames) + " " + other, NameClass.Person);
        cast["x"] = (random.Chance(0.5) ? Invented() : Invented() + " " + (1 + random.Next(9)), NameClass.Misc);
        cast["t"] = (Capitals(2 + random.Next(3)), NameClass.Organization);
        int length = ShortestArticle + random.Next(LongestArticle - ShortestArticle + 1);
        for (int i = 0; i < length; i++)
        {
            cast["c"] = (Pick(places), NameClass.Location);
            cast["u"] = (random.Chance(0.5) ? "US" : "U.S.", NameClass.Location);
            cast["n"] = (Pick(peoples), NameClass.Misc);
            cast["d"] = (Pick(Days), NameClass.Date);
            cast["m"] = ($"${1 + random.Next(99)} {Pick(Units)}", NameClass.Money);
            int start = text.Length;
            string template = Pick(templates);
            for (int at = 0; at < template.Length;)
            {
                int open = template.IndexOf('{', at);
                if (open < 0)
                {
                    text.Append(template, at, template.Length - at);
                    break;
                }

                text.Append(template, at, open - at);
                int close = template.IndexOf('}', open);
                (string name, NameClass kind) = cast[template[(open + 1)..close]];
                names.Add((new TextSpan(text.Length, text.Length + name.Length), kind));
                text.Append(name);
                at = close + 1;
            }

            paragraphs.Add(new Paragraph(new TextSpan(start, text.Length), ParagraphRole.Body));
            text.Append('\n');
        }

        return (new Article("business", text.ToString(), paragraphs), names);
    }

    private string Company() => random.Next(8) switch
    {
        0 or 1 => Pick(commonWords),
        2 => Invented() + Invented(),
        3 => Pick(commonWords) + Pick(commonWords),
        4 => Capitals(2 + random.Next(3)),
        5 => Invented() + "AI",
        _ => Invented(),
    };

    private string Capitals(int length)
    {
        string word = Invented().ToUpperInvariant();
        return word[..Math.Min(word.Length, length)];
    }

    private string Surname() => random.Chance(0.5) ? Invented() : Invented() + Pick(Surnames);

    private string Invented()
    {
        string word = Pick(Starts) + Pick(Middles) + (random.Chance(0.7) ? Pick(Ends) : "") + (random.Chance(0.5) ? Pick(Middles) + Pick(Ends) : "o");
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private string Pick(string[] words) => words[random.Next(words.Length)];
}
