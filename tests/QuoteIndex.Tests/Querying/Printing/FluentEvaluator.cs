using System.Globalization;
using System.Text;

namespace QuoteIndex.Tests.Querying.Printing;

/// <summary>Runs the C# of a fluent query, as far as queries are written in it: the compiler's part in the tests.</summary>
internal sealed class FluentEvaluator(string code)
{
    private int next;

    public static QuoteQuery Evaluate(string code)
    {
        var evaluator = new FluentEvaluator(code);
        evaluator.Expect("QuoteQuery.All");
        QuoteQuery query = QuoteQuery.All;
        while (evaluator.Takes("."))
        {
            query = Apply(query, evaluator.Name(), evaluator.Arguments());
        }

        Assert.Equal(code.Length, evaluator.next);
        return query;
    }

    private static QuoteQuery Apply(QuoteQuery query, string method, object?[] arguments) => (method, arguments) switch
    {
        ("By", [string name]) => query.By(name),
        ("Of", [string name]) => query.Of(name),
        ("InRole", [string role]) => query.InRole(role),
        ("About", [string words]) => query.About(words),
        ("About", [string words, WordMatch match]) => query.About(words, match),
        ("Phrase", [string phrase]) => query.Phrase(phrase),
        ("Prefix", [string prefix]) => query.Prefix(prefix),
        ("Between", [var from, var to]) => query.Between((DateOnly?)from, (DateOnly?)to),
        ("PublishedBetween", [var from, var to]) => query.PublishedBetween((DateOnly?)from, (DateOnly?)to),
        ("PublishedSince", [DateOnly day]) => query.PublishedSince(day),
        ("PublishedUntil", [DateOnly day]) => query.PublishedUntil(day),
        ("SaidBetween", [var from, var to]) => query.SaidBetween((DateOnly?)from, (DateOnly?)to),
        ("SaidSince", [DateOnly day]) => query.SaidSince(day),
        ("SaidUntil", [DateOnly day]) => query.SaidUntil(day),
        ("Since", [DateOnly day]) => query.Since(day),
        ("Until", [DateOnly day]) => query.Until(day),
        ("OfKind", _) => query.OfKind([.. arguments.Cast<QuoteKind>()]),
        ("From", [string source]) => query.From(source),
        ("PublishedBy", [string publisher]) => query.PublishedBy(publisher),
        ("Repeated", []) => query.Repeated(),
        ("AtLeast", [double confidence]) => query.AtLeast(confidence),
        ("Where", [QuoteFilter filter]) => query.Where(filter),
        ("NewestFirst", []) => query.NewestFirst(),
        ("OldestFirst", []) => query.OldestFirst(),
        ("ByPlace", []) => query.ByPlace(),
        ("After", [string cursor]) => query.After(cursor),
        ("Skip", [double count]) => query.Skip((int)count),
        ("Take", [double count]) => query.Take((int)count),
        ("CountedBy", _) => query.CountedBy([.. arguments.Cast<QuoteFacet>()]),
        ("TakeValues", [double count]) => query.TakeValues((int)count),
        ("Widen", []) => query.Widen(),
        ("Collapse", []) => query.Collapse(),
        ("Explain", []) => query.Explain(),
        _ => throw new InvalidOperationException($"no method {method} with {arguments.Length} such arguments"),
    };

    private static QuoteFilter Filter(string factory, object?[] arguments) => (factory, arguments) switch
    {
        ("Speaker", [string name]) => QuoteFilter.Speaker(name),
        ("Company", [string name]) => QuoteFilter.Company(name),
        ("Title", [string role]) => QuoteFilter.Title(role),
        ("Words", [string words]) => QuoteFilter.Words(words),
        ("Words", [string words, WordMatch match]) => QuoteFilter.Words(words, match),
        ("Phrase", [string phrase]) => QuoteFilter.Phrase(phrase),
        ("Prefix", [string prefix]) => QuoteFilter.Prefix(prefix),
        ("Kind", _) => QuoteFilter.Kind([.. arguments.Cast<QuoteKind>()]),
        ("Date", [var from, var to]) => QuoteFilter.Date((DateOnly?)from, (DateOnly?)to),
        ("Published", [var from, var to]) => QuoteFilter.Published((DateOnly?)from, (DateOnly?)to),
        ("Said", [var from, var to]) => QuoteFilter.Said((DateOnly?)from, (DateOnly?)to),
        ("Source", [string source]) => QuoteFilter.Source(source),
        ("Publisher", [string publisher]) => QuoteFilter.Publisher(publisher),
        ("Repeated", []) => QuoteFilter.Repeated(),
        ("MinimumConfidence", [double confidence]) => QuoteFilter.MinimumConfidence(confidence),
        _ => throw new InvalidOperationException($"no filter {factory} with {arguments.Length} such arguments"),
    };

