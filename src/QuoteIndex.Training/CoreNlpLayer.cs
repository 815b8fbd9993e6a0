using System.Globalization;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>
/// CoreNLP's analysis of one article, as PolNeAR keeps it: tokens with tags, names, heads and coreference.
/// Sentences are as CoreNLP has them; they may run over the end of a paragraph.
/// </summary>
internal sealed class CoreNlpLayer
{
    private CoreNlpLayer(Token[] tokens, List<Range> sentences, string[] coreference)
    {
        Tokens = tokens;
        Sentences = sentences;
        Coreference = coreference;
    }

    public Token[] Tokens { get; }

    /// <summary>Ranges of tokens.</summary>
    public IReadOnlyList<Range> Sentences { get; }

    /// <summary>For each token "_", or its chains as chain:length, '*' marking the representative, several joined by '|'.</summary>
    public IReadOnlyList<string> Coreference { get; }

    public static CoreNlpLayer Read(string path)
    {
        List<Token> tokens = [];
        List<Range> sentences = [];
        List<string> coreference = [];
        int first = 0;
        foreach (string line in File.ReadLines(path).Append(""))
        {
            if (line.Length == 0)
            {
                if (tokens.Count > first)
                {
                    sentences.Add(first..tokens.Count);
                    first = tokens.Count;
                }

                continue;
            }

            string[] columns = line.Split('\t');
            int head = Number(columns[7]);
            tokens.Add(new Token(Number(columns[1]), Number(columns[2]))
            {
                Tag = TagOf(columns[5]),
                Name = NameOf(columns[6]),
                Head = head == 0 ? Token.NoHead : first + head - 1,
                Relation = RelationOf(columns[8]),
            });
            coreference.Add(columns[9]);
        }

        return new CoreNlpLayer([.. tokens], sentences, [.. coreference]);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static WordClass TagOf(string tag) => tag switch
    {
        "," => WordClass.Comma,
        "." => WordClass.Stop,
        ":" => WordClass.Colon,
        "``" => WordClass.OpenQuote,
        "''" => WordClass.CloseQuote,
        "-LRB-" => WordClass.OpenBracket,
        "-RRB-" => WordClass.CloseBracket,
        "$" => WordClass.Currency,
        "#" => WordClass.Hash,
        "PRP$" => WordClass.PRPS,
        "WP$" => WordClass.WPS,
        _ => Enum.TryParse(tag, out WordClass known) ? known : WordClass.SYM,
    };

    private static NameClass NameOf(string name) =>
        name == "O" ? NameClass.None : Enum.TryParse(name, ignoreCase: true, out NameClass known) ? known : NameClass.Misc;

    // Subtypes that the product tells apart keep their own relation; others fold to the relation they refine.
    private static Relation RelationOf(string relation) => relation switch
    {
        "acl:relcl" => Relation.AclRelcl,
        "compound:prt" => Relation.CompoundPrt,
        "nmod:poss" => Relation.NmodPoss,
        "nmod:tmod" => Relation.NmodTmod,
        _ => Enum.TryParse(relation.Split(':')[0], ignoreCase: true, out Relation known) ? known : Relation.Dep,
    };
}
