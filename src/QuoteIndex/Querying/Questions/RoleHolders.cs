using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>
/// Finds the people of the index who hold a role that is somebody's ("the mayor of Charlotte"), so that statements count that do not
/// say so again: by the words that mention them, by title and company, or by the sentence around a statement.
/// </summary>
internal sealed class RoleHolders(IQuoteStore store, Synonyms synonyms)
{
    // Statements looked at, and people taken from them.
    private const int MostStatements = 100;
    private const int MostHolders = 20;

    // An office that more people hold is none of its own, and no more holders are told by name.
    private const int FewHolders = 3;

    // So many words may stand between a role and whose it is.
    private const int Reach = 5;

    public async Task<ParsedQuestion> ResolveAsync(ParsedQuestion question, CancellationToken cancellationToken)
    {
        var who = new List<Party>();
        foreach (Party party in question.Who)
        {
            who.Add(party.Role is { } role ? await WithHoldersOfAsync(party, role, cancellationToken).ConfigureAwait(false)
                : party.AsTopic is { } office && !SpeakerWords.IsSeveral(SpeakerWords.Last(office)) ? await WithHoldersOfAsync(party, office, cancellationToken).ConfigureAwait(false)
                : party);
        }

        return question with
        {
            Who = who,
            Unquoted = question.Unquoted is { } unquoted ? await ResolveAsync(unquoted, cancellationToken).ConfigureAwait(false) : null,
        };
    }

    private async Task<Party> WithHoldersOfAsync(Party party, RolePhrase role, CancellationToken cancellationToken)
    {
        var holders = new List<string>();
        var others = new List<string>();
        foreach ((QuoteFilter filter, bool certain) in new[] { (role.Filter, true), (role.Candidates, false) })
        {
            QuotePage page = await store.SearchAsync(QuoteQuery.All.Using(synonyms).Where(filter).Take(MostStatements), cancellationToken).ConfigureAwait(false);
            foreach (Quote quote in page.Hits.Select(hit => hit.Quote).Where(quote => quote.Speaker is { Name: not null, Kind: not SpeakerKind.Organization }))
            {
                if (certain && IsOfLongerName(quote.Speaker.Mention ?? "", role.Owner))
                {
                    others.Add(quote.Speaker.Name!);
                }
                else if (certain || Says(quote, role))
                {
                    holders.Add(quote.Speaker.Name!);
                }
            }
        }

        string[] found = [.. holders.Distinct().Take(MostHolders)];
        party = others.Except(holders).Take(MostHolders).Aggregate(party, (known, other) => known with { Filter = known.Filter & !QuoteFilter.Speaker(other) });
        if (found.Length == 0 && role.Company is null && char.IsUpper(role.Owner[0]) && await OnlyOneAsync(role, cancellationToken).ConfigureAwait(false) is { } one)
        {
            return party with
            {
                Filter = party.Filter | QuoteFilter.Speaker(one),
                InWords = $"{party.InWords} ({one})",
                Ambiguous = $"{party.InWords} is taken to be {one}: nobody else quoted in articles that name “{role.Owner}” is called “{role.Role}”.",
            };
        }

        return HeldBy(party, found);
    }

    // "The Senate majority leader" is one man, also where he is not called so.
    private async Task<Party> WithHoldersOfAsync(Party party, string office, CancellationToken cancellationToken)
    {
        QuotePage page = await store.SearchAsync(QuoteQuery.All.Using(synonyms).InRole(office).CountedBy(QuoteFacet.Speaker).TakeValues(FewHolders + 1).Take(0), cancellationToken).ConfigureAwait(false);
        string[] found = [.. page.Facets.Single().Values.Select(value => value.Value)];
        return found.Length > FewHolders ? party : HeldBy(party, found);
    }

    // The party or, by name, those who hold its role.
    private static Party HeldBy(Party party, string[] holders) => holders.Length == 0 ? party : party with
    {
        Filter = holders.Aggregate(party.Filter, (all, name) => all | QuoteFilter.Speaker(name)),
        InWords = holders.Length <= FewHolders ? $"{party.InWords} ({string.Join(", ", holders)})" : party.InWords,
    };