    private object?[] Arguments()
    {
        var arguments = new List<object?>();
        Expect("(");
        while (!Takes(")"))
        {
            arguments.Add(Or());
            if (!Takes(", "))
            {
                Expect(")");
                break;
            }
        }

        return [.. arguments];
    }

    // As C# binds: "!" closer than "&", which closer than "|".
    private object? Or()
    {
        object? value = And();
        while (Takes(" | "))
        {
            value = (QuoteFilter)value! | (QuoteFilter)And()!;
        }

        return value;
    }

    private object? And()
    {
        object? value = Unary();
        while (Takes(" & "))
        {
            value = (QuoteFilter)value! & (QuoteFilter)Unary()!;
        }

        return value;
    }

    private object? Unary()
    {
        if (Takes("!"))
        {
            return !(QuoteFilter)Unary()!;
        }

        if (Takes("("))
        {
            object? value = Or();
            Expect(")");
            return value;
        }

        return Primary();
    }

    private object? Primary()
    {
        if (Takes("null"))
        {
            return null;
        }

        if (Takes("new"))
        {
            return Arguments() is [double year, double month, double day] ? new DateOnly((int)year, (int)month, (int)day) : throw new InvalidOperationException("no day");
        }

        if (Takes("QuoteFilter."))
        {
            string factory = Name();
            return factory switch { "All" => QuoteFilter.All, "None" => QuoteFilter.None, _ => Filter(factory, Arguments()) };
        }

        return Takes("WordMatch.") ? Enum.Parse<WordMatch>(Name())
            : Takes("QuoteKind.") ? Enum.Parse<QuoteKind>(Name())
            : Takes("QuoteFacet.") ? Enum.Parse<QuoteFacet>(Name())
            : Takes("double.PositiveInfinity") ? double.PositiveInfinity
            : Takes("double.NegativeInfinity") ? double.NegativeInfinity
            : Takes("int.MaxValue") ? (double)int.MaxValue
            : Takes("\"") ? Literal()
            : Number();
    }

    private string Literal()
    {
        var text = new StringBuilder();
        while (!Takes("\""))
        {
            Assert.False(char.IsControl(code[next]), "a string literal holds no control character");
            if (!Takes("\\"))
            {
                text.Append(code[next++]);
            }
            else if (Takes("u"))
            {
                text.Append((char)int.Parse(code.AsSpan(next, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                next += 4;
            }
            else
            {
                text.Append(code[next++] switch { 'n' => '\n', 't' => '\t', '"' => '"', '\\' => '\\', char other => throw new InvalidOperationException($"\\{other}") });
            }
        }

        return text.ToString();
    }

    private double Number()
    {
        int start = next;
        while (char.IsAsciiLetterOrDigit(code[next]) || code[next] is '.' or '-' or '+')
        {
            next++;
        }

        return double.Parse(code[start..next], CultureInfo.InvariantCulture);
    }

    private string Name()
    {
        int start = next;
        while (next < code.Length && char.IsLetter(code[next]))
        {
            next++;
        }

        return code[start..next];
    }

    private bool Takes(string text)
    {
        bool there = string.CompareOrdinal(code, next, text, 0, text.Length) == 0;
        next += there ? text.Length : 0;
        return there;
    }

    private void Expect(string text) => Assert.True(Takes(text), $"'{text}' expected at {next} of {code}");
}
