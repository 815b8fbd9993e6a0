using System.Text;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>Prints what the Language stage makes of a text file, a line for each token, to see where the models err.</summary>
internal static class LanguageShow
{
    public const string Usage = "FILE             tokens, word classes, names, heads and relations of a text file";

    public static int Run(string[] args)
    {
        if (args.Length != 1)
        {
            Console.Error.WriteLine("usage: QuoteIndex.Training language-show " + Usage);
            return 2;
        }

        string file = Path.GetFullPath(args[0]);
        AnalyzedText text = TextAnalyzer.Analyze(PolNearCorpus.ReadArticle(file));
        var line = new StringBuilder();
        for (int s = 0; s < text.Sentences.Length; s++)
        {
            text.Parse(s);
            (int first, int end, _) = text.Sentences[s];
            for (int i = first; i < end; i++)
            {
                Token token = text.Tokens[i];
                int head = token.Head == Token.NoHead ? 0 : token.Head - first + 1;
                line.Clear().Append(i - first + 1).Append('\t').Append(text[i]).Append('\t').Append(token.Tag).Append('\t')
                    .Append(token.Name).Append('\t').Append(head).Append('\t').Append(token.Relation);
                Console.WriteLine(line);
            }

            Console.WriteLine();
        }

        return 0;
    }
}