    // The one person so called in articles that name the owner, when it is one and nothing says whose he is otherwise.
    private async Task<string?> OnlyOneAsync(RolePhrase phrase, CancellationToken cancellationToken)
    {
        QuotePage page = await store.SearchAsync(QuoteQuery.All.Using(synonyms).InRole(phrase.Role).Take(MostStatements), cancellationToken).ConfigureAwait(false);
        string? one = null;
        foreach (IGrouping<string, Quote> article in page.Hits.Select(hit => hit.Quote).Where(quote => quote.Speaker.Name is not null && !IsAnothers(quote)).GroupBy(quote => quote.Source.Path))
        {
            string[] called = [.. article.Select(quote => quote.Speaker.Name!).Distinct()];
            bool named = await store.CountAsync(QuoteQuery.All.Using(synonyms).From(article.Key).About(phrase.Owner), cancellationToken).ConfigureAwait(false) > 0;
            if (named && (called.Length > 1 || (one is not null && one != called[0])))
            {
                return null;
            }

            one = named ? called[0] : one;
        }

        return page.Total > MostStatements ? null : one;
    }

    // The governor of West Virginia is none of Virginia's.
    private static bool IsOfLongerName(string mention, string owner)
    {
        int at = char.IsUpper(owner[0]) ? mention.IndexOf(owner, StringComparison.Ordinal) : -1;
        if (at < 2 || mention[at - 1] != ' ')
        {
            return false;
        }

        string before = mention[(mention.LastIndexOf(' ', at - 2) + 1)..(at - 1)];
        return char.IsUpper(before[0]) && SpeakerWords.IsNoKnownWord(before);
    }

    // "Charlotte Mayor Jennifer Roberts" is the mayor of another town.
    private static bool IsAnothers(Quote quote)
    {
        string mention = quote.Speaker.Mention ?? "";
        int title = quote.Speaker.Title is { } role ? mention.IndexOf(role, StringComparison.OrdinalIgnoreCase) : -1;
        return quote.Company is not null || title > 0 || quote.Speaker.Title is null;
    }

    // "Clinton’s campaign manager Robby Mook said", "Kerr Putney, police chief of Charlotte, said".
    private bool Says(Quote quote, RolePhrase phrase)
    {
        List<Word> words = WordAnalyzer.Analyze(quote.Context);
        List<string> name = WordAnalyzer.Forms(quote.Speaker.Name!);
        List<int> roles = Places(words, phrase.Role).FindAll(role => IsCalled(quote.Context, words, role, name));
        return roles.Count > 0 && QueryTerm.Parse(phrase.Owner, synonyms).All(term =>
            Places(words, term).Exists(owner => roles.Exists(role => Math.Abs(role - owner) <= Reach)));
    }

    // The name stands right after the role, or before it with a comma between: who is only named near by may speak to him.
    private static bool IsCalled(string context, List<Word> words, int role, List<string> name)
    {
        for (int i = role + 1; i <= role + 2 && i < words.Count; i++)
        {
            if (name.Contains(words[i].Form))
            {
                return true;
            }
        }

        for (int i = role - 1; i >= 0 && i >= role - Reach; i--)
        {
            if (name.Contains(words[i].Form) && context.AsSpan(words[i].Span.End).StartsWith(","))
            {
                return true;
            }
        }

        return false;
    }

    private List<int> Places(List<Word> words, string role) => QueryTerm.Parse(role, synonyms) is [.., { } last] ? Places(words, last) : [];

    private static List<int> Places(List<Word> words, QueryTerm term) =>
        [.. Enumerable.Range(0, words.Count).Where(i => term.Exact.Contains(words[i].Stem) || term.Synonyms.Any(synonym => StandsAt(words, i, synonym)))];

    private static bool StandsAt(List<Word> words, int at, string[] stems) =>
        at + stems.Length <= words.Count && Enumerable.Range(0, stems.Length).All(i => words[at + i].Stem == stems[i]);
}
