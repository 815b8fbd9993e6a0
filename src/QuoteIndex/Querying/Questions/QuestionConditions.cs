using QuoteIndex.Querying.Filters;

namespace QuoteIndex.Querying.Questions;

/// <summary>
/// What a question says of statements besides who, about what and when ("published by Reuters", "with the words “cloud demand”"), and the
/// words that are left of it.
/// </summary>
internal sealed class QuestionConditions
{
    private readonly List<QuoteFilter> filters = [];
    private readonly List<QuestionToken> rest = [];
    private readonly List<QuestionToken> unquoted = [];

    private QuestionConditions()
    {
    }

    /// <summary>The conditions, in order of place.</summary>
    public IReadOnlyList<QuoteFilter> Filters => filters;

    /// <summary>The words that none of them took.</summary>
    public List<QuestionToken> Rest => rest;

    /// <summary>These, and the words in quotation marks that were taken for a phrase.</summary>
    public List<QuestionToken> Unquoted => unquoted;

    /// <summary>The conditions but those that ask for words in a row.</summary>
    public IReadOnlyList<QuoteFilter> WithoutPhrases => [.. filters.Where(filter => filter is not PhraseFilter)];

    public bool HasPhrase => filters.Exists(filter => filter is PhraseFilter);

    public static QuestionConditions Of(string question, List<QuestionToken> tokens, NameDirectory names, DateOnly today)
    {
        var conditions = new QuestionConditions();
        var marked = new MarkedTokens(question, tokens);
        var expressions = new ConditionExpressions(marked, today);
        var phrases = new PhraseExpressions(marked, names);
        for (int i = 0; i < tokens.Count;)
        {
            int length = phrases.Find(i, out QuoteFilter? filter, out int lead);
            if (length > 0)
            {
                conditions.unquoted.AddRange(tokens.GetRange(i + lead, length - lead));
            }
            else
            {
                length = expressions.Find(i, out filter);
            }

            if (filter is not null)
            {
                conditions.filters.AddRange(filter is AndFilter and ? and.Operands : [filter]);
                i += length;
                continue;
            }

            // What stands in quotation marks and is no condition is read as one, so that nothing in it is taken for words that ask.
            length = Math.Max(1, marked.Quoted(i, out _));
            conditions.rest.AddRange(tokens.GetRange(i, length));
            conditions.unquoted.AddRange(tokens.GetRange(i, length));
            i += length;
        }

        return conditions;
    }
}
