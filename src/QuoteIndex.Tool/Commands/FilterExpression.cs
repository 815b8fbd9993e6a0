using System.Globalization;

namespace QuoteIndex.Tool.Commands;

/// <summary>
/// Reads the conditions of <c>--where</c>: names of options with their values, combined with "and", "or", "not" and parentheses, as in
/// <c>company Meta and not (title CFO or about "free cash")</c>. "And" binds closer than "or". What is in quotation marks is only ever words.
/// </summary>
internal sealed class FilterExpression
{
    public const string Forms =
        "speaker, company, title, about, about-any, about-most, phrase, prefix, kind, date, said, published, source, publisher or confidence with a value, "
        + "repeated, all, none, not, and parentheses";

    private const int Deepest = 200;

    private readonly List<ExpressionToken> tokens;
    private int next;
    private int depth;

    private FilterExpression(List<ExpressionToken> tokens) => this.tokens = tokens;

    /// <exception cref="FormatException">The text is no expression; the message says what is wrong with it.</exception>
    public static QuoteFilter Parse(string text)
    {
        var expression = new FilterExpression(ExpressionToken.Split(text));
        QuoteFilter filter = expression.Or();
        return expression.next == expression.tokens.Count
            ? filter
            : throw new FormatException($"'{expression.tokens[expression.next].Text}' stands where 'and', 'or' or the end is expected");
    }

    private QuoteFilter Or()
    {
        QuoteFilter filter = And();
        while (Takes("or"))
        {
            filter |= And();
        }

        return filter;
    }

    private QuoteFilter And()
    {
        QuoteFilter filter = Not();
        while (Takes("and"))
        {
            filter &= Not();
        }

        return filter;
    }

    private QuoteFilter Not()
    {
        if (++depth > Deepest)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"it is nested more than {Deepest} levels deep"));
        }

        QuoteFilter filter = Takes("not") ? !Not() : Takes("(") ? InParentheses() : Condition();
        depth--;
        return filter;
    }

    private QuoteFilter InParentheses()
    {
        QuoteFilter filter = Or();
        return Takes(")") ? filter : throw new FormatException("a closing parenthesis is missing");
    }

    private QuoteFilter Condition()
    {
        if (next == tokens.Count)
        {
            throw new FormatException("a condition is missing at the end");
        }

        ExpressionToken name = tokens[next++];
        return name switch
        {
            { Quoted: true } => throw new FormatException($"'{name.Text}' stands where a condition is expected: {Forms}"),
            { Text: "all" } => QuoteFilter.All,
            { Text: "none" } => QuoteFilter.None,
            { Text: "speaker" } => QuoteFilter.Speaker(Value(name)),
            { Text: "company" } => QuoteFilter.Company(Value(name)),
            { Text: "title" } => QuoteFilter.Title(Value(name)),
            { Text: "about" } => QuoteFilter.Words(Value(name)),
            { Text: "about-any" } => QuoteFilter.Words(Value(name), WordMatch.Any),
            { Text: "about-most" } => QuoteFilter.Words(Value(name), WordMatch.Most),
            { Text: "phrase" } => QuoteFilter.Phrase(Value(name)),
            { Text: "prefix" } => QuoteFilter.Prefix(Value(name)),
            { Text: "source" } => QuoteFilter.Source(Value(name)),
            { Text: "publisher" } => QuoteFilter.Publisher(Value(name)),
            { Text: "repeated" } => QuoteFilter.Repeated(),
            { Text: "kind" } => ExpressionValue.Kinds(Value(name)),
            { Text: "date" } => ExpressionValue.Days(Value(name), QuoteFilter.Date),
            { Text: "said" } => ExpressionValue.Days(Value(name), QuoteFilter.Said),
            { Text: "published" } => ExpressionValue.Days(Value(name), QuoteFilter.Published),
            { Text: "confidence" } => ExpressionValue.Confidence(Value(name)),
            _ => throw new FormatException($"'{name.Text}' stands where a condition is expected: {Forms}"),
        };
    }

    private string Value(ExpressionToken name) => next < tokens.Count && tokens[next] is { Quoted: true } or { Text: not ("(" or ")") }
        ? tokens[next++].Text
        : throw new FormatException($"'{name.Text}' needs a value; put several words in quotation marks");

    private bool Takes(string word)
    {
        bool there = next < tokens.Count && !tokens[next].Quoted && tokens[next].Text == word;
        next += there ? 1 : 0;
        return there;
    }
}
