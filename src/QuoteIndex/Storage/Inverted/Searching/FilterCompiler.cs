using System.Globalization;
using QuoteIndex.Querying.Filters;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Storage.Inverted;

/// <summary>How a filter is matched in a segment; null where nothing in the segment can match.</summary>
internal delegate Matcher? OpenMatcher(SegmentView view);

/// <summary>
/// Makes of a filter what matches it, segment by segment. Names become numbers once; words are only ever looked up as keys,
/// so no text of a user is syntax.
/// </summary>
internal sealed class FilterCompiler(INameNumbers names, Synonyms synonyms, TermStatistics statistics)
{
    // A filter is followed by recursion.
    private const int MaximumDepth = 200;

    // Postings of more names than these are dearer than a look at every document.
    private const int MostKeys = 64;

    public OpenMatcher Compile(QuoteFilter filter) => Compile(filter, 0);

    private OpenMatcher Compile(QuoteFilter filter, int depth)
    {
        if (depth > MaximumDepth)
        {
            throw new QuoteIndexException(string.Create(
                CultureInfo.InvariantCulture, $"The filter is nested more than {MaximumDepth} levels deep. Combine filters of one kind side by side."));
        }

        return filter switch
        {
            AndFilter and => And([.. and.Operands.Select(operand => Compile(operand, depth + 1))]),
            OrFilter or => Or([.. or.Operands.Select(operand => Compile(operand, depth + 1))]),
            NotFilter not => Not(Compile(not.Operand, depth + 1)),
            SpeakerFilter speaker => Speaker(speaker.Name),
            CompanyFilter company => Company(company.Name),
            TitleFilter title => Role(title.Role),
            WordsFilter words => new WordsCompiler(synonyms, statistics).Compile(words),
            PhraseFilter phrase => Phrase(phrase.Text),
            PrefixFilter prefix => Prefix(prefix.Text),
            KindFilter kind => Documents(columns => document => ((int)kind.Kinds & (1 << (int)columns.KindOf(document))) != 0),
            DayFilter day => Day(day),
            SourceFilter source => Articles(names.ArticlesAt(source.PathOrGlob)),
            PublisherFilter publisher => CompanyName.Key(publisher.Name) is { Length: > 0 } key ? Articles(names.ArticlesOf(key)) : Nothing,
            RepeatedFilter => Repeated(names.Repeated()),
            ConfidenceFilter confidence => Documents(columns => document => columns.Confidences[document] >= (float)confidence.Minimum),
            _ => throw new ArgumentException($"Unknown filter {filter.GetType().Name}.", nameof(filter)),
        };
    }

    private static Matcher? Nothing(SegmentView view) => null;

    private static OpenMatcher And(OpenMatcher[] operands) => view =>
    {
        var matchers = new Matcher[operands.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            if (operands[i](view) is not { } matcher)
            {
                return null;
            }

            matchers[i] = matcher;
        }

        return matchers.Length == 1 ? matchers[0] : new AndMatcher(matchers);
    };

    private static OpenMatcher Or(OpenMatcher[] operands) => view =>
    {
        Matcher[] matchers = [.. operands.Select(operand => operand(view)).OfType<Matcher>()];
        return matchers.Length switch
        {
            0 => null,
            1 when operands.Length == 1 || !Ranks(matchers[0]) => matchers[0],
            _ => new OrMatcher(view.Arena, matchers),
        };
    };

    // An alternative ranks nothing, not even where a segment happens to have no document of the others.
    private static bool Ranks(Matcher matcher)
    {
        var readings = new List<IReadings>();
        matcher.AddReadings(readings);
        return readings.Count > 0;
    }

    private static OpenMatcher Not(OpenMatcher operand) => view => operand(view) is { } matcher ? new NotMatcher(view.Arena, matcher) : new AndMatcher([]);

    private static OpenMatcher Documents(Func<SegmentColumns, Func<int, bool>> condition) => view =>
    {
        view.Columns.NeedAll();
        return new DocumentMatcher(view.Segment.Count, condition(view.Columns));
    };

    // Documents that have any of the numbers, whose postings are kept, in a column.
    private static OpenMatcher Numbers(char sort, Func<SegmentColumns, int[]> column, IReadOnlyList<int> numbers)
    {
        if (numbers.Count > MostKeys)
        {
            var set = numbers.ToHashSet();
            return Documents(columns =>
            {
                int[] values = column(columns);
                return document => set.Contains(values[document]);
            });
        }

        string[] keys = [.. numbers.Select(number => TermKey.Of(sort, number))];
        return view =>
        {
            PostingsReader[] readers = [.. keys.Select(key => view.Open(key)).OfType<PostingsReader>()];
            return readers.Length == 0 ? null : new KeysMatcher(view.Arena, readers);
        };
    }

