using System.Reflection;
using QuoteIndex.Querying.Printing;

namespace QuoteIndex.Tests.Querying;

/// <summary>What can be filtered by can be said everywhere: as a method of queries, as an option of the tool, and in a question.</summary>
public sealed class FilterSymmetryTests
{
    private static readonly QuestionWorld World = new();

    public static TheoryData<string> Filters => [.. Factories().SelectMany(factory => Samples(factory).Select((_, i) => $"{factory.Name} {i}"))];

    [Theory]
    [MemberData(nameof(Filters))]
    public void Filter_HasAFluentMethod(string name)
    {
        string code = QuoteQuery.All.Where(Filter(name)).ToFluent();

        Assert.StartsWith("QuoteQuery.All.", code, StringComparison.Ordinal);
        Assert.DoesNotContain("Where", code, StringComparison.Ordinal);
        string method = code["QuoteQuery.All.".Length..code.IndexOf('(', StringComparison.Ordinal)];
        Assert.Contains(typeof(QuoteQuery).GetMethods(), known => known.Name == method && known.ReturnType == typeof(QuoteQuery));
        Assert.Equal(QuoteQuery.All.Where(Filter(name)), Printing.FluentEvaluator.Evaluate(code));
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public void Filter_HasAnOption(string name)
    {
        QuoteQuery query = QuoteQuery.All.Where(Filter(name));

        Assert.DoesNotContain("--where", OptionsText.Of(query));
        Assert.Equal(query, Tool.ToolQuery.Parse([.. OptionsText.Of(query)]));
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public void Filter_HasAQuestion(string name)
    {
        QuoteQuery query = QuoteQuery.All.Where(Filter(name));
        string? question = query.ToQuestion();

        Assert.NotNull(question);
        Assert.Equal(query, World.Ask(question));
    }

    [Fact]
    public void EveryFactory_HasSamples() => Assert.All(Factories(), factory => Assert.NotEmpty(Samples(factory)));

    private static IEnumerable<MethodInfo> Factories() => typeof(QuoteFilter).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(method => method.ReturnType == typeof(QuoteFilter) && !method.IsSpecialName);

    private static QuoteFilter Filter(string name)
    {
        string[] parts = name.Split(' ');
        return Samples(Factories().Single(factory => factory.Name == parts[0])).ElementAt(int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    // Filters the factory makes, by the types of what it takes; a factory with others than these fails the tests until it has some here.
    private static IEnumerable<QuoteFilter> Samples(MethodInfo factory)
    {
        if (factory.Name == nameof(QuoteFilter.Kind))
        {
            // Spans cannot be given to a method by reflection.
            return [QuoteFilter.Kind(QuoteKind.Direct), QuoteFilter.Kind(QuoteKind.Indirect), QuoteFilter.Kind(QuoteKind.Direct, QuoteKind.Mixed), QuoteFilter.Kind(Enum.GetValues<QuoteKind>())];
        }

        IEnumerable<object?[]> arguments = [[]];
        foreach (ParameterInfo parameter in factory.GetParameters())
        {
            object?[] values = [.. Values(factory, parameter)];
            arguments = arguments.SelectMany(before => values.Select(value => (object?[])[.. before, value]));
        }

        return arguments.Where(given => given.Length == 0 || given.Any(value => value is not null)).Select(given => (QuoteFilter)factory.Invoke(null, given)!);
    }

    private static IEnumerable<object?> Values(MethodInfo factory, ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => factory.Name switch
        {
            nameof(QuoteFilter.Speaker) => ["Amy Hood", "Hood"],
            nameof(QuoteFilter.Company) => ["Microsoft", "AT&T"],
            nameof(QuoteFilter.Title) => ["chief executive", "CEO", "CFO", "analysts", "president"],
            nameof(QuoteFilter.Source) => ["002.txt", "seeds/*.txt", "my articles/a b.txt", "seeds"],
            nameof(QuoteFilter.Publisher) => ["Reuters", "The New York Times", "reuters", "Barnes & Noble, Inc."],
            nameof(QuoteFilter.Prefix) => ["invest", "free ca"],
            _ => ["capex", "cloud demand"],
        },
        var type when type == typeof(DateOnly?) => parameter.Name == "from" ? [new DateOnly(2024, 3, 5), null] : [new DateOnly(2024, 12, 31), null],
        var type when type == typeof(WordMatch) => Enum.GetValues<WordMatch>().Cast<object?>(),
        var type when type == typeof(double) => [0.8, 0.755, 1.0, 0.0],
        _ => [],
    };
}
