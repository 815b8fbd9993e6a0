using System.Globalization;

namespace QuoteIndex.Querying.Questions;

/// <summary>Answers questions from a store: strictly first, then by the one relaxation it announces, else with nothing and the reason.</summary>
internal sealed class QuestionAnswerer(IQuoteStore store)
{
    // Comparing a word with every name takes a while; a longer question is no list of names.
    private const int MostSuspects = 8;

    // The names are read once for each state of the index.
    private volatile Tuple<long, NameDirectory>? directory;

    public async Task<QuoteAnswer> AskAsync(string question, QuoteQuery within, DateOnly today, CancellationToken cancellationToken)
    {
        NameDirectory names = await NamesAsync(cancellationToken).ConfigureAwait(false);
        ParsedQuestion parsed = new QuestionParser(names, today).Parse(question);
        var notes = new List<string>(parsed.Notes);
        QuoteQuery query = parsed.ToQuery(within);
        QuotePage page = await store.SearchAsync(query, cancellationToken).ConfigureAwait(false);

        if (page.Total == 0 && parsed.WiderWho is not null)
        {
            ParsedQuestion wider = parsed with { Who = parsed.WiderWho };
            QuotePage found = await store.SearchAsync(wider.ToQuery(within), cancellationToken).ConfigureAwait(false);
            if (found.Total > 0)
            {
                notes.Insert(0, "No such statement names the speaker’s company; these are by speakers of that name.");
                (parsed, query, page) = (wider, found.Query, found);
            }
        }

        bool misspelled = page.Total == 0 && parsed.Who is null && parsed.Topic is not null
            && await IsMisspelledAsync(parsed.Topic, names, cancellationToken).ConfigureAwait(false);
        if (page.Total == 0 && parsed.Topic is not null && !misspelled && Words.QueryTerm.Parse(parsed.Topic).Count is > 1 and <= Words.QueryTerm.MostTerms)
        {
            QuotePage found = await store.SearchAsync(parsed.ToQuery(within, WordMatch.Most), cancellationToken).ConfigureAwait(false);
            if (found.Total > 0)
            {
                notes.Insert(0, $"No statement has all of “{parsed.Topic}”; these have most of it.");
                (query, page) = (found.Query, found);
            }
        }

        if (page.Total == 0)
        {
            notes.InsertRange(0, await WhyNothingAsync(parsed, names, within, cancellationToken).ConfigureAwait(false));
        }

        return new QuoteAnswer
        {
            Question = question,
            Query = query,
            Interpretation = parsed.InWords(),
            Unused = parsed.Unused,
            Notes = notes,
            Page = page,
        };
    }

    private async Task<NameDirectory> NamesAsync(CancellationToken cancellationToken)
    {
        long revision = await store.RevisionAsync(cancellationToken).ConfigureAwait(false);
        if (directory is { } known && known.Item1 == revision)
        {
            return known.Item2;
        }

        IReadOnlyList<SpeakerSummary> speakers = await store.SpeakersAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<string, long> companies = await store.CompaniesAsync(cancellationToken).ConfigureAwait(false);
        var names = new NameDirectory(speakers, companies.Keys);
        directory = Tuple.Create(revision, names);
        return names;
    }

    // A word nobody here has said, and so like a name that it must be meant: better ask than leave it out.
    private async Task<bool> IsMisspelledAsync(string topic, NameDirectory names, CancellationToken cancellationToken)
    {
        foreach (string form in Words.WordAnalyzer.Forms(topic).Distinct().Take(MostSuspects))
        {
            if (names.Suggest([form]).Count > 0
                && (await store.SearchAsync(QuoteQuery.All.About(form).Take(0), cancellationToken).ConfigureAwait(false)).Total == 0)
            {
                return true;
            }
        }

        return false;
    }

    private async Task<List<string>> WhyNothingAsync(ParsedQuestion parsed, NameDirectory names, QuoteQuery within, CancellationToken cancellationToken)
    {
        var notes = new List<string>();
        if (!parsed.HasWords)
        {
            notes.Add("The question has no words to look for.");
            return notes;
        }

        long ever = await CountAsync(parsed with { Topic = null, Company = null, Days = null }).ConfigureAwait(false);
        if (parsed.Who is not null && ever == 0)
        {
            notes.Add($"Nobody here is quoted as {parsed.WhoInWords}.");
            Suggest(parsed.UnknownNames);
            return notes;
        }

        if (parsed.Days is { } days && await CountAsync(parsed with { Days = null }).ConfigureAwait(false) is long undated and > 0)
        {
            notes.Add(undated == 1 ? $"One statement matches, but not {days}." : string.Create(CultureInfo.InvariantCulture, $"{undated} statements match, but none {days}."));
            return notes;
        }

        string about = parsed.Topic is not null ? $" about “{parsed.Topic}”" : parsed.Company is not null ? $" about {parsed.Company}" : "";
        notes.Add(parsed.Who is not null
            ? $"{Sentence(parsed.WhoInWords!)} {(parsed.WhoInWords!.EndsWith("people", StringComparison.Ordinal) ? "are" : "is")} quoted {Times(ever)}, never{about}."
            : $"No statement here is{(about.Length > 0 ? about : " of that kind")}.");
        if (parsed.Topic is not null && parsed.Who is null)
        {
            Suggest(parsed.Topic.Split(' ').Take(MostSuspects));
        }

        return notes;

        async Task<long> CountAsync(ParsedQuestion question) =>
            (await store.SearchAsync(question.ToQuery(within.Skip(0)).Take(0), cancellationToken).ConfigureAwait(false)).Total;

        void Suggest(IEnumerable<string> typed)
        {
            string[] suggestions = [.. typed.SelectMany(name => names.Suggest(Words.WordAnalyzer.Forms(name))).Distinct().Take(3)];
            if (suggestions.Length > 0)
            {
                notes.Add($"Did you mean {string.Join(" or ", suggestions)}?");
            }
        }
    }

    private static string Times(long count) => count switch
    {
        1 => "once",
        2 => "twice",
        _ => count.ToString("N0", CultureInfo.InvariantCulture) + " times",
    };

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