    // A term of a role or mention, wherever it stands in it.
    private static OpenMatcher Term(string key) => view => view.Open(key) is { } reader ? new KeysMatcher(view.Arena, [reader]) : null;

    private static OpenMatcher Articles(IReadOnlyList<int> numbers)
    {
        if (numbers.Count == 0)
        {
            return Nothing;
        }

        var set = numbers.ToHashSet();
        return Documents(columns => document => set.Contains(columns.Articles[document]));
    }

    private static OpenMatcher Repeated(Func<long, bool> isRepeated) => Documents(columns => document => isRepeated(columns.IdOf(document)));

    private static OpenMatcher Day(DayFilter filter)
    {
        int from = filter.From?.DayNumber ?? 0, to = filter.To?.DayNumber ?? int.MaxValue;
        return filter.Basis switch
        {
            DayBasis.Published => Documents(columns => document => columns.Published[document] >= from && columns.Published[document] <= to),
            DayBasis.Said => Documents(columns => document => columns.Said[document] >= from && columns.Said[document] <= to),
            _ => Documents(columns => document => columns.Days[document] >= from && columns.Days[document] <= to),
        };
    }

    private OpenMatcher Role(string role)
    {
        List<IReadOnlyList<IReadOnlyList<string>>> asked = RoleWords.Query(role, synonyms);
        return asked.Count == 0 ? Nothing : And([.. asked.Select(alternatives => Or([.. alternatives.Select(RoleRow)]))]);
    }

    private static OpenMatcher RoleRow(IReadOnlyList<string> terms)
    {
        string[] keys = [.. terms.Select(term => TermKey.Of(TermKey.Role, term))];
        return keys.Length == 1 ? Term(keys[0]) : view => WordsCompiler.Row(view, keys, 0) is { } row ? new RowMatcher(row, ranks: false) : null;
    }

    private OpenMatcher Speaker(string name)
    {
        IReadOnlyList<string>[] readings = [.. PersonName.Readings(name).Where(words => words.Count > 0)];
        if (readings.Length == 0)
        {
            return Nothing;
        }

        int[] numbers = [.. readings.SelectMany(names.SpeakersNamed).Distinct()];
        OpenMatcher named = Numbers(TermKey.Speaker, columns => columns.Speakers, numbers);
        List<string> mention = RoleWords.Of(name);
        return mention.Count == 0
            ? named
            : Or([named, And([.. mention.Select(term => Term(TermKey.Of(TermKey.Mention, term)))])]);
    }

    private OpenMatcher Company(string name)
    {
        IReadOnlyList<string> keys = CompanyName.Keys(name);
        if (keys.Count == 0)
        {
            return Nothing;
        }

        OpenMatcher itself = Numbers(TermKey.Speaker, columns => columns.Speakers, names.SpeakersAsCompanies(keys));
        return Or(
        [
            Numbers(TermKey.Company, columns => columns.Companies, names.Companies(keys)),
            And([itself, Documents(columns => document => columns.SpeakerKindOf(document) == SpeakerKind.Organization)]),
        ]);
    }

    private OpenMatcher Phrase(string text)
    {
        string[] keys = [.. WordAnalyzer.Stems(text).Select(stem => TermKey.Of(TermKey.Word, stem))];
        if (keys.Length == 0)
        {
            return Nothing;
        }

        float weight = keys.Max(statistics.WeightOf);
        return view => WordsCompiler.Row(view, keys, weight) is { } row ? new RowMatcher(row, ranks: true) : null;
    }

    // Each of the words begins a word of the statement.
    private static OpenMatcher Prefix(string text)
    {
        string[] starts = [.. WordAnalyzer.Forms(text).Distinct()];
        return starts.Length == 0 ? Nothing : And([.. starts.Select(Beginning)]);
    }

    private static OpenMatcher Beginning(string start) => view =>
    {
        IEnumerable<string> keys = view.Keys(TermKey.Of(TermKey.Word, start)).Concat(view.Keys(TermKey.Of(TermKey.Form, start)));
        PostingsReader[] readers = [.. keys.Select(key => view.Open(key)).OfType<PostingsReader>()];
        return readers.Length == 0 ? null : new PrefixMatcher(view.Arena, readers);
    };
}
