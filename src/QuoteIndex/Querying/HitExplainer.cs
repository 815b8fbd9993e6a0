using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying;

/// <summary>Tells which words of a query stand where at a statement, and puts in words why it was found. Made once for a query, for any engine.</summary>
internal sealed class HitExplainer(QuoteFilter filter, Synonyms synonyms)
{
    private readonly AskedWords asked = new(filter, synonyms);
    private readonly SpeakerReasons speakers = new(filter, synonyms);

    /// <summary>True when the query asks for words at all.</summary>
    public bool AsksForWords => asked.All.Count > 0;

    public HitExplanation Explain(Quote quote, double score)
    {
        List<(Asked Asked, WordEvidence Evidence)> found = Find(quote);
        return new HitExplanation
        {
            Reason = WordReasons.Of(asked.All, found, speakers.Of(quote)),
            Words = found.ConvertAll(word => word.Evidence),
            Score = score,
        };
    }

    /// <summary>What stands only around the statement of all that was asked for; empty when the statement itself has it.</summary>
    public IReadOnlyList<WordEvidence> Outside(Quote quote)
    {
        List<(Asked Asked, WordEvidence Evidence)> found = Find(quote);
        HashSet<Asked> inside = [.. found.Where(word => word.Evidence.Field == QuoteField.Text).Select(word => word.Asked)];
        return [.. found.Where(word => !inside.Contains(word.Asked)).Select(word => word.Evidence)];
    }

    private List<(Asked Asked, WordEvidence Evidence)> Find(Quote quote)
    {
        var found = new List<(Asked, WordEvidence)>();
        if (!AsksForWords)
        {
            return found;
        }

        var stems = new HashSet<string>(StringComparer.Ordinal);
        var places = new List<(QuoteField Field, string Text, List<Word> Words, FoundWords Found)>();
        List<Word> statement = WordAnalyzer.Analyze(quote.Text);
        Look(QuoteField.Text, quote.Text, statement, _ => true);
        List<Word> around = WordAnalyzer.Analyze(quote.Context);
        bool[] own = StatementInContext.Mark(around, statement);
        Look(QuoteField.Context, quote.Context, around, word => word.Asked.Sort == AskedSort.Words && !own[word.Start]);
        LookAll(QuoteField.Preceding, quote.Preceding);
        LookAll(QuoteField.Headline, quote.Source.Title);

        foreach ((QuoteField field, string text, List<Word> words, FoundWords word) in places)
        {
            // Of several words for one thing, some without the others mean something else: "capital" is no capital expenditure.
            if (word.Synonym || word.Asked.Sort != AskedSort.Words || word.Asked.Stems.All(stems.Contains))
            {
                var span = new TextSpan(words[word.Start].Span.Start, words[word.Start + word.Length - 1].Span.End);
                found.Add((word.Asked, new WordEvidence(word.Asked.Text, span.In(text).ToString(), field, span, word.Synonym)));
            }
        }

        return found;

        void LookAll(QuoteField field, string? text)
        {
            if (text is not null)
            {
                Look(field, text, WordAnalyzer.Analyze(text), word => word.Asked.Sort == AskedSort.Words);
            }
        }

        void Look(QuoteField field, string text, List<Word> words, Func<FoundWords, bool> counts)
        {
            foreach (FoundWords word in asked.Find(words).Where(counts).GroupBy(word => word.Asked).SelectMany(Joined).OrderBy(word => word.Start))
            {
                places.Add((field, text, words, word));
                if (!word.Synonym)
                {
                    stems.UnionWith(words.GetRange(word.Start, word.Length).Select(each => each.Stem));
                }
            }
        }
    }

    // "Capital expenditures", asked for as two words that are one thing, is one finding; what lies within another is none.
    private static IEnumerable<FoundWords> Joined(IEnumerable<FoundWords> ofOne)
    {
        var joined = new List<FoundWords>();
        foreach (FoundWords word in ofOne.OrderBy(word => word.Start).ThenByDescending(word => word.Length))
        {
            int end = joined.Count == 0 ? -1 : joined[^1].Start + joined[^1].Length;
            if (word.Start == end && !word.Synonym && !joined[^1].Synonym && joined[^1].Length < word.Asked.Stems.Count)
            {
                joined[^1] = joined[^1] with { Length = joined[^1].Length + word.Length };
            }
            else if (word.Start + word.Length > end)
            {
                joined.Add(word);
            }
        }

        return joined;
    }
}
