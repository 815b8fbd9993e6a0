using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>Finds words of a topic that nobody here has said and that are so like others that those must be meant.</summary>
internal sealed class MisspelledWords(IQuoteStore store, NameDirectory names, Synonyms synonyms)
{
    // Comparing a word with every name takes a while; a longer question is no list of names.
    private const int MostSuspects = 8;

    // In a shorter word a mistake makes another word.
    private const int ShortestWord = 6;

    /// <summary>True when one of the words is like a name of the index: it is better to ask than to correct it.</summary>
    public async Task<bool> HasNameAsync(Topic topic, CancellationToken cancellationToken)
    {
        foreach (string form in WordAnalyzer.Forms(topic.Text).Distinct().Take(MostSuspects))
        {
            if (names.Suggest([form]).Count > 0 && await IsUnknownAsync(form, cancellationToken).ConfigureAwait(false))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The topic with its misspelled words as they must be meant, and what to say of it; null when there is none.</summary>
    public async Task<(Topic Topic, string Note)?> CorrectAsync(Topic topic, CancellationToken cancellationToken)
    {
        var corrected = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (TopicTerm term in topic.Terms.Where(term => term.Weight == TopicWeight.Specific && term.Text.Length >= ShortestWord && term.Text.All(char.IsLower)).Take(MostSuspects))
        {
            if (await IsUnknownAsync(term.Text, cancellationToken).ConfigureAwait(false)
                && TopicWords.Vocabulary(synonyms).FirstOrDefault(word => Spelling.IsSlip(term.Text, word)) is { } known
                && !await IsUnknownAsync(known, cancellationToken).ConfigureAwait(false))
            {
                corrected[term.Text] = known;
            }
        }

        return corrected.Count == 0 ? null
            : (topic.Replace(corrected), string.Join(' ', corrected.Select(word => $"Nobody here says “{word.Key}”; it is taken as “{word.Value}”.")));
    }

    private async Task<bool> IsUnknownAsync(string word, CancellationToken cancellationToken) =>
        await store.CountAsync(QuoteQuery.All.Using(synonyms).About(word), cancellationToken).ConfigureAwait(false) == 0;
}
