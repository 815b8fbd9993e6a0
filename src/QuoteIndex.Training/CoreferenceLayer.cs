using System.Globalization;
using QuoteIndex.Attribution;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>CoreNLP's coreference of one article, by the place at which the head of each mention begins.</summary>
internal sealed class CoreferenceLayer
{
    private readonly Dictionary<int, (int Chain, int Length)> chains = [];

    public CoreferenceLayer(CoreNlpLayer layer)
    {
        for (int i = 0; i < layer.Tokens.Length; i++)
        {
            if (layer.Coreference[i] == "_")
            {
                continue;
            }

            foreach (string mark in layer.Coreference[i].Split('|'))
            {
                int colon = mark.IndexOf(':', StringComparison.Ordinal);
                int chain = int.Parse(mark.AsSpan(0, colon), CultureInfo.InvariantCulture);
                int length = int.Parse(mark.AsSpan(colon + 1).TrimEnd('*'), CultureInfo.InvariantCulture);
                int head = Head(layer.Tokens, i, Math.Min(layer.Tokens.Length, i + length));

                // Of phrases with one head the shortest: longer ones are parsed wrong more often.
                int start = layer.Tokens[head].Start;
                if (!chains.TryGetValue(start, out var known) || length < known.Length)
                {
                    chains[start] = (chain, length);
                }
            }
        }
    }

    /// <summary>The chain of the mention; -1 when it has none.</summary>
    public int ChainOf(ResolvedArticle article, Mention mention)
    {
        int first = mention.Form == MentionForm.Name ? mention.First : mention.Head;
        for (int i = mention.Head; i >= first; i--)
        {
            if (chains.TryGetValue(article.Text.Tokens[i].Start, out var chain))
            {
                return chain.Chain;
            }
        }

        return -1;
    }

    // The word whose own head lies outside the phrase.
    private static int Head(Token[] tokens, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (tokens[i].Head < first || tokens[i].Head >= end)
            {
                return i;
            }
        }

        return end - 1;
    }
}
