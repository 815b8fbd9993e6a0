using System.Globalization;

namespace QuoteIndex.Querying.Filters;

// The nodes of the closed algebra. Engines translate them; what each means is said at the factory in QuoteFilter.

[Flags]
internal enum KindSet
{
    None = 0,
    Direct = 1 << QuoteKind.Direct,
    Mixed = 1 << QuoteKind.Mixed,
    Indirect = 1 << QuoteKind.Indirect,
}

internal enum DayBasis
{
    BestKnown,
    Published,
    Said,
}

internal sealed record SpeakerFilter(string Name) : QuoteFilter
{
    public override string ToString() => $"by \"{Name}\"";
}

internal sealed record CompanyFilter(string Name) : QuoteFilter
{
    public override string ToString() => $"of \"{Name}\"";
}

internal sealed record TitleFilter(string Role) : QuoteFilter
{
    public override string ToString() => $"in role \"{Role}\"";
}

internal sealed record WordsFilter(string Text, WordMatch Match) : QuoteFilter
{
    public override string ToString() => Match switch
    {
        WordMatch.All => $"about \"{Text}\"",
        WordMatch.Most => $"about most of \"{Text}\"",
        _ => $"about any of \"{Text}\"",
    };
}

internal sealed record PhraseFilter(string Text) : QuoteFilter
{
    public override string ToString() => $"phrase \"{Text}\"";
}

internal sealed record PrefixFilter(string Text) : QuoteFilter
{
    public override string ToString() => $"prefix \"{Text}\"";
}

internal sealed record KindFilter(KindSet Kinds) : QuoteFilter
{
    public override string ToString() => Kinds == KindSet.None ? "of no kind" : Kinds.ToString().ToLowerInvariant();
}

internal sealed record DayFilter(DayBasis Basis, DateOnly? From, DateOnly? To) : QuoteFilter
{
    public override string ToString()
    {
        string what = Basis switch { DayBasis.Published => "published", DayBasis.Said => "said", _ => "dated" };
        return string.Create(CultureInfo.InvariantCulture, $"{what} {From:yyyy-MM-dd}..{To:yyyy-MM-dd}");
    }
}

internal sealed record SourceFilter(string PathOrGlob) : QuoteFilter
{
    public override string ToString() => $"from \"{PathOrGlob}\"";
}

internal sealed record PublisherFilter(string Name) : QuoteFilter
{
    public override string ToString() => $"published by \"{Name}\"";
}

internal sealed record RepeatedFilter : QuoteFilter
{
    public override string ToString() => "repeated elsewhere";
}

internal sealed record ConfidenceFilter(double Minimum) : QuoteFilter
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"confidence >= {Minimum}");
}
