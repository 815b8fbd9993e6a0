using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>A sentence to learn from.</summary>
/// <param name="Document">Number of its article.</param>
/// <param name="Name">Name of its article.</param>
/// <param name="Text">Text of its article.</param>
/// <param name="Gold">The layer's tokens, heads counted within the sentence.</param>
/// <param name="Tagged">The same tokens as our own models class them, for the models that build on those.</param>
internal sealed record TrainingSentence(int Document, string Name, string Text, Token[] Gold, Token[] Tagged)
{
    /// <summary>Every sentence of the corpus, in its order.</summary>
    public static List<TrainingSentence> ReadAll(string folder)
    {
        List<TrainingSentence> all = [];
        int document = 0;
        foreach ((Article article, CoreNlpLayer layer) in PolNearCorpus.ReadAnalyzed(folder))
        {
            foreach (Range range in layer.Sentences)
            {
                Token[] tokens = layer.Tokens[range];
                int first = range.GetOffsetAndLength(layer.Tokens.Length).Offset;
                for (int i = 0; i < tokens.Length; i++)
                {
                    tokens[i].Head -= tokens[i].Head >= 0 ? first : 0;
                }

                all.Add(new TrainingSentence(document, Path.GetFileNameWithoutExtension(article.Path), article.Text, tokens, [.. tokens]));
            }

            document++;
        }

        return all;
    }
}
